import type { Images } from '../core/kinds/dataset';
import type { TrainingProgram, TrainingSignature } from '../core/program/program';
import { type Fetched, type Numbers, Session } from './session';
import type { TensorFlow } from './tensorflow';

/** How many images cross into the session at once: as int32 they are four times as large. */
const CHUNK = 1024;

/** Figures of some examples: the sum of their losses, and how many were classified rightly. */
export interface Figures {
  readonly loss: number;
  readonly correct: number;
}

/** A training program under way: its session, in the words of training. */
export class Training {
  private constructor(private readonly session: Session<TrainingSignature>) {}

  /** Starts a session with weights at their start and all images in it. */
  static async open(tf: TensorFlow, program: TrainingProgram, images: Images): Promise<Training> {
    const session = await Session.open(tf, program);
    const training = new Training(session);
    try {
      session.run('initialise');
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

  /** Trains on the images at these indices once. */
  step(indices: Int32Array, learningRate: number): Figures {
    const { loss, correct } = this.session.run('step', {
      indices,
      learningRate: Float32Array.of(learningRate),
    });
    return { loss: single(loss) * indices.length, correct: single(correct) };
  }

  /** Judges the images at these indices. */
  evaluate(indices: Int32Array): Figures {
    const { loss, correct } = this.session.run('evaluate', { indices });
    return { loss: single(loss), correct: single(correct) };
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
  }

  dispose(): void {
    this.session.dispose();
  }
}

function single(fetched: Fetched | undefined): number {
  const [value] = fetched?.data ?? [];
  if (value === undefined) throw new Error('A scalar was expected of the session');
  return value;
}
