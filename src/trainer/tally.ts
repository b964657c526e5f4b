import type { Progress } from '../ipc/checkpoint';
import type { Figures } from './training';

/** What is measured of some examples, each a mean over them. */
interface Means {
  readonly loss: number;
  readonly accuracy: number;
  /** Only where it was asked for. */
  readonly topK?: number;
}

/** Figures of batches added up, in their order: sums of floats depend on it. */
export class Tally {
  #loss: number;
  #correct: number;
  #topK: number | undefined;

  /** @param from the sums so far; absent: none */
  constructor(from?: Progress['sums']) {
    this.#loss = from?.loss ?? 0;
    this.#correct = from?.correct ?? 0;
    this.#topK = from?.topK;
  }

  add({ loss, correct, topK }: Figures): void {
    this.#loss += loss;
    this.#correct += correct;
    if (topK !== undefined) this.#topK = (this.#topK ?? 0) + topK;
  }

  get sums(): Progress['sums'] {
    return {
      loss: this.#loss,
      correct: this.#correct,
      ...(this.#topK !== undefined && { topK: this.#topK }),
    };
  }

  /** The means where the figures are of so many examples. */
  means(examples: number): Means {
    return {
      loss: this.#loss / examples,
      accuracy: this.#correct / examples,
      ...(this.#topK !== undefined && { topK: this.#topK / examples }),
    };
  }
}
