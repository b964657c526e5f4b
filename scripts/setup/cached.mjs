import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { cacheFolder } from './paths.mjs';

/**
 * A folder of the cache. Where it is missing, `fill` makes it in a folder beside it that is renamed
 * only when complete: what is there is whole, and what an interruption left is swept away.
 *
 * @param {string} name says everything that the content depends on
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder's path
 */
export async function cached(name, fill) {
  const target = join(cacheFolder(), name);
  if (existsSync(target)) return target;
  return withLock(`${target}.lock`, async () => {
    if (existsSync(target)) return target;
    await sweep(target);
    const part = `${target}.${process.pid}.part`;
    try {
      await mkdir(part);
      await fill(part);
      await rename(part, target);
    } finally {
      await rm(part, { recursive: true, force: true });
    }
    return target;
  });
}

/** @param {string} target */
async function sweep(target) {
  const folder = dirname(target);
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${basename(target)}.`) && name.endsWith('.part')) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}
