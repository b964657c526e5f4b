import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { checkoutLock, root } from './paths.mjs';
import { causeIn } from './run.mjs';
import { say } from './say.mjs';
import { SetupError } from './setup-error.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.layerloom-lock');

/** Installs the locked packages, scripts off, unless exactly they are there. */
export async function ensurePackages() {
  if (!existsSync(lockFile)) {
    throw new SetupError(
      'package-lock.json is missing',
      'restore it with `git checkout package-lock.json`',
    );
  }
  const wanted = createHash('sha256')
    .update(await readFile(lockFile))
    .digest('hex');
  const isStamped = async () => (await readIfThere(stampFile)) === wanted;
  if (await isStamped()) return;

  await withLock(checkoutLock('packages'), async () => {
    if (await isStamped()) return;
    if (!(await isInstalled())) await install();
    await writeFile(stampFile, wanted);
  });
}

async function install() {
  say('installing the locked packages …');
  const { code, output } = await npm(
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root },
  );
  if (code !== 0) {
    throw new SetupError(
      `npm could not install the packages (${causeIn(output)})`,
      'check the network and npm’s registry setting, then run the same command again',
    );
  }
}

/**
 * Whether what npm says it installed is what is locked, so that a checkout whose packages came by
 * a developer's own `npm install` is left alone.
 */
async function isInstalled() {
  const installed = await readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const [have, want] = [JSON.parse(installed), JSON.parse(await readFile(lockFile, 'utf8'))];
  return Object.entries(want.packages).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const there = have.packages[path];
    return there ? there.version === version : optional || devOptional;
  });
}

/** @param {string} path */
async function readIfThere(path) {
  return existsSync(path) ? readFile(path, 'utf8') : undefined;
}
