import type { Images } from '../core/kinds/dataset';
import { NOT_FINITE } from '../core/program/ops/finite';
import type { TrainingProgram, TrainingSignature } from '../core/program/program';
import { type Fetched, type Numbers, Session } from './session';
import type { TensorFlow } from './tensorflow';

/** How many images cross into the session at once: as int32 they are four times as large. */
const CHUNK = 1024;

/** Figures of some examples: the sum of their losses, and how many were classified rightly. */
export interface Figures {
  readonly loss: number;
  readonly correct: number;
  /** How many were right within the first k; only where it was asked for. */
  readonly topK?: number;
}

/** A step's loss is infinite or not a number. The step changed nothing. */
export class NotFinite extends Error {
  constructor(
    /** Of the steps that were asked for together, those that were made before. */
    readonly made: readonly Figures[],
    readonly loss: number,
  ) {
    super(`the loss is ${loss}`);
  }
}

/** A training program under way: its session, in the words of training. */
export class Training {
  #steps = 0;

  private constructor(
    private readonly session: Session<TrainingSignature>,
    private readonly program: TrainingProgram,
  ) {}

  /** Starts a session with weights at their start and all images in it. */
  static async open(tf: TensorFlow, program: TrainingProgram, images: Images): Promise<Training> {
    const session = await Session.open(tf, program);
    const training = new Training(session, program);
    try {
      session.run('initialise');
      session.run('clear');
      training.load(images);
    } catch (error) {
      session.dispose();
      throw error;
    }
    return training;
  }

  private load({ pixels, labels }: Images): void {
    this.session.run('allocate');
    const size = pixels.length / labels.length;
    for (let start = 0; start < labels.length; start += CHUNK) {
      const end = Math.min(start + CHUNK, labels.length);
      this.session.run('load', {
        indices: Int32Array.from({ length: end - start }, (_, index) => start + index),
        pixels: Int32Array.from(pixels.subarray(start * size, end * size)),
        labels: Int32Array.from(labels.subarray(start, end)),
      });
    }
  }

  /** How many weights the session holds, trainable and frozen. */
  count(): number {
    const { sizes } = this.session.run('count');
    let total = 0;
    for (const size of sizes?.data ?? []) total += size;
    return total;
  }

  /** How many steps go into one call of the session: as many as `advance` is best given. */
  get stepsPerCall(): number {
    return this.program.stepsPerCall;
  }

  /**
   * Trains on batches of image indices in turn, each at its learning rate.
   * @throws NotFinite at the first step whose loss is infinite or not a number
   */
  advance(batches: readonly Int32Array[], learningRates: readonly number[]): readonly Figures[] {
    const figures: Figures[] = [];
    while (figures.length < batches.length) {
      const from = figures.length;
      const some = this.nextCall(batches.slice(from, from + this.stepsPerCall));
      try {
        figures.push(...this.call(some, learningRates.slice(from, from + some.length)));
      } catch (error) {
        if (error instanceof NotFinite)
          throw new NotFinite([...figures, ...error.made], error.loss);
        throw error;
      }
    }
    return figures;
  }

  /** The batches of one call: all where they are as many as a call takes and alike, else one. */
  private nextCall(batches: readonly Int32Array[]): readonly Int32Array[] {
    const [first] = batches;
    const full = batches.length === this.stepsPerCall;
    const alike = batches.every((batch) => batch.length === first?.length);
    return full && alike ? batches : batches.slice(0, 1);
  }

  private call(batches: readonly Int32Array[], learningRates: readonly number[]) {
    const inputs = { indices: joined(batches), learningRate: Float32Array.from(learningRates) };
    try {
      const fetched = this.session.run(batches.length > 1 ? 'steps' : 'step', inputs);
      this.#steps += batches.length;
      return figuresOf(fetched, batches);
    } catch (error) {
      const told = error instanceof Error ? error.message : '';
      if (!told.includes(NOT_FINITE)) throw error;
      const steps = single(this.session.run('made').step);
      const made = batches.slice(0, steps - this.#steps);
      this.#steps = steps;
      const recent = batches.length > 1 ? figuresOf(this.session.run('recent'), made) : [];
      throw new NotFinite(recent, told.includes('NaN') ? NaN : Infinity);
    }
  }

  /** How many steps were made. */
  get steps(): number {
    return this.#steps;
  }

  /** The first layer whose weights, or what it makes of these images, are not finite. */
  firstNotFinite(indices: Int32Array): string | null {
    const finite = this.session.run('diagnose', { indices }).finite?.data ?? [];
    return this.program.layers.find((_, index) => finite[index] === 0) ?? null;
  }

  /** Judges the images at these indices. */
  evaluate(indices: Int32Array): Figures {
    const { loss, correct, topK } = this.session.run('evaluate', { indices });
    return {
      loss: single(loss),
      correct: single(correct),
      ...(topK && { topK: single(topK) }),
    };
  }

  /** The weights by name. */
  weights(): Readonly<Record<string, Fetched>> {
    return this.session.run('weights');
  }

  /** All that a resumed run needs, by name: weights, what the optimizer keeps, the step. */
  read(): Readonly<Record<string, Fetched>> {
    return this.session.run('read');
  }

  /** Puts back what `read` gave. */
  write(state: Readonly<Record<string, Fetched>>): void {
    const values = Object.entries(state).map(([name, { data }]): [string, Numbers] => [name, data]);
    this.session.run('write', Object.fromEntries(values));
    this.#steps = single(state.step);
  }

  dispose(): void {
    this.session.dispose();
  }
}

/** The figures of each batch, of the mean losses and counts that a call gives. */
function figuresOf(
  { loss, correct, topK }: Readonly<Record<string, Fetched>>,
  batches: readonly Int32Array[],
): readonly Figures[] {
  return batches.map((batch, index) => ({
    loss: (loss?.data[index] ?? NaN) * batch.length,
    correct: correct?.data[index] ?? NaN,
    ...(topK && { topK: topK.data[index] ?? NaN }),
  }));
}

function joined(batches: readonly Int32Array[]): Int32Array {
  const [first] = batches;
  if (batches.length === 1 && first) return first;
  const all = new Int32Array(batches.reduce((total, batch) => total + batch.length, 0));
  let at = 0;
  for (const batch of batches) {
    all.set(batch, at);
    at += batch.length;
  }
  return all;
}

function single(fetched: Fetched | undefined): number {
  const [value] = fetched?.data ?? [];
  if (value === undefined) throw new Error('A scalar was expected of the session');
  return value;
}
