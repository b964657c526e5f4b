import { WatchedTrainer } from './watched-trainer.mjs';

const BATCH = 32;
const STEPS_AN_EPOCH = 250;

/** Shares by which memory may grow after it has warmed up. */
const MOST_GROWTH = { steps: 0.03, cycles: 0.05 };

function most(samples, of) {
  return Math.max(...samples.map((sample) => sample[of]));
}

/** Compares what comes after the first quarter with the end; fails where it grew too much. */
function judge(what, samples, limit) {
  const quarter = Math.floor(samples.length / 4);
  const early = samples.slice(quarter, 2 * quarter);
  const late = samples.slice(-quarter);
  const [before, after] = [most(early, 'rss'), most(late, 'rss')];
  const growth = after / before - 1;
  const said = `${(before / 1e6).toFixed(0)} MB, then ${(after / 1e6).toFixed(0)} MB: ${(growth * 100).toFixed(1)} %`;
  console.log(`${what}: ${said} (at most ${limit * 100} %)`);
  if (!(growth <= limit)) throw new Error(`memory grew by ${(growth * 100).toFixed(1)} %`);
  const [few, many] = [most(early, 'tensors'), most(late, 'tensors')];
  console.log(`${what}: ${few} tensors, then ${many}`);
  if (many > few) throw new Error('tensors are left behind');
}

async function manySteps(steps) {
  const trainer = new WatchedTrainer();
  const epochs = Math.ceil(steps / STEPS_AN_EPOCH);
  await trainer.train('baseline', { epochs, seed: 1 }, (made) => made >= steps);
  trainer.end();
  judge(`${steps} steps`, trainer.samples, MOST_GROWTH.steps);
}

async function manyCycles(cycles) {
  const trainer = new WatchedTrainer();
  const peaks = [];
  for (let cycle = 0; cycle < cycles; cycle++) {
    trainer.samples = [];
    await trainer.train(
      'baseline',
      { epochs: 100, seed: cycle, batchSize: BATCH },
      (made) => made > 20,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    peaks.push({
      rss: most(trainer.samples, 'rss'),
      tensors: trainer.samples.at(-1)?.tensors ?? 0,
    });
  }
  trainer.end();
  judge(`${cycles} cycles`, peaks, MOST_GROWTH.cycles);
}

function numberAfter(args, option, standard) {
  const at = args.indexOf(option);
  return at < 0 ? standard : Number(args[at + 1]);
}

/**
 * Trains many steps in one run, then many runs in one process; fails where memory grows.
 *
 * @param {string[]} args `--steps <n>` and `--cycles <n>`, 0 for none
 */
export async function soak(args) {
  const steps = numberAfter(args, '--steps', 10_000);
  const cycles = numberAfter(args, '--cycles', 100);
  if (steps > 0) await manySteps(steps);
  if (cycles > 0) await manyCycles(cycles);
}
