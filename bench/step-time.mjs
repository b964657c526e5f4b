import { kerasFit } from './keras.mjs';
import { trainPreset } from './trainer.mjs';

const BATCH = 32;

/** Images of an epoch: enough that an epoch lasts seconds, few enough that it lasts no minute. */
const LIMITS = {
  lenet5: 8000,
  baseline: 8000,
  inception10: 3200,
  alexnet8: 640,
  vgg16: 320,
  resnet18: 320,
};

/** The first epoch pays for what is done once. */
const EPOCHS = 4;

/**
 * Measures a training step of each net in our trainer and in Keras' fit, turn by turn so that
 * both meet the same machine, and prints the best of all rounds.
 *
 * @param {string[]} named nets; none for all
 * @param {number} rounds
 */
export async function stepTime(named, rounds) {
  const nets = named.length > 0 ? named : Object.keys(LIMITS);
  console.log(`ms per step, batch ${BATCH}, best of ${rounds} rounds of ${EPOCHS - 1} epochs`);
  console.log(
    'net'.padEnd(14),
    'Layerloom'.padStart(10),
    'Keras'.padStart(10),
    'ratio'.padStart(7),
  );
  for (const net of nets) {
    const limit = LIMITS[net];
    if (!limit)
      throw new Error(`there is no net ${net}; there are ${Object.keys(LIMITS).join(', ')}`);
    const ours = [];
    const theirs = [];
    for (let round = 0; round < rounds; round++) {
      const events = await trainPreset(net, { epochs: EPOCHS, limit, seed: round + 1 });
      ours.push(
        ...events.flatMap(({ type, seconds }) => (type === 'epoch' ? [seconds] : [])).slice(1),
      );
      theirs.push(...(await kerasFit(net, { epochs: EPOCHS, limit })).seconds.slice(1));
    }
    const best = (seconds) => (Math.min(...seconds) / Math.ceil(limit / BATCH)) * 1000;
    const [our, their] = [best(ours), best(theirs)];
    console.log(
      net.padEnd(14),
      our.toFixed(2).padStart(10),
      their.toFixed(2).padStart(10),
      (our / their).toFixed(2).padStart(7),
    );
  }
}
