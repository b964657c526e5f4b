import {
  access,
  constants,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';
import { SetupError } from './setup-error.mjs';

const HEARTBEAT = 2_000;
const ABANDONED = 60_000;

/**
 * Does `work` while holding the lock file, so that two set-ups at once do not get in each other's
 * way. A lock whose process is gone, or that has not been touched for a minute (another machine on
 * a shared disk), is taken over.
 *
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  await makeFolder(dirname(path));
  await acquire(path);
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, HEARTBEAT);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(path, { force: true });
  }
}

/** @param {string} folder where the lock lies: in the cache, and the first thing made there */
async function makeFolder(folder) {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new SetupError(
      `The cache folder ${folder} cannot be written (${code})`,
      'set LAYERLOOM_CACHE to a folder that can',
    );
  }
}

/** @param {string} path */
async function acquire(path) {
  let announced = false;
  while (!(await create(path))) {
    const holder = await readHolder(path);
    if (!holder) {
      await sleep(20);
      continue;
    }
    if (holder.gone) {
      await takeAway(path, holder.text);
      continue;
    }
    if (!announced) say(`waiting for another set-up (process ${holder.pid}) to finish …`);
    announced = true;
    await sleep(200);
  }
}

/** @param {string} path */
async function create(path) {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(`${process.pid} ${hostname()}`);
    await file.close();
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} path of a lock that may be gone by now: then undefined */
async function readHolder(path) {
  try {
    const [text, { mtimeMs }] = [await readFile(path, 'utf8'), await stat(path)];
    const age = Date.now() - mtimeMs;
    const [pid, host] = text.split(' ');
    // An empty file is a lock in the making; its owner writes it in the next instant.
    const dead = text !== '' && host === hostname() && !isAlive(Number(pid));
    return { text, pid, gone: dead || age > ABANDONED };
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') return undefined;
    throw new SetupError(
      `The lock ${path} of another set-up cannot be read (${code})`,
      'remove it, or set LAYERLOOM_CACHE to a folder of your own',
    );
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Removes an abandoned lock. By renaming it first, so that of two who find it only one removes it
 * and a fresh lock that has meanwhile been made is put back.
 *
 * @param {string} path
 * @param {string} abandoned
 */
async function takeAway(path, abandoned) {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== abandoned) await rename(aside, path);
    else await rm(aside, { force: true });
  } catch {
    // Somebody else was faster.
  }
}
