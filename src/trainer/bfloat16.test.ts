import { expect, test } from 'vitest';
import { analyse } from '../core/analyse';
import { catalogue } from '../core/catalogue';
import { readValue } from '../core/graph/read';
import { presetFiles } from '../core/presets';
import { compile } from '../core/program/compile';
import { describesBfloat16 } from '../core/settings/bfloat16';
import { STANDARD_SETTINGS } from '../core/settings/settings';
import { noise } from './judges/net-judge';
import { loadTensorFlow } from './tensorflow';
import { Training } from './training';

const tf = loadTensorFlow();
const dataset = noise([28, 28, 1], 32);
const batches = Array.from({ length: 8 }, (_, index) =>
  Int32Array.from({ length: 8 }, (_, example) => (index * 8 + example) % 32),
);

async function course(precision: 'float32' | 'bfloat16') {
  const reading = readValue(presetFiles.find(({ id }) => id === 'lenet5')?.content);
  if (!('document' in reading)) throw new Error('LeNet5 cannot be read');
  const analysis = analyse(reading.document, catalogue);
  const compiled = compile({ analysis, dataset, settings: { ...STANDARD_SETTINGS, precision } });
  if (!('program' in compiled)) throw new Error('LeNet5 has problems');
  const training = await Training.open(tf, compiled.program, dataset.images);
  const figures = training.advance(
    batches,
    batches.map(() => 0.001),
  );
  const kernel = training.read()['f1/kernel'];
  training.dispose();
  return { losses: figures.map(({ loss }) => loss), kernel };
}

test('a course in bfloat16 stays near that in float32, and is another', async () => {
  const exact = await course('float32');
  const coarse = await course('bfloat16');
  expect(coarse.losses).not.toEqual(exact.losses);
  for (const [index, loss] of exact.losses.entries())
    expect(Math.abs((coarse.losses[index] ?? NaN) - loss) / loss, `step ${index}`).toBeLessThan(
      0.02,
    );
  expect(coarse.kernel?.data).toBeInstanceOf(Float32Array);
});

test('a processor is known by what Linux says of it', () => {
  expect(describesBfloat16('flags\t\t: fpu avx2 avx512f avx512_bf16 amx_tile')).toBe(true);
  expect(describesBfloat16('flags\t\t: fpu avx2 avx512f')).toBe(false);
  expect(describesBfloat16('model name\t: avx512_bf16\nflags\t: avx2')).toBe(false);
  expect(describesBfloat16('')).toBe(false);
});
