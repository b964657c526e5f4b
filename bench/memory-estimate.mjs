import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';
import { WatchedTrainer } from './watched-trainer.mjs';

const CASES = {
  mlp: [32, 1024],
  lenet5: [32, 1024],
  baseline: [32, 1024],
  inception10: [32, 256],
  alexnet8: [32, 256],
  vgg16: [32, 128],
  resnet18: [32, 128],
};

/** Enough for the allocator to have had its way. */
const STEPS = 6;

function estimated(net, batch) {
  const command = [join(root, 'out/main/cli.js'), 'inspect', net, '--json', '--batch', `${batch}`];
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return JSON.parse(stdout).memory.total;
}

/**
 * Prints beside each other what the memory of a run is estimated at and what it took.
 *
 * @param {string[]} named nets; none for all
 */
export async function memoryEstimate(named) {
  const cell = (bytes) => `${Math.round(bytes / 1e6)}`.padStart(10);
  console.log(`${'MB'.padEnd(18)} estimated  measured  difference`);
  for (const net of named.length > 0 ? named : Object.keys(CASES))
    for (const batch of CASES[net] ?? [32]) {
      const trainer = new WatchedTrainer();
      const settings = { epochs: 1, limit: Math.min(STEPS * batch, 8000), batchSize: batch };
      await trainer.train(net, settings);
      await new Promise((resolve) => setTimeout(resolve, 300));
      trainer.end();
      const measured = Math.max(...trainer.samples.map(({ peak }) => peak));
      const estimate = estimated(net, batch);
      const percent = ((estimate / measured - 1) * 100).toFixed(0);
      const name = `${net} ${batch}`.padEnd(18);
      console.log(`${name}${cell(estimate)}${cell(measured)}${`${percent} %`.padStart(12)}`);
    }
}
