import { runBundled } from './bundle.mjs';
import { kerasFit } from './keras.mjs';
import { trainPreset } from './trainer.mjs';

const BATCH = 32;

/** Images of an epoch: enough that it lasts a second or more, few enough that it lasts no minute. */
const LIMITS = {
  mlp: 8000,
  lenet5: 8000,
  baseline: 6400,
  inception10: 960,
  alexnet8: 320,
  vgg16: 160,
  resnet18: 96,
};

/** The first epoch pays for what is done once. */
const EPOCHS = 4;

/** Forward, and about as much again for the gradients of inputs and of weights. */
const PASSES = 3;

const ENGINES = {
  Layerloom: async (net, settings) => {
    const events = await trainPreset(net, { ...settings, seed: 1 });
    const seconds = events.flatMap(({ type, seconds }) => (type === 'epoch' ? [seconds] : []));
    return { seconds, peak: events.peak };
  },
  Keras: kerasFit,
  'tfjs-layers': (net, { epochs, limit }) => runBundled('tfjs-fit', [net, epochs, limit]),
};

const COLUMNS = ['ms a step', 'images a second', 'peak MB', 'of peak'];

/** @param {number[]} values */
function geometricMean(values) {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/**
 * Measures a training step of each net in our trainer, in Keras' fit and in tfjs-layers' fit, turn
 * by turn so that all meet the same machine, and prints the best of all rounds.
 *
 * @param {string[]} named nets; none for all
 * @param {number} rounds
 */
export async function stepTime(named, rounds) {
  const nets = named.length > 0 ? named : Object.keys(LIMITS);
  for (const net of nets)
    if (!LIMITS[net])
      throw new Error(`there is no net ${net}; there are ${Object.keys(LIMITS).join(', ')}`);
  const flops = await runBundled('peak');
  console.log(
    `batch ${BATCH}, Adam, best of ${rounds} rounds of ${EPOCHS - 1} epochs; the machine's peak ` +
      `(matrix product): ${(flops / 1e9).toFixed(0)} GFLOP/s\n`,
  );
  console.log(`| net | engine | ${COLUMNS.join(' | ')} | Layerloom is faster by |`);
  console.log(`|---|---|${'---:|'.repeat(COLUMNS.length + 1)}`);
  const gains = { Keras: [], 'tfjs-layers': [] };
  for (const net of nets) {
    const found = await measure(net, rounds);
    const ours = found.Layerloom.best;
    for (const [engine, { best, peak }] of Object.entries(found)) {
      const share = (PASSES * 2 * found['tfjs-layers'].macs * BATCH) / best / flops;
      const cells = [
        (best * 1000).toFixed(2),
        (BATCH / best).toFixed(0),
        (peak / 2 ** 20).toFixed(0),
        `${(share * 100).toFixed(0)} %`,
        engine === 'Layerloom' ? '' : `${(best / ours).toFixed(2)} ×`,
      ];
      console.log(`| ${net} | ${engine} | ${cells.join(' | ')} |`);
      gains[engine]?.push(best / ours);
    }
  }
  for (const [engine, ratios] of Object.entries(gains))
    console.log(
      `\nGeometric mean over ${engine}: ${geometricMean(ratios).toFixed(2)} ×, least ${Math.min(...ratios).toFixed(2)} ×`,
    );
}

/** Seconds of the best step and bytes at the most of each engine, by its name. */
async function measure(net, rounds) {
  const limit = LIMITS[net];
  const found = {};
  for (let round = 0; round < rounds; round++)
    for (const [engine, fit] of Object.entries(ENGINES)) {
      const { seconds, peak, macs } = await fit(net, { epochs: EPOCHS, limit });
      const best = Math.min(...seconds.slice(1)) / Math.ceil(limit / BATCH);
      const before = found[engine];
      found[engine] = {
        best: Math.min(best, before?.best ?? Infinity),
        peak: Math.max(peak, before?.peak ?? 0),
        macs,
      };
    }
  return found;
}
