import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupError } from './setup-error.mjs';

/**
 * @param {string} path
 * @returns {Promise<string>} SHA-256 of the file, in hexadecimal
 */
async function sha256(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Throws unless the file is the very one that is pinned.
 *
 * @param {string} path
 * @param {string} expected SHA-256 in hexadecimal
 * @param {string} [name] what the person calls it
 */
export async function verifyChecksum(path, expected, name = basename(path)) {
  const actual = await sha256(path);
  if (actual === expected) return;
  throw new SetupError(
    `What came for ${name} is not the file that was pinned (SHA-256 ${actual.slice(0, 12)}… instead of ` +
      `${expected.slice(0, 12)}…)`,
    'try again, or on another network',
  );
}
