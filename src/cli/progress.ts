import { clock } from '../core/text/clock';
import type { ProgressFigures } from '../core/text/cli';
import type { TrainingEvent } from '../ipc/training';
import { printError } from './print';

const LIVE_PAUSE_MS = 100;
const SPARSE_PAUSE_MS = 10_000;
const CLEAR = '\r\x1b[K';

/**
 * Shows how far a run has come, on standard error: one moving line on a terminal, elsewhere a line
 * every ten seconds.
 */
export class Progress {
  #steps = 0;
  #epochs = 0;
  #start = 0;
  /** Steps made before the run went on. */
  #before = 0;
  #shownAt: number;
  readonly #live = process.stderr.isTTY;

  constructor(private readonly sentence: (figures: ProgressFigures) => string) {
    this.#shownAt = this.#live ? 0 : performance.now();
  }

  hear(event: TrainingEvent): void {
    if (event.type === 'built') {
      this.#steps = event.steps;
      this.#epochs = event.epochs;
      this.#before = event.step;
      this.#start = performance.now();
    } else if (event.type === 'batches') this.#show(event);
    else if (event.type !== 'beat') this.clear();
  }

  /** Takes the moving line away, so that something else can be printed. */
  clear(): void {
    if (this.#live) printError(CLEAR);
  }

  #show(event: Extract<TrainingEvent, { type: 'batches' }>): void {
    const now = performance.now();
    if (now - this.#shownAt < (this.#live ? LIVE_PAUSE_MS : SPARSE_PAUSE_MS)) return;
    this.#shownAt = now;
    const done = event.step + event.losses.length - 1;
    const rest =
      ((now - this.#start) / (done - this.#before)) * (this.#steps * this.#epochs - done);
    const line = this.sentence({
      epoch: Math.ceil(done / this.#steps),
      epochs: this.#epochs,
      loss: event.losses.at(-1) ?? NaN,
      accuracy: event.accuracies.at(-1) ?? NaN,
      left: done - this.#before > 10 ? clock(rest / 1000) : null,
    });
    printError(this.#live ? CLEAR + line : `${line}\n`);
  }
}
