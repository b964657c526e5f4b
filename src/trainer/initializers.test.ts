import { expect, test } from 'vitest';
import { Builder, Recording } from '../core/program/builder';
import { startingValue } from '../core/program/initializers';
import { KERNEL_INITIALIZERS } from '../core/kinds/weight';
import { type Numbers, Session } from './session';
import { loadTensorFlow } from './tensorflow';

const tf = loadTensorFlow();
const SHAPE = [5, 3, 20, 60];

/** Keras' fans of that kernel: window·in and window·out. */
const FANS = { into: 300, out: 900 };

/** Mean 0 and this variance, as keras/initializers says of each. */
const VARIANCES: Readonly<Record<string, number>> = {
  glorotUniform: 2 / (FANS.into + FANS.out),
  glorotNormal: 2 / (FANS.into + FANS.out),
  heUniform: 2 / FANS.into,
  heNormal: 2 / FANS.into,
  lecunUniform: 1 / FANS.into,
  lecunNormal: 1 / FANS.into,
  zeros: 0,
  ones: 0,
};

async function draw(seed: number, index: number): Promise<Readonly<Record<string, Numbers>>> {
  const recording = new Recording();
  const b = new Builder(recording, { name: 'run' });
  const outputs = KERNEL_INITIALIZERS.map(
    (name) => [name, startingValue(b, name, SHAPE, { seed, index })] as const,
  );
  const session = await Session.open(tf, {
    operations: recording.operations,
    signatures: { run: { inputs: {}, outputs: Object.fromEntries(outputs) } },
  });
  const fetched = session.run('run');
  session.dispose();
  return Object.fromEntries(Object.entries(fetched).map(([name, { data }]) => [name, data]));
}

const drawn = await draw(1, 0);

test.each(KERNEL_INITIALIZERS)('%s has the spread that Keras gives it', (name) => {
  const values = [...(drawn[name] ?? [])];
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  const expected = VARIANCES[name] ?? NaN;
  expect(values).toHaveLength(18_000);
  expect(mean).toBeCloseTo(name === 'ones' ? 1 : 0, 2);
  expect(Math.abs(variance - expected)).toBeLessThanOrEqual(0.03 * expected);
  if (name.endsWith('Uniform'))
    expect(Math.max(...values)).toBeLessThanOrEqual(Math.sqrt(3 * expected));
  if (name.endsWith('Normal'))
    expect(Math.max(...values)).toBeLessThan((2.001 * Math.sqrt(expected)) / 0.8796);
});

test('values are the same for a seed and a weight, and else different', async () => {
  const name = 'heNormal';
  expect((await draw(1, 0))[name]).toEqual(drawn[name]);
  expect((await draw(2, 0))[name]).not.toEqual(drawn[name]);
  expect((await draw(1, 1))[name]).not.toEqual(drawn[name]);
});
