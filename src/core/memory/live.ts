import type { Signature } from '../program/program';
import type { Operation, Value } from '../program/value';
import { type Buffers, makeBuffers } from './buffers';

/** What a part of a program holds of the images in it, while it runs. */
export interface Live {
  /** Bytes of all values that grow with the batch, at the moment when they are most. */
  readonly peak: number;
  /** Bytes of the largest one. */
  readonly largest: number;
}

/** Everything that must run for the outputs. */
function needed({ outputs }: Signature): ReadonlySet<Operation> {
  const found = new Set<Operation>();
  const open = Object.values(outputs).map(({ source }) => source);
  for (let one = open.pop(); one; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...one.inputs.map(({ source }) => source), ...one.controls);
  }
  return found;
}

/** The values of each operation that somebody takes, and that grow with the batch. */
function valuesOf(operations: readonly Operation[]): ReadonlyMap<Operation, ReadonlySet<Value>> {
  const values = new Map<Operation, Set<Value>>();
  for (const value of operations.flatMap(({ inputs }) => inputs))
    if (value.shape.includes(null))
      values.set(value.source, (values.get(value.source) ?? new Set()).add(value));
  return values;
}

/**
 * Plays a part of a program through in the order in which it was recorded and sums what is alive:
 * a value lives from the operation that makes it to the last one that takes it, as in
 * TensorFlow's executor. Values that do not grow with the batch are left out.
 */
export function liveAt(all: readonly Operation[], signature: Signature, batch: number): Live {
  const wanted = needed(signature);
  const operations = all.filter((operation) => wanted.has(operation));
  const values = valuesOf(operations);
  const buffers: Buffers = makeBuffers(operations, batch);
  for (const operation of operations) buffers.run(operation, [...(values.get(operation) ?? [])]);
  return buffers.most();
}
