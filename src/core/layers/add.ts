import { defineLayer } from '../kinds/layer';
import { sameShape, type Shape } from '../kinds/shape';
import { ShapeError } from '../kinds/shape-error';
import { addAll } from '../program/ops/add';

function common(inputs: readonly Shape[]): Shape {
  const [first = [], ...others] = inputs;
  for (const other of others)
    if (!sameShape(first, other)) throw new ShapeError('addMismatch', { first, other });
  return first;
}

export default defineLayer({
  kind: 'add',
  group: 'merge',
  inputs: 'many',
  params: {},
  shape: common,
  keras: () => ({ className: 'Add', config: {} }),
  emit: ({ b, inputs }) => addAll(b, inputs),
  face: () => '',
  words: {
    en: {
      name: 'Add',
      about: 'Adds feature maps element by element, as in a residual block. Shapes must be equal.',
      params: {},
    },
    zh: {
      name: '相加 Add',
      about: '特征图对应元素值相加，如残差块中的“+”。各输入形状须相同。',
      params: {},
    },
  },
});
