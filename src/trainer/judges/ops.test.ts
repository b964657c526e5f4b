import { expect, test } from 'vitest';
import { Builder, Recording } from '../../core/program/builder';
import { gradients } from '../../core/program/gradients';
import { minus, negative, over, plus, times } from '../../core/program/ops/arithmetic';
import { abs } from '../../core/program/ops/abs';
import { clip } from '../../core/program/ops/clip';
import { after, placeholder } from '../../core/program/ops/control';
import { sparseSoftmaxCrossEntropy } from '../../core/program/ops/cross-entropy';
import { l2Loss } from '../../core/program/ops/l2-loss';
import { log } from '../../core/program/ops/log';
import { matMul } from '../../core/program/ops/mat-mul';
import { mean } from '../../core/program/ops/mean';
import { rsqrt } from '../../core/program/ops/rsqrt';
import { softplus } from '../../core/program/ops/softplus';
import { square } from '../../core/program/ops/square';
import { sum } from '../../core/program/ops/sum';
import type { Value } from '../../core/program/value';
import { Session } from '../session';
import { loadTensorFlow } from '../tensorflow';
import { distance, SAME } from './distance';
import { deviation, DEVIATES, direction, dot, moved } from './finite-differences';
import { onJavaScript } from './tfjs-judge';
import type { Tensor } from './tfjs-layer';

const tf = loadTensorFlow();

interface OpCase {
  readonly name: string;
  /** [batch, …] of x and of y; both are positive. */
  readonly shapes: readonly [readonly number[], readonly number[]];
  readonly ours: (b: Builder, x: Value, y: Value) => Value;
  readonly theirs: (x: Tensor, y: Tensor) => Tensor;
}

const LABELS = [2, 0, 1, 2];

const CASES: readonly OpCase[] = [
  { name: 'x + y', shapes: [[4, 3, 2], [2]], ours: plus, theirs: tf.add },
  {
    name: 'x − y',
    shapes: [
      [4, 3, 2],
      [3, 1],
    ],
    ours: minus,
    theirs: tf.sub,
  },
  {
    name: 'x · y',
    shapes: [
      [4, 1, 2],
      [4, 3, 1],
    ],
    ours: times,
    theirs: tf.mul,
  },
  {
    name: 'x / y',
    shapes: [
      [4, 3],
      [1, 3],
    ],
    ours: over,
    theirs: tf.div,
  },
  {
    name: 'XᵀY',
    shapes: [
      [4, 3],
      [4, 2],
    ],
    ours: (b, x, y) => matMul(b, x, y, { a: true }),
    theirs: (x, y) => tf.matMul(x, y, true, false),
  },
  {
    name: 'XYᵀ',
    shapes: [
      [4, 3],
      [2, 3],
    ],
    ours: (b, x, y) => matMul(b, x, y, { b: true }),
    theirs: (x, y) => tf.matMul(x, y, false, true),
  },
  {
    name: 'XᵀYᵀ',
    shapes: [
      [4, 3],
      [2, 4],
    ],
    ours: (b, x, y) => matMul(b, x, y, { a: true, b: true }),
    theirs: (x, y) => tf.matMul(x, y, true, true),
  },
  {
    name: 'x² and 1/√y',
    shapes: [
      [4, 2],
      [4, 2],
    ],
    ours: (b, x, y) => times(b, square(b, x), rsqrt(b, y)),
    theirs: (x, y) => tf.mul(tf.square(x), tf.rsqrt(y)),
  },
  {
    name: 'means over batch and channels',
    shapes: [
      [4, 3, 2],
      [4, 3, 2],
    ],
    ours: (b, x, y) =>
      plus(b, mean(b, square(b, x), { axes: [0, 2], keep: true }), mean(b, y, { axes: [0, 1] })),
    theirs: (x, y) => tf.add(tf.mean(tf.square(x), [0, 2], true), tf.mean(y, [0, 1])),
  },
  {
    name: 'sums',
    shapes: [
      [4, 3, 2],
      [4, 2],
    ],
    ours: (b, x, y) => times(b, sum(b, x, { axes: [1] }), sum(b, y, { axes: [0], keep: true })),
    theirs: (x, y) => tf.mul(tf.sum(x, [1]), tf.sum(y, [0], true)),
  },
  {
    name: 'a value used thrice',
    shapes: [[4, 2], [2]],
    ours: (b, x, y) => times(b, plus(b, x, times(b, x, x)), y),
    theirs: (x, y) => tf.mul(tf.add(x, tf.mul(x, x)), y),
  },
  {
    name: '|x − y| and its logarithm',
    shapes: [
      [4, 3],
      [4, 3],
    ],
    ours: (b, x, y) => log(b, abs(b, minus(b, x, y))),
    theirs: (x, y) => tf.log(tf.abs(tf.sub(x, y))),
  },
  {
    name: 'log(1 + eˣ) and what is cut off',
    shapes: [
      [4, 3],
      [4, 3],
    ],
    ours: (b, x, y) => times(b, softplus(b, negative(b, x)), clip(b, y, 1, 2)),
    theirs: (x, y) => tf.mul(tf.softplus(tf.neg(x)), tf.clipByValue(y, 1, 2)),
  },
  {
    name: 'half a sum of squares',
    shapes: [
      [4, 3],
      [4, 3],
    ],
    ours: (b, x, y) => times(b, l2Loss(b, x), y),
    theirs: (x, y) => tf.mul(tf.div(tf.sum(tf.square(x)), 2), y),
  },
];

