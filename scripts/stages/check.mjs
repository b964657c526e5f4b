import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { tool } from '../setup/tool.mjs';

const AT_ONCE = 2;

/**
 * @typedef {object} Check
 * @property {string} label
 * @property {Parameters<typeof tool>} [tool] the package, and its command where that is named otherwise
 * @property {string} [script] a script of ours instead
 * @property {string[]} args
 */

/** @type {Check[]} */
const CHECKS = [
  { label: 'types and lint (eslint)', tool: ['eslint'], args: ['.'] },
  {
    label: 'types: renderer (svelte-check)',
    tool: ['svelte-check'],
    args: ['--tsconfig', 'tsconfig.web.json', '--output', 'human', '--fail-on-warnings'],
  },
  {
    label: 'types: core',
    tool: ['typescript', 'tsc'],
    args: ['-p', 'tsconfig.core.json', '--noEmit'],
  },
  {
    label: 'types: node',
    tool: ['typescript', 'tsc'],
    args: ['-p', 'tsconfig.node.json', '--noEmit'],
  },
  {
    label: 'types: scripts',
    tool: ['typescript', 'tsc'],
    args: ['-p', 'scripts/tsconfig.json', '--noEmit'],
  },
  { label: 'formatting (prettier)', tool: ['prettier'], args: ['--check', '.'] },
  {
    label: 'who imports whom (dependency-cruiser)',
    tool: ['dependency-cruiser', 'depcruise'],
    args: ['src', '--config', '.dependency-cruiser.mjs'],
  },
  { label: 'dead code (knip)', tool: ['knip'], args: [] },
  { label: 'notices of what ships', script: 'scripts/notices.mjs', args: ['--check'] },
];

/**
 * Every check that runs nothing of the app. All of them are run, so that one run tells everything.
 *
 * @returns {Promise<import('./counts.mjs').StageResult>}
 */
export async function check() {
  const waiting = [...CHECKS];
  let failures = 0;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!(await passes(next))) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { code: failures > 0 ? 1 : 0 };
}

/** @param {Check} check */
async function passes({ label, tool: named, script, args }) {
  const started = performance.now();
  const command = named ? await tool(...named) : [process.execPath, join(root, script ?? '')];
  const [node, ...before] = command;
  const { code, output } = await run(node, [...before, ...args], { cwd: root });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${label}, ${seconds} s`);
  if (code !== 0) console.log(output);
  return code === 0;
}
