import { featureMap } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { choice, pair } from '../kinds/params';
import { type Pair, pairText, type Shape } from '../kinds/shape';
import type { Window } from '../kinds/window';
import { resizeBilinear, resizeNearest } from '../program/ops/resize';

interface Scaling {
  readonly size: Pair;
  readonly interpolation: 'nearest' | 'bilinear';
}

function enlarged(input: Shape | undefined, { size }: Scaling): readonly [number, number, number] {
  const [height, width, channels] = featureMap(input);
  return [height * size[0], width * size[1], channels];
}

/**
 * One step here is a part of a pixel before: a stride below 1. Between the pixels it sees two.
 * Source: Araujo, Norris, Sim 2019, Computing Receptive Fields of Convolutional Neural Networks.
 */
function windowOf({ size, interpolation }: Scaling): Window {
  const seen = (factor: number): number => (interpolation === 'bilinear' && factor > 1 ? 2 : 1);
  return {
    size: [seen(size[0]), seen(size[1])],
    stride: [1 / size[0], 1 / size[1]],
    dilation: [1, 1],
    padding: 'same',
  };
}

export default defineLayer({
  kind: 'upSampling2D',
  group: 'pooling',
  inputs: 1,
  params: {
    size: pair({ default: 2, min: 1 }),
    interpolation: choice(['nearest', 'bilinear']),
  },
  shape: ([input], p) => enlarged(input, p),
  window: windowOf,
  formulas: ([input = []], output, { size }) => ({
    height: `${input[0]}·${size[0]} = ${output[0]}`,
    width: `${input[1]}·${size[1]} = ${output[1]}`,
  }),
  keras: (p) => ({
    className: 'UpSampling2D',
    config: { size: p.size, interpolation: p.interpolation },
  }),
  emit({ b, x, p }) {
    const [height, width] = enlarged(
      x.shape.slice(1).map((size) => size ?? 1),
      p,
    );
    const resize = p.interpolation === 'nearest' ? resizeNearest : resizeBilinear;
    return resize(b, x, { size: [height, width] });
  },
  face: (p) => `${pairText(p.size)}, ${p.interpolation}`,
  words: {
    en: {
      name: 'UpSampling',
      about:
        'Makes the feature map larger by whole factors: repeats each value, or blends between neighbours.',
      params: { size: 'Factor', interpolation: 'Between pixels' },
      options: { nearest: 'nearest (repeat)', bilinear: 'bilinear (blend)' },
    },
    zh: {
      name: '上采样 UpSampling',
      about: '按整数倍放大特征图：重复每个值，或在相邻值之间插值。',
      params: { size: '倍数', interpolation: '插值方式' },
      options: { nearest: 'nearest（重复）', bilinear: 'bilinear（双线性）' },
    },
  },
});
