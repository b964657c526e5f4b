import { runBundled } from './bundle.mjs';
import { trainPreset } from './trainer.mjs';

const NETS = { mlp: 8000, lenet5: 8000, baseline: 6400, inception10: 960 };
const EPOCHS = 4;

/**
 * How much of an epoch is not the session: shuffling, feeding, hearing orders and telling events,
 * as the time of the trainer beside that of bare steps, turn by turn. And how long ResNet18 takes
 * from the start of the trainer's process to its first batch.
 *
 * @param {number} rounds
 */
export async function feeding(rounds) {
  console.log('| net | trainer, ms a step | bare steps, ms | share of feeding |');
  console.log('|---|---:|---:|---:|');
  for (const [net, limit] of Object.entries(NETS)) {
    const whole = [];
    const bare = [];
    for (let round = 0; round < rounds; round++) {
      const events = await trainPreset(net, { epochs: EPOCHS, limit, seed: 1 });
      const epochs = events.flatMap(({ type, seconds }) => (type === 'epoch' ? [seconds] : []));
      whole.push(...epochs.slice(1));
      bare.push(...(await runBundled('direct', [net, limit])).seconds.slice(1));
    }
    const step = (seconds) => (Math.min(...seconds) / Math.ceil(limit / 32)) * 1000;
    const share = 1 - step(bare) / step(whole);
    console.log(
      `| ${net} | ${step(whole).toFixed(3)} | ${step(bare).toFixed(3)} | ${(share * 100).toFixed(1)} % |`,
    );
  }
  const firsts = [];
  for (let round = 0; round < rounds; round++)
    firsts.push((await trainPreset('resnet18', { limit: 64 }, 1)).firstBatch);
  console.log(`\nResNet18's first batch after ${(Math.min(...firsts) / 1000).toFixed(2)} s`);
}
