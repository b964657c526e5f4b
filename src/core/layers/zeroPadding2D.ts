import { featureMap } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { int } from '../kinds/params';
import { pad } from '../program/ops/pad';

export default defineLayer({
  kind: 'zeroPadding2D',
  group: 'convolution',
  inputs: 1,
  params: {
    top: int({ default: 1, min: 0 }),
    bottom: int({ default: 1, min: 0 }),
    left: int({ default: 1, min: 0 }),
    right: int({ default: 1, min: 0 }),
  },
  shape([input], p) {
    const [height, width, channels] = featureMap(input);
    return [height + p.top + p.bottom, width + p.left + p.right, channels];
  },
  formulas: ([input = []], output, p) => ({
    height: `${input[0]}+${p.top}+${p.bottom} = ${output[0]}`,
    width: `${input[1]}+${p.left}+${p.right} = ${output[1]}`,
  }),
  keras: (p) => ({
    className: 'ZeroPadding2D',
    config: {
      padding: [
        [p.top, p.bottom],
        [p.left, p.right],
      ],
    },
  }),
  emit: ({ b, x, p }) =>
    pad(b, x, [
      [0, 0],
      [p.top, p.bottom],
      [p.left, p.right],
      [0, 0],
    ]),
  face: (p) => `↑${p.top} ↓${p.bottom} ←${p.left} →${p.right}`,
  words: {
    en: {
      name: 'ZeroPadding',
      about: 'Puts rows and columns of zeros around the feature map.',
      params: { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right' },
    },
    zh: {
      name: '全零填充',
      about: '在特征图四周填充若干行和列的零。',
      params: { top: '上', bottom: '下', left: '左', right: '右' },
    },
  },
});
