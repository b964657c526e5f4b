import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program, Signature } from '../core/program/program';
import type { Value } from '../core/program/value';
import { encodeSavedModel, encodeSignatures, TAG } from './encode/saved-model';
import type { TensorFlow } from './tensorflow';

type SavedModel = Awaited<ReturnType<TensorFlow['node']['loadSavedModel']>>;
type Tensor = ReturnType<TensorFlow['tensor']>;

/** Row-major numbers as they cross the border of the session. */
export type Numbers = Float32Array | Int32Array;

export interface Fetched {
  readonly shape: readonly number[];
  readonly data: Numbers;
}

/** A program in TensorFlow: one session whose variables all its signatures share. */
export class Session<S extends string> {
  private constructor(
    private readonly tf: TensorFlow,
    private readonly program: Program<S>,
    private readonly models: ReadonlyMap<string, SavedModel>,
  ) {}

  /**
   * Starts a session. The folder that carries the program there is new, because tfjs-node takes
   * the same path for the same session, and is gone when the session stands.
   * @throws Error where TensorFlow refuses the program
   */
  static async open<S extends string>(tf: TensorFlow, program: Program<S>): Promise<Session<S>> {
    const folder = await mkdtemp(join(tmpdir(), 'layerloom-'));
    const models = new Map<string, SavedModel>();
    try {
      const file = join(folder, 'saved_model.pb');
      await writeFile(file, encodeSavedModel(program));
      for (const name of Object.keys(program.signatures)) {
        models.set(name, await tf.node.loadSavedModel(folder, [TAG], name));
        if (models.size === 1) await writeFile(file, encodeSignatures(program));
      }
    } catch (error) {
      for (const model of models.values()) model.dispose();
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return new Session(tf, program, models);
  }

  /**
   * Runs a signature on all its inputs and gives all its outputs, by name. An unknown axis of an
   * input follows from how many numbers are given.
   * @throws Error with TensorFlow's message where an operation fails
   */
  run(name: S, inputs: Readonly<Record<string, Numbers>> = {}): Readonly<Record<string, Fetched>> {
    const signature = this.program.signatures[name];
    const model = this.models.get(name);
    if (!model) throw new Error('The session is closed');
    const feeds = this.feed(signature, inputs);
    try {
      const fetched = model.predict(feeds);
      if (fetched instanceof this.tf.Tensor || Array.isArray(fetched))
        throw new Error('Named inputs give named outputs');
      return this.take(signature, fetched);
    } finally {
      this.tf.dispose(feeds);
    }
  }

  /** Ends the session and frees its variables. It cannot be run any more. */
  dispose(): void {
    for (const model of this.models.values()) model.dispose();
  }

  private feed(
    { inputs: wanted }: Signature,
    inputs: Readonly<Record<string, Numbers>>,
  ): Record<string, Tensor> {
    const feeds: Record<string, Tensor> = {};
    for (const [name, value] of Object.entries(wanted)) {
      const numbers = inputs[name];
      if (!numbers) throw new Error(`${name} is not given`);
      const dtype = value.dtype === 'float32' ? 'float32' : 'int32';
      feeds[name] = this.tf.tensor(numbers, shapeFor(value, numbers.length), dtype);
    }
    return feeds;
  }

  private take(
    { outputs }: Signature,
    fetched: Readonly<Record<string, Tensor>>,
  ): Record<string, Fetched> {
    const taken: Record<string, Fetched> = {};
    for (const name of Object.keys(outputs)) {
      const tensor = fetched[name];
      if (!tensor) throw new Error(`${name} was not fetched`);
      const data = tensor.dataSync();
      if (data instanceof Uint8Array) throw new Error(`${name} is neither float32 nor int32`);
      taken[name] = { shape: tensor.shape, data };
      tensor.dispose();
    }
    return taken;
  }
}

function shapeFor({ shape }: Value, length: number): number[] {
  const known = shape.reduce<number>((product, size) => product * (size ?? 1), 1);
  return shape.map((size) => size ?? length / known);
}
