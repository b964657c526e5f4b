import type { Fetched } from '../session';
import { shortest } from './shortest';

/** About how much text is handed on at once. */
const CHUNK = 65_536;

/** `(5, 5, 3, 6)`, `(6,)`: a shape as Python prints it. */
function pythonShape(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape.join()},)` : `(${shape.join(', ')})`;
}

/** How many axes end at, or begin with, the value at this index. */
function edges(index: number, shape: readonly number[]): number {
  let count = 0;
  let size = 1;
  for (const axis of [...shape].reverse()) {
    size *= axis;
    if (index % size !== 0) break;
    count++;
  }
  return count;
}

/** Rows of the last axis on lines of their own, in as many brackets as there are axes. */
function* values({ shape, data }: Fetched): Generator<string> {
  const axes = shape.length;
  const last = shape.at(-1) ?? 1;
  if (data.length === 0) yield '[]\n';
  for (let start = 0; start < data.length; start += last) {
    const row = Array.from(data.subarray(start, start + last), shortest).join(' ');
    const opening = edges(start, shape);
    const closing = edges(start + last, shape);
    const indent = ' '.repeat(axes - opening);
    yield `${indent}${'['.repeat(opening)}${row}${']'.repeat(closing)}\n`;
  }
}

function* lines(tensors: Iterable<readonly [string, Fetched]>): Generator<string> {
  for (const [name, tensor] of tensors) {
    yield `${name}\n${pythonShape(tensor.shape)}\n`;
    yield* values(tensor);
  }
}

/**
 * Tensors as people read them: name, shape and values of each, the values in full. It comes in
 * pieces, since a large net's text would not fit into memory.
 */
export function* weightsText(tensors: Iterable<readonly [string, Fetched]>): Generator<string> {
  let piece = '';
  for (const line of lines(tensors)) {
    piece += line;
    if (piece.length < CHUNK) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
