import { featureMap } from './feature-map';
import type { Formulas } from './layer';
import { choice, pair } from './params';
import { pairText, type Shape, strideText } from './shape';
import { type Padding, slideOver, slideText, type Window } from './window';

/** What max and average pooling share: all but the arithmetic. Defaults as in Keras. */
export const POOL_PARAMS = {
  size: pair({ default: 2, min: 1 }),
  stride: pair({ default: 2, min: 1 }),
  padding: choice(['valid', 'same']),
};

interface Pool {
  readonly size: Window['size'];
  readonly stride: Window['stride'];
  readonly padding: Padding;
}

export function poolWindow(p: Pool): Window {
  return { size: p.size, stride: p.stride, dilation: [1, 1], padding: p.padding };
}

/** @throws ShapeError where the input is no feature map or smaller than the pool */
export function poolShape(input: Shape | undefined, p: Pool): Shape {
  const map = featureMap(input);
  return [...slideOver(map, poolWindow(p)), map[2]];
}

export function poolFormulas(input: Shape | undefined, output: Shape, p: Pool): Formulas {
  return {
    height: slideText(input?.[0] ?? 0, poolWindow(p), 0, output[0] ?? 0),
    width: slideText(input?.[1] ?? 0, poolWindow(p), 1, output[1] ?? 0),
  };
}

export function poolFace(p: Pool): string {
  return `${pairText(p.size)} / ${strideText(p.stride)}, ${p.padding}`;
}

export function poolConfig(p: Pool): Readonly<Record<string, unknown>> {
  return { poolSize: p.size, strides: p.stride, padding: p.padding };
}
