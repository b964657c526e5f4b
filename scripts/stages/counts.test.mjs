import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countVitest, reportFile } from './counts.mjs';

test('vitest’s report is counted, and removed', async () => {
  const report = await reportFile('unit');
  await writeFile(report, JSON.stringify({ numPassedTests: 7, numFailedTests: 2 }));
  expect(await countVitest(report)).toEqual({ passed: 7, failed: 2 });
  expect(existsSync(dirname(report))).toBe(false);
});

test('playwright’s report is counted; passed when repeated is passed', async () => {
  const report = await reportFile('e2e');
  await writeFile(report, JSON.stringify({ stats: { expected: 3, flaky: 1, unexpected: 2 } }));
  expect(await countPlaywright(report)).toEqual({ passed: 4, failed: 2 });
});

test('a runner that wrote no report counts as nothing', async () => {
  expect(await countVitest(await reportFile('unit'))).toEqual({ passed: 0, failed: 0 });
});
