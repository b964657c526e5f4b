import { readFileSync } from 'node:fs';
import { runBundled } from './bundle.mjs';

const SEEDS = [1, 2, 3];
const TYPES = ['float32', 'bfloat16'];
/** Nets whose steps are long enough for products to be most of them; images of an epoch. */
const LARGE = { alexnet8: 320, vgg16: 160, resnet18: 96 };

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The accuracy of three seeds on MNIST in float32 and in bfloat16; and, where the processor has
 * instructions for it, how much faster a step becomes.
 */
export async function bfloat16() {
  for (const net of ['mlp', 'lenet5', 'baseline']) {
    const found = [];
    for (const precision of TYPES) {
      const accuracies = [];
      for (const seed of SEEDS) {
        const settings = JSON.stringify({ precision, seed, epochs: 3, learningRate: 0.002 });
        accuracies.push((await runBundled('course', [net, settings])).accuracy);
      }
      found.push(`${precision} ${(mean(accuracies) * 100).toFixed(2)} %`);
    }
    console.log(`${net}: mean accuracy of ${SEEDS.length} seeds: ${found.join(', ')}`);
  }
  if (!/avx512_bf16|amx_bf16/.test(readFileSync('/proc/cpuinfo', 'utf8'))) {
    console.log('This processor does not compute in bfloat16: its speed cannot be measured here.');
    return;
  }
  const gains = [];
  for (const [net, limit] of Object.entries(LARGE)) {
    const best = [];
    for (const precision of TYPES) {
      const settings = JSON.stringify({ precision, epochs: 4, limit });
      const { seconds } = await runBundled('course', [net, settings]);
      best.push(Math.min(...seconds.slice(1)));
    }
    gains.push(best[0] / best[1]);
    console.log(`${net}: ${gains.at(-1).toFixed(2)} × float32`);
  }
  const product = gains.reduce((all, gain) => all * gain, 1);
  console.log(`Geometric mean: ${(product ** (1 / gains.length)).toFixed(2)} ×`);
}
