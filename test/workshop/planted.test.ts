import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copySources } from './copy';

let copy = '';

function plant(file: string, ...lines: readonly string[]): void {
  writeFileSync(path.join(copy, file), `${lines.join('\n')}\n`);
}

beforeAll(() => {
  copy = copySources();
  plant(
    'src/core/planted-direction.ts',
    "export { settingsSchema as planted } from '../ipc/training';",
  );
  plant(
    'src/core/planted-any.ts',
    'export function planted(value: any): string {',
    '  return String(value);',
    '}',
  );
  plant('src/core/planted-export.ts', 'export const nobodyImportsThis = 1;');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('npm run check fails on a wrong import direction, an any and an unused export', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check.mjs'], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  const failed = stdout.split(/^(?=[✓✗] )/m).filter((part) => part.startsWith('✗'));
  const reported = (...words: readonly string[]): boolean =>
    failed.some((part) => words.every((word) => part.includes(word)));
  expect(reported('eslint', 'planted-any.ts', 'no-explicit-any')).toBe(true);
  expect(reported('dependency-cruiser', 'core-is-pure', 'planted-direction.ts')).toBe(true);
  expect(reported('knip', 'planted-export.ts')).toBe(true);
  // What nobody planted passes.
  expect(failed).toHaveLength(3);
}, 300_000);
