import type { Dataset, Images } from '../../core/kinds/dataset';
import { elements } from '../../core/kinds/shape';
import { mix } from '../../core/program/mix';

/** What a number is drawn for, as in test/keras/formula.py. */
const WEIGHTS = 1;
const KINDS = 2;
const PATTERNS = 3;
const NOISE = 4;

const CLASSES = 10;
const TILE = 4;

/** Multiples of 2⁻²³ in [−1, 1), which float32 holds exactly. */
function unit(place: number, index: number): number {
  return (mix(WEIGHTS, place, index) >>> 8) / 2 ** 23 - 1;
}

/** The largest value of a kernel [… window, in, out]. Glorot & Bengio 2010. */
function limit(shape: readonly number[]): number {
  const [out = 1, into = 1] = [...shape].reverse();
  return Math.fround(Math.sqrt(6 / (elements(shape.slice(0, -2)) * (into + out))));
}

/**
 * The start of the weight at a place in the net, kernels within `gain` times glorot's limit: by the
 * formula of test/keras/formula.py.
 */
export function startingWeight(
  name: string,
  shape: readonly number[],
  place: number,
  gain: number,
): Float32Array<ArrayBuffer> {
  const make = (of: (index: number) => number): Float32Array<ArrayBuffer> =>
    Float32Array.from({ length: elements(shape) }, (_, index) => of(index));
  if (name === 'movingMean') return make(() => 0);
  if (name === 'movingVariance') return make(() => 1);
  if (name === 'gamma') return make((index) => 1 + unit(place, index) / 8);
  if (name === 'bias' || name === 'beta') return make((index) => unit(place, index) / 16);
  const most = gain * limit(shape);
  return make((index) => unit(place, index) * most);
}

/** Pictures of tiles under noise, one pattern per class, as the scripts make them. */
export function pictures(
  shape: readonly [number, number, number],
  examples: number,
): Dataset & { readonly images: Images } {
  const [height, width, channels] = shape;
  const labels = Uint8Array.from(
    { length: examples },
    (_, example) => (mix(KINDS, example) >>> 0) % CLASSES,
  );
  const pixels = new Uint8Array(examples * elements(shape));
  let at = 0;
  for (let example = 0; example < examples; example++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const [row, column] = [Math.floor(y / TILE), Math.floor(x / TILE)];
        const pattern = mix(PATTERNS, labels[example] ?? 0, row, column) & 127;
        for (let channel = 0; channel < channels; channel++) {
          const noise = mix(NOISE, example, (y * width + x) * channels + channel) & 127;
          pixels[at++] = pattern + noise;
        }
      }
  const images: Images = { pixels, labels };
  const words = { name: 'Tiles', about: '' };
  return {
    id: 'tiles',
    shape,
    classes: Array.from({ length: CLASSES }, (_, index) => String(index)),
    train: examples,
    examples,
    files: [],
    decode: () => images,
    images,
    words: { en: words, zh: words },
  };
}
