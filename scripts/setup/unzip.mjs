import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/**
 * @typedef {{ fileName: string, externalFileAttributes: number }} Entry
 * @typedef {object} Zip what is used of yauzl, which has no types of its own
 * @property {() => AsyncIterable<Entry>} eachEntry
 * @property {(entry: Entry) => Promise<import('node:stream').Readable>} openReadStreamPromise
 */

const require = createRequire(import.meta.url);
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Unpacks a zip archive. Permissions and symbolic links are kept (Electron for macOS has both).
 *
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} [place] where an entry goes, relative to `folder`;
 *   undefined leaves it out. Without it everything goes where the archive says.
 */
export async function unzip(archive, folder, place = (name) => name) {
  // Loaded here: this file is read before packages are installed.
  /** @type {Zip} */
  const zip = await require('yauzl').openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
    if (name === undefined) continue;
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    const mode = entry.externalFileAttributes >>> 16;
    const content = await zip.openReadStreamPromise(entry);
    if ((mode & FILE_TYPE) === SYMBOLIC_LINK) await symlink(await text(content), target);
    else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
  }
}
