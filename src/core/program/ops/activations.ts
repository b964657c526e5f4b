import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Attribute, Value } from '../value';
import { snapshot } from './snapshot';

interface Slope {
  readonly slope: number;
}

/** A gradient op of two values of one shape, in TensorFlow's order of inputs. */
function gradientOp(type: string) {
  return defineOp<readonly [Value, Value]>({
    type,
    attributes: ([x]) => typed(x),
    output: ([x]) => like(x),
  });
}

/** An activation whose gradient is made of its output alone. */
function activation(type: string, gradient: (b: Builder, y: Value, g: Value) => Value) {
  const op = defineOp<readonly [Value]>({
    type,
    attributes: ([x]) => typed(x),
    output: ([x]) => like(x),
    gradient: ({ b, outputs: [y], gradient: g }) => [y ? () => gradient(b, y, g) : null],
  });
  return (b: Builder, x: Value): Value => op(b, [x]);
}

const reluGrad = gradientOp('ReluGrad');
const eluGrad = gradientOp('EluGrad');
const sigmoidGrad = gradientOp('SigmoidGrad');
const tanhGrad = gradientOp('TanhGrad');

/** max(0, x) */
export const relu = activation('Relu', (b, y, g) => reluGrad(b, [g, y]));

/** x above 0, eˣ − 1 below */
export const elu = activation('Elu', (b, y, g) => eluGrad(b, [g, y]));

/** 1 / (1 + e⁻ˣ) */
export const sigmoid = activation('Sigmoid', (b, y, g) => sigmoidGrad(b, [y, g]));

const tanhOp = activation('Tanh', (b, y, g) => tanhGrad(b, [y, g]));

/**
 * (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ). In use it is kept apart from what is before it: TensorFlow would join
 * it with a convolution and its batch normalization, and oneDNN has no such kernel.
 */
export function tanh(b: Builder, x: Value): Value {
  return tanhOp(b, b.training ? x : snapshot(b, x));
}

function slopeAttributes(x: Value, { slope }: Slope): Readonly<Record<string, Attribute>> {
  return { ...typed(x), alpha: { float: slope } };
}

const leakyReluGrad = defineOp<readonly [Value, Value], Slope>({
  type: 'LeakyReluGrad',
  attributes: ([gradient], args) => slopeAttributes(gradient, args),
  output: ([gradient]) => like(gradient),
});

const leakyReluOp = defineOp<readonly [Value], Slope>({
  type: 'LeakyRelu',
  attributes: ([x], args) => slopeAttributes(x, args),
  output: ([x]) => like(x),
  gradient: ({ b, inputs: [x], args, gradient }) => [() => leakyReluGrad(b, [gradient, x], args)],
});

/** x above 0, slope·x below */
export function leakyRelu(b: Builder, x: Value, args: Slope): Value {
  return leakyReluOp(b, [x], args);
}
