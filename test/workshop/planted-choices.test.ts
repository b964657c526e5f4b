import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { copySources } from './copy';

const WORDS = `{ name: 'Planted', about: 'Planted.', params: { speed: 'Speed' } }`;

/** A file that can be chosen: what it is called, its parameter and whatever else its sort needs. */
function planted(define: string, sort: string, name: string, rest: string): string {
  return `import { real } from '../../kinds/params';
import { ${define} } from '../${sort}';

export default ${define}({
  name: '${name}',
  params: { speed: real({ default: 1, min: 0, max: 9 }) },
  words: { en: ${WORDS}, zh: ${WORDS} },
  ${rest}
});
`;
}

const FILES: Readonly<Record<string, string>> = {
  'losses/planted.ts': planted(
    'defineLoss',
    'loss',
    'plantedLoss',
    'activation: null, perExample: (_b, { output }) => output,',
  ),
  'optimizers/planted.ts': planted(
    'defineOptimizer',
    'optimizer',
    'plantedOptimizer',
    `slots: () => ({}), begin: (b) => () => b.effect({ type: 'NoOp' }),`,
  ),
  'schedules/planted.ts': planted(
    'defineSchedule',
    'schedule',
    'plantedSchedule',
    'rate: (base, _moment, { speed }) => base * speed,',
  ),
  'planted.test.ts': `import { expect, it } from 'vitest';
import { TRAIN_OPTIONS } from '../../cli/train-options';
import { readSettings } from '../settings/settings';

it.each(['loss', 'optimizer', 'schedule'])('%s', (sort) => {
  const name = \`planted\${sort[0]?.toUpperCase()}\${sort.slice(1)}\`;
  const { settings, refusals } = readSettings({ [sort]: { name, params: { speed: 2 } } });
  expect(refusals).toEqual([]);
  expect(settings).toMatchObject({ [sort]: { name, params: { speed: 2 } } });
  expect(TRAIN_OPTIONS).toHaveProperty([\`\${sort}.speed\`], 'value');
});
`,
};

it('new files are losses, optimizers and schedules, with nothing else edited', () => {
  const copy = copySources();
  try {
    for (const [name, text] of Object.entries(FILES))
      writeFileSync(path.join(copy, 'src/core/program', name), text);
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'src/core/program/planted.test.ts'];
    const { status, stdout } = spawnSync(process.execPath, vitest, { cwd: copy, encoding: 'utf8' });
    expect(stdout).toMatch(/3 passed/);
    expect(status).toBe(0);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
