import { execPath } from 'node:process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyChecksum } from './checksum.mjs';
import { causeIn, run } from './run.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Runs npm: the very one that started this script where there is one.
 *
 * @param {string[]} args
 * @param {{ cwd: string, show?: boolean }} options
 */
export function npm(args, options) {
  const current = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(current)) return run(execPath, [current, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Gets a package's archive through npm.
 *
 * @param {string} spec name and exact version, as `name@1.2.3`
 * @param {string} checksum SHA-256 in hexadecimal
 * @param {string} folder
 * @returns {Promise<string>} path of the .tgz
 */
export async function packageArchive(spec, checksum, folder) {
  const { code, output } = await npm(
    ['pack', spec, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'],
    { cwd: folder },
  );
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !archive) {
    throw new SetupError(
      `npm could not get the package ${spec} (${causeIn(output)})`,
      'check the network and npm’s registry setting, then try again',
    );
  }
  const path = join(folder, archive);
  await verifyChecksum(path, checksum);
  return path;
}

/**
 * Unpacks one file of a package's archive.
 *
 * @param {string} archive
 * @param {string} member its path in the archive, `package/…`
 * @param {string} folder
 * @returns {Promise<string>} path of the unpacked file
 */
export async function unpackMember(archive, member, folder) {
  const { code, output } = await run('tar', ['-xzf', archive, '-C', folder, member]);
  if (code !== 0) {
    throw new SetupError(`tar could not unpack ${archive} (${causeIn(output)})`, 'try again');
  }
  return join(folder, member);
}
