import { describe, expect, test } from 'vitest';
import mnist from '../../core/datasets/mnist';
import { presetFiles } from '../../core/presets';
import { STANDARD_SETTINGS } from '../../core/settings/settings';
import { FAILURE_CODES, sayFailure } from '../../core/text/training';
import { weightNames } from '../../core/weight-names';
import { compileNet } from '../compile-net';
import { encodeNpz } from '../npz';
import type { Fetched } from '../session';
import { readWeights } from './read-weights';
import { WeightsError } from './weights-error';

const document = presetFiles.find(({ id }) => id === 'baseline')?.content;
const { analysis } = compileNet(document, mnist, STANDARD_SETTINGS);
const weights = weightNames(analysis);

function value(place: number): Fetched {
  const shape = weights[place]?.shape ?? [];
  const length = shape.reduce((product, size) => product * size, 1);
  return { shape, data: new Float32Array(length).fill(place + 1) };
}

/** As Keras names the weights of the same net, in its order. */
const KERAS = [
  ...['conv2d/kernel:0', 'conv2d/bias:0'],
  ...['batch_normalization/gamma:0', 'batch_normalization/beta:0'],
  ...['batch_normalization/moving_mean:0', 'batch_normalization/moving_variance:0'],
  ...['dense/kernel:0', 'dense/bias:0', 'dense_1/kernel:0', 'dense_1/bias:0'],
];

function archive(names: readonly string[]): Record<string, Fetched> {
  return Object.fromEntries(names.map((name, place) => [name, value(place)]));
}

function read(tensors: Readonly<Record<string, Fetched>>) {
  return readWeights(encodeNpz(tensors), analysis);
}

function refusal(tensors: Readonly<Record<string, Fetched>>): string {
  try {
    read(tensors);
  } catch (error) {
    if (error instanceof WeightsError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'taken';
}

/** A tensor in short: all of its values are one. */
function short(tensors: Readonly<Record<string, Fetched>>): Readonly<Record<string, string>> {
  const entries = Object.entries(tensors).map(([name, { shape, data }]): [string, string] => [
    name,
    `${shape.join('×')}: ${[...new Set(data)].join()}`,
  ]);
  return Object.fromEntries(entries);
}

const EXPECTED = short(archive(weights.map(({ name }) => name)));

describe('weights are found', () => {
  test.each([
    ['by what we write', weights.map(({ keras }) => keras)],
    ['by our own names', weights.map(({ name }) => name)],
    ['by Keras’ names', KERAS],
    ['without the number of the output', KERAS.map((name) => name.replace(':0', ''))],
    ['inside a model of a class', KERAS.map((name) => `baseline/${name}`)],
    [
      'where other models were made before',
      KERAS.map((name) =>
        name
          .replace('dense_1', 'dense_12')
          .replace('dense/', 'dense_9/')
          .replace('conv2d', 'conv2d_3'),
      ),
    ],
  ])('%s', (_, names) => {
    expect(short(read(archive(names)))).toEqual(EXPECTED);
  });

  test('in any order', () => {
    const reversed = Object.entries(archive(KERAS)).reverse();
    expect(short(read(Object.fromEntries(reversed)))).toEqual(EXPECTED);
  });
});

describe('a file of another net is refused', () => {
  test('that lacks weights', () => {
    expect(refusal(archive(KERAS.slice(0, -2)))).toBe(
      `weightsLacking: ${weights
        .slice(-2)
        .map(({ keras }) => keras)
        .join(', ')}`,
    );
  });

  test('that has more', () => {
    const more = { ...archive(KERAS), 'dense_2/kernel:0': value(0) };
    expect(refusal(more)).toBe('weightsForeign: dense_2/kernel:0');
  });

  test('that has other shapes', () => {
    const other = { ...archive(KERAS), 'conv2d/bias:0': { ...value(1), shape: [2, 3] } };
    expect(refusal(other)).toBe('weightsShape: conv2d/bias:0: 2×3 ≠ 6');
  });
});

test('every refusal is a sentence in both languages', () => {
  for (const code of FAILURE_CODES.filter((one) => one.startsWith('weights'))) {
    expect(sayFailure({ code, detail: 'a' }, 'en')).toMatch(/^[A-Z].*\. \(a\)$/);
    expect(sayFailure({ code, detail: 'a' }, 'zh')).toMatch(/[。](（a）)$/);
  }
});

test('an archive of which a bit has changed is damaged', () => {
  const bytes = encodeNpz(archive(KERAS));
  expect(short(readWeights(bytes, analysis))).toEqual(EXPECTED);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  expect(() => readWeights(bytes, analysis)).toThrow(WeightsError);
});
