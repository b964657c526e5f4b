import type { Adaptation } from '../kinds/adapt';
import { sameShape } from '../kinds/shape';
import type { Dataset } from '../kinds/dataset';
import { Builder, type Recording, type Variable } from './builder';
import { over } from './ops/arithmetic';
import { cast } from './ops/cast';
import { scalar } from './ops/constant';
import { done, placeholder } from './ops/control';
import { fill } from './ops/fill';
import { gatherFrom } from './ops/gather';
import { pad } from './ops/pad';
import { reshapeTo } from './ops/reshape';
import { tile } from './ops/tile';
import { assign, declare, scatter } from './ops/variables';
import type { Signature } from './program';
import type { Value } from './value';

/** A dataset's examples in the session. */
export interface Stored {
  /** uint8 [example, height, width, channels] */
  readonly pixels: Variable;
  /** int32 [example] */
  readonly labels: Variable;
}

export function declareImages(b: Builder, { shape, examples }: Dataset): Stored {
  return {
    pixels: declare(b, 'dataset.pixels', 'uint8', [examples, ...shape]),
    labels: declare(b, 'dataset.labels', 'int32', [examples]),
  };
}

/** Makes room for all examples at once, so that loading them in parts copies nothing twice. */
export function allocateSignature(recording: Recording, { pixels, labels }: Stored): Signature {
  const b = new Builder(recording, { name: 'allocate' });
  const room = [pixels, labels].map((variable) =>
    assign(b, variable, fill(b, variable.dtype, variable.shape, 0)),
  );
  return { inputs: {}, outputs: { done: done(b, room) } };
}

export function loadSignature(recording: Recording, stored: Stored): Signature {
  const b = new Builder(recording, { name: 'load' });
  const shape = stored.pixels.shape.slice(1);
  const indices = placeholder(b, 'indices', 'int32', [null]);
  const pixels = placeholder(b, 'pixels', 'int32', [null, ...shape]);
  const labels = placeholder(b, 'labels', 'int32', [null]);
  const stores = [
    scatter(b, stored.pixels, indices, cast(b, pixels, 'uint8')),
    scatter(b, stored.labels, indices, labels),
  ];
  return { inputs: { indices, pixels, labels }, outputs: { done: done(b, stores) } };
}

/** Records how the images at int32 `indices` [batch] become what the input layer takes. */
export function takeBatch(
  b: Builder,
  stored: Stored,
  adaptation: Adaptation,
  indices: Value,
): { readonly images: Value; readonly labels: Value } {
  const bytes = gatherFrom(b, stored.pixels, indices);
  const images = over(b, cast(b, bytes, 'float32'), scalar(b, 255));
  return { images: adapted(b, images, adaptation), labels: gatherFrom(b, stored.labels, indices) };
}

function adapted(b: Builder, images: Value, { padding, repeat, to }: Adaptation): Value {
  const [vertical, horizontal] = padding;
  const none = [0, 0] as const;
  const padded = [...vertical, ...horizontal].some((size) => size > 0)
    ? pad(b, images, [none, vertical, horizontal, none])
    : images;
  const deep = repeat > 1 ? tile(b, padded, [1, 1, 1, repeat]) : padded;
  const now = deep.shape.slice(1).map((size) => size ?? 1);
  return sameShape(now, to) ? deep : reshapeTo(b, deep, [null, ...to]);
}
