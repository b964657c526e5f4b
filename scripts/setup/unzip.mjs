import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

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
  const { default: yauzl } = await import('yauzl');
  const open = promisify(
    /** @type {(path: string, options: import('yauzl').Options, callback: (error: Error | null, zip: import('yauzl').ZipFile) => void) => void} */ (
      yauzl.open
    ),
  );
  const zip = await open(archive, { lazyEntries: true });
  const openEntry = promisify(
    /** @type {(entry: import('yauzl').Entry, callback: (error: Error | null, stream: import('node:stream').Readable) => void) => void} */ (
      zip.openReadStream.bind(zip)
    ),
  );

  for await (const entry of entries(zip)) {
    const name = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
    if (name === undefined) continue;
    const target = join(folder, name);
    if (relative(folder, target).startsWith('..')) throw new Error(`${name} leaves ${folder}`);
    await mkdir(dirname(target), { recursive: true });
    const mode = entry.externalFileAttributes >>> 16;
    const content = await openEntry(entry);
    if ((mode & FILE_TYPE) === SYMBOLIC_LINK) await symlink(await text(content), target);
    else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
  }
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @returns {AsyncGenerator<import('yauzl').Entry>}
 */
async function* entries(zip) {
  for (;;) {
    const entry = await new Promise((resolve, reject) => {
      const settle = (/** @type {import('yauzl').Entry | undefined} */ value) => {
        zip.removeAllListeners();
        resolve(value);
      };
      zip.once('entry', settle).once('end', () => settle(undefined)).once('error', reject);
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}
