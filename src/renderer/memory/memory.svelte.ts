import type { Need, Question } from './need';

/** How long a net must rest before it is estimated, in ms: it is edited key by key. */
const REST_MS = 250;

/** What the next run needs in memory, found beside the window's own work. */
export class Memory {
  #need = $state.raw<Need | null>(null);
  #worker: Worker | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Only the answer to the last question counts. */
  #open = 0;

  get need(): Need | null {
    return this.#need;
  }

  /** Estimates once nothing else has been asked for a while. The result takes the question back. */
  ask(question: () => Promise<Question>): () => void {
    this.#waiting = setTimeout(() => void this.#post(question), REST_MS);
    return () => clearTimeout(this.#waiting);
  }

  /** Ends the worker. */
  end(): void {
    clearTimeout(this.#waiting);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#open = 0;
  }

  async #post(question: () => Promise<Question>): Promise<void> {
    this.#open++;
    try {
      const asked = await question();
      this.#worker ??= this.#start();
      this.#worker.postMessage(asked);
    } catch {
      this.#answer(null);
    }
  }

  #answer(need: Need | null): void {
    if (--this.#open === 0) this.#need = need;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./need.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<Need | null>) => {
      this.#answer(event.data);
    });
    // Nothing is known then, and the next question is answered all the same.
    worker.addEventListener('error', () => this.#answer(null));
    return worker;
  }
}
