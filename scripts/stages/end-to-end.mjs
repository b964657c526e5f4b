import { runInForeground } from '../setup/foreground.mjs';
import { tool } from '../setup/tool.mjs';
import { countPlaywright, reportFile } from './counts.mjs';

/**
 * The tests that drive the real app, on virtual displays where there is no other.
 *
 * @param {string[]} args for playwright
 * @returns {Promise<import('./counts.mjs').StageResult>}
 */
export async function endToEndTests(args = []) {
  const [node, script] = await tool('@playwright/test', 'playwright');
  const report = await reportFile('e2e');
  const code = await runInForeground(node, [script, 'test', '--reporter=list,json', ...args], {
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return { code, ...(await countPlaywright(report)) };
}
