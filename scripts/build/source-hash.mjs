import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { root } from '../setup/paths.mjs';

const FOLDERS = ['src', 'presets', 'resources'];
const FILES = /^(package(-lock)?\.json|electron\.vite\.config\.ts|tsconfig(\.\w+)?\.json)$/;
const TEST = /\.test\.\w+$/;

/**
 * A hash over everything that the build reads: it changes exactly when a build is due.
 *
 * @returns {Promise<string>}
 */
export async function sourceHash() {
  const hash = createHash('sha256');
  for (const path of await sources()) {
    hash.update(`${path.split(sep).join('/')}\0`).update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}

/** @returns {Promise<string[]>} paths relative to the checkout, in a fixed order */
async function sources() {
  const found = (await readdir(root)).filter((name) => FILES.test(name));
  for (const folder of FOLDERS) {
    const entries = await readdir(join(root, folder), {
      recursive: true,
      withFileTypes: true,
    }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile() || TEST.test(entry.name)) continue;
      found.push(join(entry.parentPath, entry.name).slice(root.length + 1));
    }
  }
  return found.sort();
}
