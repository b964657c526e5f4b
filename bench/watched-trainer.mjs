import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';

const WATCH = new URL('./watch.mjs', import.meta.url).href;

/** The trainer that ships, in a process that tells of its memory. */
export class WatchedTrainer {
  /** What it told: bytes now and at most, and tensors. @type {{ rss: number, peak: number, tensors: number }[]} */
  samples = [];
  #child;
  /** @type {(event: object) => void} */
  #hear = () => undefined;

  constructor() {
    this.#child = fork(join(root, 'out/main/trainer.js'), [], {
      serialization: 'advanced',
      // Its heartbeat goes to standard output.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--import', WATCH],
    });
    this.#child.on('message', (event) => {
      if (event.type === 'watched') this.samples.push(event);
      else this.#hear(event);
    });
    this.#child.on('exit', (code, signal) =>
      this.#hear({
        type: 'ended',
        outcome: 'failed',
        failure: { detail: `exit ${code ?? signal}` },
      }),
    );
  }

  /**
   * Trains a preset on MNIST.
   *
   * @param {string} preset
   * @param {Record<string, unknown>} settings
   * @param {(steps: number) => boolean} [enough] whether to stop, after so many steps
   * @returns {Promise<number>} steps that were made
   */
  train(preset, settings, enough = () => false) {
    const document = JSON.parse(readFileSync(join(root, 'presets', `${preset}.json`), 'utf8'));
    let steps = 0;
    return new Promise((resolve, reject) => {
      this.#hear = (event) => {
        if (event.type === 'batches') {
          steps = event.step + event.losses.length - 1;
          if (enough(steps)) this.#child.send({ type: 'stop' });
        }
        if (event.type !== 'ended') return;
        if (event.outcome === 'failed')
          reject(new Error(`${preset}: ${event.failure.detail || event.failure.code}`));
        else resolve(steps);
      };
      const datasets = join(root, 'resources/datasets');
      this.#child.send({ type: 'train', document, dataset: 'mnist', settings, datasets });
    });
  }

  end() {
    this.#hear = () => undefined;
    this.#child.disconnect();
  }
}
