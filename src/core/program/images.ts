import type { Adaptation } from '../kinds/adapt';
import { elements, sameShape, type Shape } from '../kinds/shape';
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

/** Bytes: images that need no more once they fill the input are stored so. */
const MOST_ADAPTED = 2 ** 27;

/** A dataset's examples in the session. */
export interface Stored {
  /** uint8 [example, …], as the input takes them or as they are loaded */
  readonly pixels: Variable;
  /** int32 [example] */
  readonly labels: Variable;
  /** [height, width, channels] of an image as it is loaded. */
  readonly shape: Shape;
  /** How images become what the input takes; `early`: before they are stored. */
  readonly adaptation: Adaptation & { readonly early: boolean };
}

export function declareImages(
  b: Builder,
  { shape, examples }: Dataset,
  adaptation: Adaptation,
): Stored {
  const pixels = [examples, ...shape];
  const adapted = [examples, ...adaptation.to];
  const early = elements(adapted) <= MOST_ADAPTED;
  return {
    pixels: declare(b, 'dataset.pixels', 'uint8', early ? adapted : pixels),
    labels: declare(b, 'dataset.labels', 'int32', [examples]),
    shape,
    adaptation: { early, ...adaptation },
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
  const { shape, adaptation } = stored;
  const indices = placeholder(b, 'indices', 'int32', [null]);
  const pixels = placeholder(b, 'pixels', 'int32', [null, ...shape]);
  const labels = placeholder(b, 'labels', 'int32', [null]);
  const bytes = cast(b, pixels, 'uint8');
  const stores = [
    scatter(b, stored.pixels, indices, adaptation.early ? adapted(b, bytes, adaptation) : bytes),
    scatter(b, stored.labels, indices, labels),
  ];
  return { inputs: { indices, pixels, labels }, outputs: { done: done(b, stores) } };
}

/** Records how the images at int32 `indices` [batch] become what the input layer takes. */
export function takeBatch(
  b: Builder,
  stored: Stored,
  indices: Value,
): { readonly images: Value; readonly labels: Value } {
  const bytes = gatherFrom(b, stored.pixels, indices);
  const images = over(b, cast(b, bytes, 'float32'), scalar(b, 255));
  const { adaptation } = stored;
  return {
    images: adaptation.early ? images : adapted(b, images, adaptation),
    labels: gatherFrom(b, stored.labels, indices),
  };
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
