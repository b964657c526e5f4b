import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where downloads and built native parts are kept, outside the checkout and shared by all. */
export function cacheFolder() {
  if (process.env.LAYERLOOM_CACHE) return resolve(process.env.LAYERLOOM_CACHE);
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'layerloom');
}

/**
 * The lock that guards one thing of this checkout. It lies in the cache, so that `npm ci`, which
 * empties node_modules, cannot remove it.
 *
 * @param {string} thing
 */
export function checkoutLock(thing) {
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return join(cacheFolder(), 'locks', `${checkout}-${thing}.lock`);
}
