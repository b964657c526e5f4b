import { runInForeground } from '../setup/foreground.mjs';
import { tool } from '../setup/tool.mjs';
import { countVitest, reportFile } from './counts.mjs';

/**
 * The unit tests.
 *
 * @param {string[]} args for vitest
 * @returns {Promise<import('./counts.mjs').StageResult>}
 */
export async function unitTests(args = []) {
  const [node, script] = await tool('vitest');
  const report = await reportFile('unit');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runInForeground(node, [script, 'run', ...reporters, ...args]);
  return { code, ...(await countVitest(report)) };
}
