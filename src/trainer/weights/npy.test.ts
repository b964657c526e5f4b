import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elements } from '../../core/kinds/shape';
import { encodeNpz } from '../npz';
import { decodeNpy, type NpyArray } from './npy';
import { openNpz } from './npz-archive';
import { WeightsError } from './weights-error';

/** Archives that NumPy wrote: test/keras/npz.py. */
const FOLDER = resolve('test/fixtures/keras/npz');

function open(bytes: Uint8Array): Readonly<Record<string, NpyArray>> {
  const archive = openNpz(bytes);
  return Object.fromEntries(
    archive.names.map((name) => [name, decodeNpy(archive.unpack(name, 1e6), name)]),
  );
}

function fixture(name: string): Buffer {
  return readFileSync(resolve(FOLDER, `${name}.npz`));
}

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof WeightsError) return error.code;
    throw error;
  }
  return 'taken';
}

const VALUES = Float32Array.from({ length: 24 }, (_, index) => index / 2 - 2.5);
const WHOLE = { shape: [2, 3, 4], data: VALUES };

describe('what NumPy wrote', () => {
  test.each([
    ['types', { af2: WHOLE, af4: WHOLE, af8: WHOLE, af2big: WHOLE, af4big: WHOLE, af8big: WHOLE }],
    ['packed', { a: WHOLE }],
    ['versions', { v1: WHOLE, v2: WHOLE, v3: WHOLE }],
    [
      'fortran',
      { a: WHOLE, b: { shape: [2, 3], data: VALUES.filter((_, index) => index % 4 === 0) } },
    ],
    [
      'special',
      {
        scalar: { shape: [], data: Float32Array.of(7) },
        empty: { shape: [0, 3], data: new Float32Array() },
        half: { shape: [4], data: Float32Array.of(2 ** -24, -0, 65504, Infinity) },
        line: { shape: [2], data: Float32Array.of(1, 2) },
      },
    ],
  ])('%s', (name, expected) => {
    expect(open(fixture(name))).toEqual(expected);
  });

  test.each([
    ['refused-pickled', 'weightsPickled'],
    ['refused-integers', 'weightsType'],
    ['refused-fields', 'weightsType'],
  ])('%s', (name, code) => {
    expect(refusal(() => open(fixture(name)))).toBe(code);
  });

  test('cut off anywhere, it is refused', () => {
    for (const name of readdirSync(FOLDER)) {
      const whole = readFileSync(resolve(FOLDER, name));
      for (let length = 0; length < whole.length; length += 13)
        expect(refusal(() => open(whole.subarray(0, length)))).toBe('weightsDamaged');
    }
  });

  test('an array longer than it may be is not unpacked', () => {
    const archive = openNpz(fixture('packed'));
    expect(refusal(() => archive.unpack('a', 100))).toBe('weightsTooLarge');
  });
});

describe('what we write', () => {
  const float = fc.float({ noNaN: true });
  const arrays = fc
    .array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 })
    .chain((shape) =>
      fc
        .array(float, { minLength: elements(shape), maxLength: elements(shape) })
        .map((values): NpyArray => ({ shape, data: Float32Array.from(values) })),
    );

  test('comes back to the last bit', () => {
    const named = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_/:]{0,20}$/), arrays);
    fc.assert(
      fc.property(named, (tensors) => {
        expect(open(encodeNpz(tensors))).toEqual({ ...tensors });
      }),
    );
  });

  test('damaged in any way, it is taken or refused, and nothing else happens', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(arrays, changes, (array, damage) => {
        const bytes = encodeNpz({ a: array });
        for (const [at, byte] of damage) bytes[at % bytes.length] = byte;
        expect(refusal(() => open(bytes))).toMatch(/^(taken|weights[A-Z]\w+)$/);
      }),
    );
  });

  test('bytes of any kind are no archive and no array', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(refusal(() => open(bytes))).toBe('weightsDamaged');
        expect(refusal(() => decodeNpy(bytes, 'a'))).toBe('weightsDamaged');
      }),
    );
  });
});
