import type { TrainingEvent } from '../ipc/training';

/** No more often than this is a message sent: the window draws one frame in 16 ms. */
const PAUSE_MS = 50;

/** Gathers the figures of consecutive steps and tells them together. */
export class BatchEvents {
  #losses: number[] = [];
  #accuracies: number[] = [];
  #told: number;
  #last = -Infinity;

  /** @param step steps made before */
  constructor(
    private readonly tell: (event: TrainingEvent) => void,
    step: number,
  ) {
    this.#told = step;
  }

  /** Takes the figures of the next step, and tells what has gathered if it is time. */
  add(loss: number, accuracy: number): void {
    this.#losses.push(loss);
    this.#accuracies.push(accuracy);
    if (performance.now() - this.#last >= PAUSE_MS) this.flush();
  }

  /** Tells what has gathered. */
  flush(): void {
    if (this.#losses.length === 0) return;
    this.tell({
      type: 'batches',
      step: this.#told + 1,
      losses: this.#losses,
      accuracies: this.#accuracies,
    });
    this.#told += this.#losses.length;
    this.#losses = [];
    this.#accuracies = [];
    this.#last = performance.now();
  }
}
