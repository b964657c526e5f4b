import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';
import { trainPreset } from './trainer.mjs';

/** @param {number[]} values */
const mean = (values) => values.reduce((total, value) => total + value, 0) / values.length;

/** @param {number[]} values */
const text = (values) => values.map((value) => value.toFixed(3)).join(' ');

/**
 * Trains nets for as many steps as Keras did for the fixture and prints the mean loss of the last
 * steps of every run beside Keras'.
 *
 * @param {string[]} named nets; none for all of the fixture
 */
export async function plateau(named) {
  const file = join(root, 'test/fixtures/keras/plateau.json');
  const { steps, last, batch, nets } = JSON.parse(await readFile(file, 'utf8'));
  console.log(`mean loss of steps ${steps - last + 1} to ${steps}, one figure for each seed`);
  for (const net of named.length > 0 ? named : Object.keys(nets)) {
    const ours = [];
    for (const seed of nets[net].lastMeans.keys()) {
      const events = await trainPreset(net, { epochs: 9, limit: 8000, seed: seed + 1 }, steps);
      const losses = events.flatMap(({ losses = [] }) => losses).slice(0, steps);
      ours.push(mean(losses.slice(-last)));
    }
    console.log(`${net.padEnd(10)} Layerloom ${text(ours)}   Keras ${text(nets[net].lastMeans)}`);
  }
  console.log(`batch ${batch}, Adam 0.001, MNIST`);
}
