import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ensureNode24 } from '../../scripts/native/node24.mjs';
import { expect, test } from './layerloom';

const run = promisify(execFile);

test('trains on Node 24 as on this Node, to the last bit', async () => {
  test.skip(process.platform !== 'linux' || process.arch !== 'x64', 'needs Linux on x86-64');
  const args = ['bin/layerloom.js', 'train', 'lenet5', '--limit', '160', '--epochs', '1', '--json'];
  const losses = async (node: string): Promise<readonly string[]> =>
    (await run(node, args)).stdout.match(/"loss":[^,]+/g) ?? [];
  const newer = await losses(await ensureNode24());
  expect(newer).toHaveLength(6);
  expect(newer).toEqual(await losses(process.execPath));
});
