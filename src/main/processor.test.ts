import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasBfloat16 } from './processor';

/** Lines of /proc/cpuinfo: an Intel Cooper Lake, a Sapphire Rapids, a Skylake. */
const FLAGS: readonly (readonly [string, boolean])[] = [
  ['flags\t\t: fpu avx512f avx512_vnni avx512_bf16 hwp', true],
  ['flags\t\t: fpu avx512f amx_bf16 amx_tile', true],
  ['flags\t\t: fpu avx2 avx512f avx512bw', false],
  ['model name\t: avx512_bf16', false],
];

it('tells a processor with bfloat16 by its flags, and none where nothing tells', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'layerloom-processor-'));
  const path = join(folder, 'cpuinfo');
  for (const [line, has] of FLAGS) {
    await writeFile(path, `processor\t: 0\n${line}\nbugs\t\t:\n`);
    expect(hasBfloat16(path)).toBe(has);
  }
  await rm(folder, { recursive: true });
  expect(hasBfloat16(path)).toBe(false);
});
