import { readBytes, readShorts } from '../formats/idx';
import { defineDataset } from '../kinds/dataset';

const IMAGES = 'images.idx3-ubyte.gz';
const LABELS = 'labels.idx1-ubyte.gz';
const ORDER = 'order.idx1-short.gz';

const EXAMPLES = 10_000;
const SIDE = 28;
const PIXELS = SIDE * SIDE;

export default defineDataset({
  id: 'mnist',
  shape: [SIDE, SIDE, 1],
  classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  train: 8_000,
  examples: EXAMPLES,
  // Made by scripts/data/mnist.mjs.
  files: [
    {
      name: IMAGES,
      sha256: '00ce32a7dfbb6ac1727208b20e58afb215eff1d7d1c49402920abe4f6998a94b',
      compression: 'gzip',
    },
    {
      name: LABELS,
      sha256: '4098cd2f8985372bfe9d2755e944398058f46893cb54c15631c6343ae14199a9',
      compression: 'gzip',
    },
    {
      name: ORDER,
      sha256: '0d9ad1cd7cc24f62de8fdc09add204f4c3649342f1e1cd0d35a2628086d067b5',
      compression: 'gzip',
    },
  ],
  decode(files) {
    const nothing = new Uint8Array();
    const images = readBytes(files.get(IMAGES) ?? nothing);
    const labels = readBytes(files.get(LABELS) ?? nothing);
    const order = readShorts(files.get(ORDER) ?? nothing);
    if (images.sizes.join() !== [EXAMPLES, SIDE, SIDE].join())
      throw new Error(`MNIST images of sizes ${images.sizes.join('×')}`);
    if (labels.values.length !== EXAMPLES || order.length !== EXAMPLES)
      throw new Error(`${labels.values.length} MNIST labels, ${order.length} places`);
    const pixels = new Uint8Array(EXAMPLES * PIXELS);
    order.forEach((from, to) => {
      pixels.set(images.values.subarray(from * PIXELS, (from + 1) * PIXELS), to * PIXELS);
    });
    return { pixels, labels: Uint8Array.from(order, (from) => labels.values[from] ?? 0) };
  },
  words: {
    en: {
      name: 'MNIST',
      about: '10,000 handwritten digits, grey, 28×28: 8,000 train, 2,000 validate.',
    },
    zh: {
      name: 'MNIST 手写数字',
      about: '1 万张 28×28 的手写数字灰度图：8,000 张训练，2,000 张验证。',
    },
  },
});
