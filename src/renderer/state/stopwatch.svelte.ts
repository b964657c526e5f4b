/** Time that can be halted. Times are milliseconds of its clock. */
export class Stopwatch {
  #before = $state.raw(0);
  #since = $state.raw<number | null>(null);

  constructor(private readonly clock: () => number) {}

  go(): void {
    this.#since ??= this.clock();
  }

  halt(): void {
    if (this.#since !== null) this.#before += this.clock() - this.#since;
    this.#since = null;
  }

  /** Seconds for which it has gone, up to `now`. */
  seconds(now: number): number {
    const going = this.#since === null ? 0 : Math.max(0, now - this.#since);
    return (this.#before + going) / 1000;
  }
}
