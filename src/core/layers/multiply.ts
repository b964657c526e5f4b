import { defineLayer } from '../kinds/layer';
import type { Shape } from '../kinds/shape';
import { ShapeError } from '../kinds/shape-error';
import { multiplyAll } from '../program/ops/multiply';

/** The shape of two factors, axes aligned at the end; where sizes differ, one must be 1. */
function broadcast(first: Shape, other: Shape): Shape {
  if (first.length < other.length) return broadcast(other, first);
  const missing = first.length - other.length;
  return first.map((size, axis) => {
    const own = axis < missing ? 1 : (other[axis - missing] ?? 1);
    if (size !== own && size !== 1 && own !== 1)
      throw new ShapeError('multiplyMismatch', { first, other });
    return size === 1 ? own : size;
  });
}

export default defineLayer({
  kind: 'multiply',
  group: 'merge',
  inputs: 'many',
  params: {},
  shape: ([first = [], ...others]) => others.reduce(broadcast, first),
  keras: () => ({ className: 'Multiply', config: {} }),
  emit: ({ b, inputs }) => multiplyAll(b, inputs),
  face: () => '',
  words: {
    en: {
      name: 'Multiply',
      about:
        'Multiplies feature maps element by element. A vector of as many values as the map has channels weighs the channels.',
      params: {},
    },
    zh: {
      name: '相乘 Multiply',
      about: '特征图对应元素值相乘；若一个输入是与通道数等长的向量，则为各通道加权。',
      params: {},
    },
  },
});
