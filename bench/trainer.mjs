import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';

/**
 * The most bytes that a process ever held in memory; not a number where the system does not say.
 *
 * @param {number} pid
 */
function peakOf(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return NaN;
  }
}

/**
 * Trains a preset on MNIST with the trainer that ships, in a process of its own.
 *
 * @param {string} preset
 * @param {{ epochs: number, limit: number, seed: number }} settings
 * @param {number} [steps] stop after so many
 * @returns {Promise<{ type: string, losses?: number[], seconds?: number }[] &
 *   { peak: number, firstBatch: number }>} the run's events, the most memory that it took in bytes,
 *   and the milliseconds until its first batch was told
 */
export async function trainPreset(preset, settings, steps = Infinity) {
  const document = JSON.parse(await readFile(join(root, 'presets', `${preset}.json`), 'utf8'));
  const began = performance.now();
  const child = fork(join(root, 'out/main/trainer.js'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const events = [];
  return new Promise((resolve, reject) => {
    child.on('message', (event) => {
      events.push(event);
      if (event.type === 'batches') events.firstBatch ??= performance.now() - began;
      if (event.type === 'batches' && event.step + event.losses.length > steps)
        child.send({ type: 'stop' });
      if (event.type !== 'ended') return;
      events.peak = peakOf(child.pid);
      child.disconnect();
    });
    child.on('exit', (code) => {
      const last = events.at(-1);
      if (last?.type === 'ended' && last.outcome !== 'failed') resolve(events);
      else reject(new Error(`${preset} failed: ${last?.failure?.detail ?? `exit code ${code}`}`));
    });
    child.send({
      type: 'train',
      document,
      dataset: 'mnist',
      settings,
      datasets: join(root, 'resources/datasets'),
    });
  });
}
