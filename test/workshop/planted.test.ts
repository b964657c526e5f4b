import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** A copy of the sources beside the same packages, so that nothing is planted in the checkout. */
let copy = '';

function plant(file: string, text: string): void {
  writeFileSync(path.join(copy, file), text);
}

function node(...args: readonly string[]): {
  readonly status: number | null;
  readonly output: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'layerloom-planted-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\n').filter((name) => name !== '')) {
    mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  plant(
    'src/core/planted-direction.ts',
    "export { STANDARD_SETTINGS as planted } from '../ipc/training';\n",
  );
  plant(
    'src/core/planted-any.ts',
    'export function planted(value: any): string {\n  return String(value);\n}\n',
  );
  plant('src/core/planted-export.ts', 'export const nobodyImportsThis = 1;\n');
  plant('src/core/layers/plantedLayer.ts', PLANTED_LAYER);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const PLANTED_LAYER = `import { defineLayer } from '../kinds/layer';

export default defineLayer({
  kind: 'plantedLayer',
  group: 'activation',
  inputs: 1,
  params: {},
  shape: ([input = []]) => input,
  keras: () => ({ className: 'Activation', config: { activation: 'linear' } }),
  emit: ({ x }) => x,
  face: () => '',
  words: {
    en: { name: 'Planted', about: 'Does nothing.', params: {} },
    zh: { name: '移栽', about: '什么也不做。', params: {} },
  },
});
`;

describe('npm run check', () => {
  it('fails on a wrong import direction, an any and an unused export, and says where', () => {
    const { status, output } = node('scripts/check.mjs');
    expect(status).toBe(1);
    const failed = output.split(/^(?=[✓✗] )/m).filter((part) => part.startsWith('✗'));
    const reported = (tool: string, ...words: readonly string[]): boolean =>
      failed.some((part) => part.includes(tool) && words.every((word) => part.includes(word)));
    expect(reported('eslint', 'planted-any.ts', 'no-explicit-any')).toBe(true);
    expect(reported('dependency-cruiser', 'core-is-pure', 'planted-direction.ts')).toBe(true);
    expect(reported('knip', 'planted-export.ts')).toBe(true);
    // What nobody planted passes.
    expect(failed).toHaveLength(3);
  }, 240_000);
});
