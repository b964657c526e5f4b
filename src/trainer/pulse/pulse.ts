/** How many durations of steps are remembered. */
const REMEMBERED = 64;

/** Where things lie in the shared memory, counted in float64 numbers. */
const STEP = 0;
const LAST = 1;
const RESTING = 2;
const COUNT = 3;
const DURATIONS = 4;

/** No silence shorter than this is called stuck. */
const SHORTEST_STUCK_MS = 10_000;
const STUCK_STEPS = 10;

/** Milliseconds on a clock that all threads share and that never jumps. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

/**
 * How a run's main thread fares, in memory that another thread can read while a step keeps the main
 * thread from everything else.
 */
export class Pulse {
  readonly #memory: Float64Array;

  /** @param shared the memory of another thread's pulse; absent: a new one */
  constructor(
    readonly shared = new SharedArrayBuffer((DURATIONS + REMEMBERED) * 8),
    private readonly clock = now,
  ) {
    this.#memory = new Float64Array(shared);
  }

  /** Says that so many steps have ended since the last sign, and how many were made in all. */
  steps(step: number, ended: number): void {
    const memory = this.#memory;
    if (ended === 0) return;
    const count = memory[COUNT] ?? 0;
    memory[DURATIONS + (count % REMEMBERED)] = (this.clock() - (memory[LAST] ?? 0)) / ended;
    memory[COUNT] = count + 1;
    memory[STEP] = step;
    this.alive();
  }

  /** Says that the run goes on, though no step was made. */
  alive(): void {
    this.#memory[RESTING] = 0;
    this.#memory[LAST] = this.clock();
  }

  /** Says that no step is to be expected until the next sign. */
  rest(): void {
    this.#memory[RESTING] = 1;
  }

  /** Tells steps made, milliseconds since the last sign, and whether that is far too long. */
  beat(): { readonly step: number; readonly idle: number; readonly stuck: boolean } {
    const [step = 0, last = 0, resting, count = 0] = this.#memory;
    const idle = last === 0 ? 0 : Math.max(0, this.clock() - last);
    const durations = this.#memory.slice(DURATIONS, DURATIONS + Math.min(count, REMEMBERED)).sort();
    const median = durations[Math.floor(durations.length / 2)];
    const stuck =
      resting !== 1 &&
      median !== undefined &&
      idle > Math.max(SHORTEST_STUCK_MS, STUCK_STEPS * median);
    return { step, idle: Math.round(idle), stuck };
  }
}
