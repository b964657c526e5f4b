import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ code: number } & Partial<Counts>} StageResult `code`: exit status; counts where the
 *   stage runs tests
 */

/**
 * @param {string} stage
 * @returns {Promise<string>} path for the stage's report to be read back by a machine
 */
export async function reportFile(stage) {
  return join(await mkdtemp(join(tmpdir(), 'layerloom-test-')), `${stage}.json`);
}

/**
 * @param {string} file written by vitest's JSON reporter
 * @returns {Promise<Counts>}
 */
export async function countVitest(file) {
  const report = await read(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/**
 * @param {string} file written by playwright's JSON reporter
 * @returns {Promise<Counts>} a test that passed only when repeated counts as passed
 */
export async function countPlaywright(file) {
  const stats = (await read(file))?.stats;
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
  };
}

/** @param {string} file absent when the runner did not get far enough to write it */
async function read(file) {
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
  await rm(dirname(file), { recursive: true, force: true });
  return report;
}
