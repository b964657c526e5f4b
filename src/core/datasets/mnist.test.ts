import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { datasets, findDataset } from '../datasets';
import mnist from './mnist';

function fileAt(name: string): Buffer {
  return readFileSync(resolve('resources/datasets/mnist', name));
}

function shares(labels: Uint8Array): readonly number[] {
  return mnist.classes.map(
    (_, digit) => labels.filter((label) => label === digit).length / labels.length,
  );
}

const files = new Map(mnist.files.map(({ name }) => [name, gunzipSync(fileAt(name))]));

describe('MNIST', () => {
  it('is in the catalogue', () => {
    expect(datasets).toContain(mnist);
    expect(findDataset('mnist')).toBe(mnist);
    expect(findDataset('constructor')).toBeUndefined();
  });

  it('ships the files that it names', () => {
    for (const { name, sha256 } of mnist.files)
      expect(createHash('sha256').update(fileAt(name)).digest('hex'), name).toBe(sha256);
  });

  it('holds 10,000 images, each once, of the counts that the package has', () => {
    const { pixels, labels } = mnist.decode(files);
    expect(pixels.length).toBe(10_000 * 28 * 28);
    expect(shares(labels).map((share) => Math.round(share * 10_000))).toEqual([
      1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978,
    ]);
    const total = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum + byte, 0);
    expect(total(pixels)).toBe(total(files.get('images.idx3-ubyte.gz')?.subarray(16) ?? pixels));
    // The package's first zero begins with these bytes: 0.2, 0.624, 0.992, 0.624, 0.196.
    expect(Buffer.from(pixels).includes(Buffer.from([0, 51, 159, 253, 159, 50, 0]))).toBe(true);
  });

  it('splits 8,000 and 2,000, each class within a point of its share', () => {
    const { labels } = mnist.decode(files);
    const whole = shares(labels);
    for (const part of [labels.subarray(0, mnist.train), labels.subarray(mnist.train)])
      shares(part).forEach((share, digit) => {
        expect(Math.abs(share - (whole[digit] ?? 0))).toBeLessThan(0.01);
      });
    expect(mnist.examples - mnist.train).toBe(2_000);
  });

  it('refuses damaged files', () => {
    expect(() => mnist.decode(new Map())).toThrow('IDX');
    const mixed = new Map([
      ...files,
      ['images.idx3-ubyte.gz', files.get('labels.idx1-ubyte.gz') ?? new Uint8Array()],
    ]);
    expect(() => mnist.decode(mixed)).toThrow('MNIST images of sizes 10000');
  });
});