function values(shape: readonly number[], start: number): Float32Array {
  const length = shape.reduce((product, size) => product * size, 1);
  return Float32Array.from({ length }, (_, index) => 1.5 + Math.sin(start + 7 * index));
}

/** The first axis is the batch where it is as long as the batch, and unknown to the program. */
function open(shape: readonly number[]): readonly (number | null)[] {
  return shape[0] === 4 ? [null, ...shape.slice(1)] : shape;
}

const STEP = 1e-3;

test.each(CASES)(
  '$name and its gradients are those of tfjs and of finite differences',
  async (one) => {
    const recording = new Recording();
    const run = new Builder(recording, { name: 'run' });
    const [xShape, yShape] = one.shapes;
    const x = placeholder(run, 'x', 'float32', open(xShape));
    const y = placeholder(run, 'y', 'float32', open(yShape));
    const z = one.ours(run, x, y);
    const loss = sum(run, square(run, z), { axes: z.shape.map((_, axis) => axis) });
    const [dx, dy] = gradients(run, loss, [x, y]);
    if (!dx || !dy) throw new Error('Both have gradients');
    const session = await Session.open(tf, {
      operations: recording.operations,
      signatures: { run: { inputs: { x, y }, outputs: { z: after(run, [], z), dx, dy } } },
    });
    const given = { x: values(xShape, 1), y: values(yShape, 2) };
    const ours = session.run('run', given);
    const lossAt = (changed: Partial<typeof given>): number => {
      const { data = [] } = session.run('run', { ...given, ...changed }).z ?? {};
      return dot(data, data);
    };
    for (const name of ['x', 'y'] as const)
      for (const seed of [1, 2, 3]) {
        const along = direction(given[name].length, seed);
        const gradient = ours[`d${name}`]?.data ?? [];
        const ahead = lossAt({ [name]: moved(given[name], along, STEP) });
        const behind = lossAt({ [name]: moved(given[name], along, -STEP) });
        const found = { gradient, along, step: STEP, ahead, behind, least: 0 };
        expect(deviation(found), name).toBeLessThan(DEVIATES);
      }
    session.dispose();
    const theirs = onJavaScript(tf, () => {
      const x = tf.tensor(given.x, [...xShape]);
      const y = tf.tensor(given.y, [...yShape]);
      const loss = (x: Tensor, y: Tensor): Tensor => tf.sum(tf.square(one.theirs(x, y)));
      return [one.theirs(x, y), ...tf.grads(loss)([x, y])].map((tensor) => ({
        shape: tensor.shape,
        data: Float32Array.from(tensor.dataSync()),
      }));
    });
    (['z', 'dx', 'dy'] as const).forEach((name, index) => {
      expect(ours[name]?.shape).toEqual(theirs[index]?.shape);
      expect(distance(ours[name]?.data ?? [], theirs[index]?.data ?? [])).toBeLessThan(SAME);
    });
  },
);

test('sparse cross entropy and its gradient are those of tfjs', async () => {
  const recording = new Recording();
  const b = new Builder(recording, { name: 'run' });
  const logits = placeholder(b, 'logits', 'float32', [null, 3]);
  const labels = placeholder(b, 'labels', 'int32', [null]);
  const losses = sparseSoftmaxCrossEntropy(b, logits, labels);
  const [slope] = gradients(b, mean(b, losses, { axes: [0] }), [logits]);
  if (!slope) throw new Error('The logits have a gradient');
  const session = await Session.open(tf, {
    operations: recording.operations,
    signatures: { run: { inputs: { logits, labels }, outputs: { losses, slope } } },
  });
  const given = values([4, 3], 3);
  const ours = session.run('run', { logits: given, labels: Int32Array.from(LABELS) });
  session.dispose();
  const theirs = onJavaScript(tf, () => {
    const hot = tf.oneHot(LABELS, 3);
    const lossesOf = (x: Tensor): Tensor => tf.neg(tf.sum(tf.mul(hot, tf.logSoftmax(x)), [1]));
    const x = tf.tensor(given, [4, 3]);
    const slopes = tf.grad((x: Tensor) => tf.mean(lossesOf(x)))(x);
    return { losses: lossesOf(x).dataSync(), slope: slopes.dataSync() };
  });
  expect(distance(ours.losses?.data ?? [], theirs.losses)).toBeLessThan(SAME);
  expect(distance(ours.slope?.data ?? [], theirs.slope)).toBeLessThan(SAME);
});
