import { bindChosen } from '../kinds/choice';
import type { Dataset } from '../kinds/dataset';
import { elements } from '../kinds/shape';
import { optimizers } from '../program/choices';
import { compile, type Task } from '../program/compile';
import type { Operation } from '../program/value';
import { TYPE_BYTES } from './buffers';
import { liveAt } from './live';

const FLOAT_BYTES = 4;

/** A process with Node and TensorFlow in it, before the first net. Measured on Linux x86-64. */
const BARE_PROCESS = 355e6;

/** What TensorFlow keeps of each operation of a program. Measured on Linux x86-64. */
const PER_OPERATION = 24e3;

/**
 * What TensorFlow's allocator holds beyond what it was asked for: it cuts a free piece up only
 * where at least half would be left over (bfc_allocator.cc, FindChunkPtr), and gives nothing back.
 */
const SLACK = 0.6;

/** A kernel once more in oneDNN's order, and the sums of its gradient of two threads. */
const KERNEL_COPIES = 3;

/** How many images are loaded at once. */
const LOADED_AT_ONCE = 1024;

/** Bytes that a run needs, by what they are for. */
export interface MemoryEstimate {
  readonly weights: number;
  /** What the optimizer keeps beside the weights. */
  readonly slots: number;
  readonly gradients: number;
  /** Layers' outputs kept for the way back, and what is computed of them, at their most. */
  readonly activations: number;
  /** The images, as the session and the process hold them. */
  readonly dataset: number;
  /** The process itself with TensorFlow and the program, and what its kernels copy. */
  readonly process: number;
  /** What TensorFlow's allocator holds beyond what it was asked for. */
  readonly slack: number;
  /** All of these. */
  readonly total: number;
  /** The largest single piece among them: a process of the app is given none over about 1 GB. */
  readonly largestPiece: number;
}

/** What a net's training needs, by batch size. */
export type MemoryModel = (batch: number) => MemoryEstimate;

/** Bytes of the images as they were read, which stay beside the session while the run lasts. */
function readBytes({ shape, examples }: Dataset): number {
  return elements(shape) * examples;
}

/** Bytes of all variables: weights, slots, and the images as the session holds them. */
function variableBytes(operations: readonly Operation[]): number {
  let bytes = 0;
  for (const { type, attributes } of operations) {
    const { dtype, shape } = attributes;
    if (type !== 'VarHandleOp' || !dtype || !shape) continue;
    if ('dtype' in dtype && 'shape' in shape)
      bytes += shape.shape.reduce<number>(
        (all, size) => all * (size ?? 1),
        TYPE_BYTES[dtype.dtype],
      );
  }
  return bytes;
}

/** Bytes of the largest weight. */
function heaviest({ analysis }: Task): number {
  const sizes = analysis.layers.flatMap(({ weights }) =>
    Object.values(weights).map(({ shape }) => elements(shape)),
  );
  return Math.max(0, ...sizes) * FLOAT_BYTES;
}

/**
 * What the training of a net needs; null for a net that cannot be trained. It is made of the very
 * program that trains, so it knows every layer, loss and optimizer without being told.
 */
export function memoryModel(task: Task): MemoryModel | null {
  const compiled = compile(task);
  if (!('program' in compiled)) return null;
  const { operations, signatures } = compiled.program;
  const { params, trainable } = task.analysis.totals;
  const kept = Object.keys(bindChosen(optimizers, task.settings.optimizer).slots).length;
  const heavy = heaviest(task);
  const weights = params * FLOAT_BYTES;
  const slots = kept * trainable * FLOAT_BYTES;
  const gradients = trainable * FLOAT_BYTES;
  const stored = variableBytes(operations) - weights - slots;
  const dataset = stored + readBytes(task.dataset);
  const loading = liveAt(operations, signatures.load, LOADED_AT_ONCE).peak;
  const process = BARE_PROCESS + PER_OPERATION * operations.length + KERNEL_COPIES * heavy;
  return (batch) => {
    const live = liveAt(operations, signatures.step, batch);
    const activations = Math.max(live.peak, loading);
    const slack = SLACK * (weights + slots + stored + gradients + activations);
    return {
      ...{ weights, slots, gradients, activations, dataset, process, slack },
      total: weights + slots + gradients + activations + dataset + process + slack,
      largestPiece: Math.max(live.largest, heavy, stored),
    };
  };
}
