import type { Settings } from '../core/settings/settings';
import type { Fetched } from './session';
import type { Training } from './training';

type Weights = Readonly<Record<string, Fetched>>;

/** Whether a run can end early and go back to its best weights. */
export function goesBack({ restoreBest, patience }: Settings): boolean {
  return restoreBest && patience > 0;
}

/**
 * The weights of the best epoch, for a run that goes back to them.
 * Source: keras/callbacks.py of Keras 2.15, EarlyStopping with restore_best_weights.
 */
export class BestWeights {
  #weights: Weights | undefined;

  /** @param state all state of the best epoch so far, where the run goes on */
  constructor(state?: Weights) {
    this.#weights = state;
  }

  /** Takes the weights of an epoch where they are the best, or the first. */
  offer(training: Training, best: boolean): void {
    if (best || !this.#weights) this.#weights = training.weights();
  }

  /** Puts the best weights in the place of the present ones; the optimizer's state stays. */
  restore(training: Training): void {
    const weights = this.#weights;
    if (!weights) return;
    const state = { ...training.read() };
    for (const name of Object.keys(training.weights())) {
      const best = weights[name];
      if (best) state[name] = best;
    }
    training.write(state);
  }
}
