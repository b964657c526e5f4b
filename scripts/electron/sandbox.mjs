import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '../setup/run.mjs';

const SET_USER_ID = 0o4000;

/**
 * Chromium's sandbox needs an ordinary user, and either unprivileged user namespaces or its helper
 * installed as root.
 *
 * @param {string} electron path of the executable
 * @returns {Promise<string | undefined>} why the sandbox cannot work here, if it cannot
 */
export async function sandboxObstacle(electron) {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'this is the root user';
  if ((await run('unshare', ['--user', '--map-root-user', 'true'])).code === 0) return undefined;
  const helper = await stat(join(dirname(electron), 'chrome-sandbox')).catch(() => undefined);
  if (helper && helper.uid === 0 && helper.mode & SET_USER_ID) return undefined;
  return 'this system does not allow unprivileged user namespaces';
}
