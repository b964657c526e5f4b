import { loadTensorFlow } from '../src/trainer/tensorflow';

const SIZE = 2048;
const ROUNDS = 30;

/** What the machine reaches in a large float32 matrix product: prints floating-point operations a second. */
const tf = loadTensorFlow();
const square = tf.randomNormal([SIZE, SIZE]);
let best = Infinity;
for (let round = 0; round < ROUNDS; round++) {
  const began = performance.now();
  const product = tf.matMul(square, square);
  product.dataSync();
  best = Math.min(best, performance.now() - began);
  product.dispose();
}
console.log((2 * SIZE ** 3) / (best / 1000));
