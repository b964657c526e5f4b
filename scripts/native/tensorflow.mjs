import { existsSync } from 'node:fs';
import {
  copyFile,
  constants,
  link,
  mkdir,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cached } from '../setup/cached.mjs';
import { installDebianPackages, isOnPath } from '../setup/debian.mjs';
import { withLock } from '../setup/lock.mjs';
import { checkoutLock, root } from '../setup/paths.mjs';
import { causeIn, run } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { ADDON, buildAddon, NODE_API } from './addon.mjs';
import { installOwnTensorflow } from './own-install.mjs';
import { TENSORFLOW, unpackWheel } from './wheel.mjs';

const tfjsNode = join(root, 'node_modules', '@tensorflow', 'tfjs-node');
const stampFile = join(tfjsNode, '.layerloom-native');

/** Gives tfjs-node, installed without its scripts, its addon and libtensorflow. */
export async function ensureTensorflow() {
  if (await isInPlace()) return;
  await withLock(checkoutLock('tensorflow'), async () => {
    if (await isInPlace()) return;
    const source = await provide();
    await checkThatItLoads();
    await writeFile(stampFile, source);
  });
}

async function isInPlace() {
  if (!existsSync(stampFile) || !existsSync(join(tfjsNode, ADDON))) return false;
  return [await product(), 'own'].includes(await readFile(stampFile, 'utf8'));
}

/** The cache folder's name: everything that the built addon depends on. */
async function product() {
  const { version } = JSON.parse(await readFile(join(tfjsNode, 'package.json'), 'utf8'));
  return `tensorflow/${TENSORFLOW}-tfjs-node-${version}-napi-v${NODE_API}-linux-x64`;
}

/** @returns {Promise<string>} what stands in the stamp */
async function provide() {
  if (!takesWheel()) {
    say(
      `TensorFlow ${TENSORFLOW} is prepared for Linux on x86-64 only, so tfjs-node installs its own.`,
    );
    await installOwnTensorflow(tfjsNode);
    return 'own';
  }
  const name = await product();
  const folder = await cached(name, makeProduct);
  for (const part of ['deps', 'lib']) {
    await rm(join(tfjsNode, part), { recursive: true, force: true });
    await place(join(folder, part), join(tfjsNode, part));
  }
  return name;
}

function takesWheel() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return header.glibcVersionRuntime !== undefined;
}

/** @param {string} folder */
async function makeProduct(folder) {
  const missing = [];
  if (!isOnPath('g++')) missing.push('g++');
  if ((await run('python3', ['-m', 'pip', '--version'])).code !== 0) missing.push('python3-pip');
  await installDebianPackages(missing, 'to build TensorFlow’s addon');

  say(`getting TensorFlow ${TENSORFLOW} (207 MB, once) …`);
  await unpackWheel(folder);
  say('building TensorFlow’s addon …');
  await buildAddon(tfjsNode, folder);
  for (const name of await readdir(folder)) {
    if (name !== 'deps' && name !== 'lib') await rm(join(folder, name), { recursive: true });
  }
}

/**
 * Puts a folder of the cache into the checkout: hard links cost no disk and outlive a cleaned
 * cache; across file systems it is a copy.
 *
 * @param {string} from
 * @param {string} to
 */
async function place(from, to) {
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.path, entry.name);
    const target = join(to, source.slice(from.length));
    await mkdir(dirname(target), { recursive: true });
    await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE));
  }
}

/** In a process of its own: a library that this processor cannot run ends the process. */
async function checkThatItLoads() {
  const program = 'require("@tensorflow/tfjs-node").tensor([2]).square().dataSync()';
  const { code, output } = await run(process.execPath, ['-e', program], { cwd: root });
  if (code === 0) return;
  throw new SetupError(
    `TensorFlow was installed but does not run here (${causeIn(output)})`,
    'it needs an x86-64 processor with AVX, and glibc 2.17 or newer',
  );
}
