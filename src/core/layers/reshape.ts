import { defineLayer } from '../kinds/layer';
import { dims } from '../kinds/params';
import { elements, sameShape, shapeText } from '../kinds/shape';
import { ShapeError } from '../kinds/shape-error';
import { reshape } from '../program/ops/reshape';

export default defineLayer({
  kind: 'reshape',
  group: 'dense',
  inputs: 1,
  params: { shape: dims({ default: [1, 1, 128], maxRank: 3 }) },
  shape([input = []], { shape }) {
    if (elements(input) !== elements(shape))
      throw new ShapeError('reshapeMismatch', { input, shape });
    return shape;
  },
  window: (p, [input = []]) => (sameShape(input, p.shape) ? undefined : 'all'),
  formulas: ([input = []], output) => ({
    shape: `${input.join('·')} = ${output.join('·')} = ${elements(output)}`,
  }),
  keras: (p) => ({ className: 'Reshape', config: { targetShape: p.shape } }),
  emit: ({ b, x, p }) => reshape(b, x, p.shape),
  face: (p) => shapeText(p.shape),
  words: {
    en: {
      name: 'Reshape',
      about:
        'Lays the same values out in another shape, in their order: a vector becomes a feature map, and back.',
      params: { shape: 'Shape' },
    },
    zh: {
      name: '改变形状 Reshape',
      about: '按原有次序把同样的值排成另一种形状：向量变成特征图，或相反。',
      params: { shape: '形状' },
    },
  },
});
