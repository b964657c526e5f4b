import { existsSync } from 'node:fs';
import { run, causeIn } from './run.mjs';
import { say } from './say.mjs';
import { SetupError } from './setup-error.mjs';

const QUIETLY = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];

/**
 * Installs Debian packages where this user may (root, or sudo without a password); elsewhere says
 * the one command that does.
 *
 * @param {string[]} packages nothing happens when empty
 * @param {string} purpose what they are for, in a sentence
 */
export async function installDebianPackages(packages, purpose) {
  if (packages.length === 0) return;
  const names = packages.join(' ');
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetupError(
      `System packages are missing ${purpose}, called on Debian ${names}`,
      'install your system’s own',
    );
  }
  const prefix = await rootPrefix();
  if (!prefix) {
    throw new SetupError(
      `System packages are missing ${purpose}`,
      `run \`sudo apt-get install -y ${names}\`, then try again`,
    );
  }
  say(`installing system packages ${purpose}: ${names} …`);
  const apt = (/** @type {string[]} */ args) => {
    const [program, ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...args,
    ];
    return run(program, rest);
  };
  await apt(['update', '-qq']);
  const { code, output } = await apt(['install', ...QUIETLY, ...packages]);
  if (code !== 0) {
    throw new SetupError(
      `apt-get could not install ${names} (${causeIn(output)})`,
      'install them by hand, then try again',
    );
  }
}

/** @returns {Promise<string[] | undefined>} what to put before a command that needs root */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string} program */
export function isOnPath(program) {
  return (process.env.PATH ?? '')
    .split(':')
    .some((folder) => folder !== '' && existsSync(`${folder}/${program}`));
}
