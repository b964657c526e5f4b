import { setImmediate } from 'node:timers/promises';

/** What a run was asked for while it goes. */
export class Control {
  #wanted: 'run' | 'pause' | 'stop' = 'run';
  #wake: () => void = () => undefined;

  get pausing(): boolean {
    return this.#wanted === 'pause';
  }

  get stopped(): boolean {
    return this.#wanted === 'stop';
  }

  pause(): void {
    if (!this.stopped) this.#wanted = 'pause';
  }

  continue(): void {
    if (!this.stopped) this.#wanted = 'run';
    this.#wake();
  }

  stop(): void {
    this.#wanted = 'stop';
    this.#wake();
  }

  /** Lets the process hear its messages. */
  async listen(): Promise<void> {
    await setImmediate();
  }

  /** Resolves at the next order to continue or to stop; at once where there is no pause. */
  async continued(): Promise<void> {
    while (this.pausing) await this.#woken();
  }

  async stopping(): Promise<void> {
    while (!this.stopped) await this.#woken();
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }
}
