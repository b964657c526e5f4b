import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { download } from '../setup/download.mjs';
import { root } from '../setup/paths.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { unzip } from '../setup/unzip.mjs';

const RELEASES = 'https://github.com/electron/electron/releases/download/';

/** The executable inside Electron's release for this system. */
export function officialExecutable() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Downloads and unpacks Electron's own release. ELECTRON_MIRROR and ELECTRON_CUSTOM_DIR name
 * another place, as they do for Electron's own tools; what comes must match the checksums that the
 * npm package `electron` carries.
 *
 * @param {string} version
 * @param {string} folder
 * @param {Record<string, string>} [checksums] SHA-256 by file name
 */
export async function unpackOfficial(version, folder, checksums) {
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const checksum = (checksums ?? (await publishedChecksums()))[file];
  if (!checksum) {
    throw new SetupError(
      `Electron ${version} is not released for ${process.platform} on ${process.arch}`,
      'set LAYERLOOM_ELECTRON to an Electron executable of your own',
    );
  }
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? RELEASES;
  const url = `${mirror}${process.env.ELECTRON_CUSTOM_DIR ?? `v${version}`}/${file}`;
  const archive = join(folder, file);
  await download(url, archive, { checksum, label: `Electron ${version}` });
  await unzip(archive, folder);
  await rm(archive);
}

/** @returns {Promise<Record<string, string>>} */
async function publishedChecksums() {
  return JSON.parse(
    await readFile(join(root, 'node_modules', 'electron', 'checksums.json'), 'utf8'),
  );
}
