import { featureMap } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { int } from '../kinds/params';
import type { Shape } from '../kinds/shape';
import { ShapeError } from '../kinds/shape-error';
import { crop } from '../program/ops/crop';

interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** @throws ShapeError as Keras refuses: where nothing would be left */
function cropped(input: Shape | undefined, p: Edges): Shape {
  const [height, width, channels] = featureMap(input);
  const [tall, wide] = [height - p.top - p.bottom, width - p.left - p.right];
  if (tall < 1 || wide < 1)
    throw new ShapeError('cropTooLarge', {
      crop: [p.top + p.bottom, p.left + p.right],
      input: [height, width, channels],
    });
  return [tall, wide, channels];
}

export default defineLayer({
  kind: 'cropping2D',
  group: 'convolution',
  inputs: 1,
  params: {
    top: int({ default: 1, min: 0 }),
    bottom: int({ default: 1, min: 0 }),
    left: int({ default: 1, min: 0 }),
    right: int({ default: 1, min: 0 }),
  },
  shape: ([input], p) => cropped(input, p),
  formulas: ([input = []], output, p) => ({
    height: `${input[0]}−${p.top}−${p.bottom} = ${output[0]}`,
    width: `${input[1]}−${p.left}−${p.right} = ${output[1]}`,
  }),
  keras: (p) => ({
    className: 'Cropping2D',
    config: {
      cropping: [
        [p.top, p.bottom],
        [p.left, p.right],
      ],
    },
  }),
  emit: ({ b, x, p }) =>
    crop(b, x, [
      [0, 0],
      [p.top, p.bottom],
      [p.left, p.right],
      [0, 0],
    ]),
  face: (p) => `↓${p.top} ↑${p.bottom} →${p.left} ←${p.right}`,
  words: {
    en: {
      name: 'Cropping',
      about: 'Cuts rows and columns off the edges of the feature map.',
      params: { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right' },
    },
    zh: {
      name: '裁剪 Cropping',
      about: '裁去特征图四周的若干行和列。',
      params: { top: '上', bottom: '下', left: '左', right: '右' },
    },
  },
});
