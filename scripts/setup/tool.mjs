import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * A command line tool of an installed package, to be run by this very Node.
 *
 * @param {string} name of the package
 * @param {string} [command] where the package has several
 * @returns {Promise<[program: string, script: string]>}
 */
export async function tool(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return [process.execPath, join(folder, typeof bin === 'string' ? bin : bin[command])];
}
