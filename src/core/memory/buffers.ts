import type { DType, Operation, Value } from '../program/value';
import type { Live } from './live';

/** Bytes of an element. */
export const TYPE_BYTES: Readonly<Record<DType, number>> = {
  float32: 4,
  bfloat16: 2,
  int32: 4,
  int64: 8,
  uint8: 1,
  bool: 1,
  resource: 0,
};

/** Operations whose output is their first input in another shape or under another name. */
const ALIASES = new Set(['Identity', 'Reshape', 'Snapshot']);

/** Operations that move values between the batch axis and the others, and so keep their count. */
const MOVERS = new Set(['Reshape', 'SpaceToBatchND', 'BatchToSpaceND']);

/** Operations that TensorFlow lets write into an input that nobody else needs any more. */
const IN_PLACE = new Set([
  ...['Add', 'AddV2', 'AddN', 'Sub', 'Mul', 'RealDiv', 'Maximum', 'Minimum', 'BiasAdd'],
  ...['Relu', 'ReluGrad', 'LeakyRelu', 'LeakyReluGrad', 'Elu', 'EluGrad', 'Sigmoid', 'SigmoidGrad'],
  ...['Tanh', 'TanhGrad', 'Softmax', 'Square', 'Sqrt', 'Rsqrt', 'Neg', 'Exp', 'Log', 'Abs'],
]);

/** A piece of memory; several values may be in it. */
interface Buffer {
  readonly bytes: number;
  /** How many operations still take from it. */
  takers: number;
}

/** Memory in the course of a part of a program. */
export interface Buffers {
  /** Runs an operation that makes these values: its inputs end where it is the last to take them. */
  run(operation: Operation, values: readonly Value[]): void;
  most(): Live;
}

function known({ shape }: Value): number {
  return shape.reduce<number>((product, size) => product * (size ?? 1), 1);
}

/** How often each value is taken; asking for a shape is over at once and holds nothing. */
function takersOf(operations: readonly Operation[]): ReadonlyMap<Value, number> {
  const takers = new Map<Value, number>();
  for (const { type, inputs } of operations)
    if (type !== 'Shape') for (const one of inputs) takers.set(one, (takers.get(one) ?? 0) + 1);
  return takers;
}

/** Empty memory for these operations on so many images. */
export function makeBuffers(operations: readonly Operation[], batch: number): Buffers {
  const takers = takersOf(operations);
  const buffers = new Map<Value, Buffer>();
  /** How many rows the unknown axis of a value stands for. */
  const rows = new Map<Value, number>();
  let now = 0;
  let peak = 0;
  let largest = 0;

  function rowsOf({ type, inputs }: Operation, value: Value): number {
    const [first] = inputs;
    if (first && MOVERS.has(type))
      return ((rows.get(first) ?? batch) * known(first)) / known(value);
    return Math.max(0, ...inputs.map((input) => rows.get(input) ?? 0)) || batch;
  }

  /** The inputs' buffers that nobody takes from after this. */
  function release({ type, inputs }: Operation): readonly Buffer[] {
    if (type === 'Shape') return [];
    return inputs.flatMap((input) => {
      const buffer = buffers.get(input);
      return buffer && --buffer.takers === 0 ? [buffer] : [];
    });
  }

  function sum(list: readonly Buffer[]): number {
    return list.reduce((total, { bytes }) => total + bytes, 0);
  }

  return {
    run(operation, values) {
      const { type, inputs } = operation;
      const shared = inputs[0] && ALIASES.has(type) ? buffers.get(inputs[0]) : undefined;
      for (const value of values) {
        rows.set(value, rowsOf(operation, value));
        const uses = takers.get(value) ?? 0;
        if (shared) {
          shared.takers += uses;
          buffers.set(value, shared);
        }
      }
      const freed = sum(release(operation));
      if (IN_PLACE.has(type)) now -= freed;
      for (const value of shared ? [] : values) {
        const bytes = (rows.get(value) ?? batch) * known(value) * TYPE_BYTES[value.dtype];
        buffers.set(value, { bytes, takers: takers.get(value) ?? 0 });
        now += bytes;
        largest = Math.max(largest, bytes);
      }
      peak = Math.max(peak, now);
      if (!IN_PLACE.has(type)) now -= freed;
    },
    most: () => ({ peak, largest }),
  };
}
