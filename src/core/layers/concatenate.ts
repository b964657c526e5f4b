import { lastAxis } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { sameShape, type Shape } from '../kinds/shape';
import { ShapeError } from '../kinds/shape-error';
import { concatenate } from '../program/ops/concatenate';

function joined(inputs: readonly Shape[]): Shape {
  const [first = [], ...others] = inputs;
  const rest = first.slice(0, -1);
  for (const other of others)
    if (!sameShape(rest, other.slice(0, -1)))
      throw new ShapeError('concatenateMismatch', { first, other });
  return [...rest, inputs.reduce((sum, input) => sum + lastAxis(input), 0)];
}

export default defineLayer({
  kind: 'concatenate',
  group: 'merge',
  inputs: 'many',
  params: {},
  shape: joined,
  formulas: (inputs, output) => ({
    shape: `${inputs.map(lastAxis).join(' + ')} = ${lastAxis(output)}`,
  }),
  keras: () => ({ className: 'Concatenate', config: {} }),
  emit: ({ b, inputs }) => concatenate(b, inputs),
  face: () => '',
  words: {
    en: {
      name: 'Concatenate',
      about: 'Stacks feature maps along the channels, as in an Inception block.',
      params: {},
    },
    zh: {
      name: '拼接 Concatenate',
      about: '沿深度方向叠加特征图，如 Inception 块中的“+”。',
      params: {},
    },
  },
});
