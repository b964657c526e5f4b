import { defineLayer } from '../kinds/layer';
import { real } from '../kinds/params';
import { dropout } from '../program/ops/dropout';

export default defineLayer({
  kind: 'dropout',
  group: 'regularization',
  inputs: 1,
  params: { rate: real({ default: 0.2, min: 0, max: 1, below: true }) },
  shape: ([input = []]) => input,
  keras: (p) => ({ className: 'Dropout', config: { rate: p.rate } }),
  emit: ({ b, x, p }) => dropout(b, x, { rate: p.rate }),
  face: (p) => String(p.rate),
  words: {
    en: {
      name: 'Dropout',
      about: 'While training, sets a random share of the values to 0; in use, all are kept.',
      params: { rate: 'Rate' },
    },
    zh: {
      name: '舍弃 Dropout',
      about: '训练时按一定概率暂时舍弃一部分神经元；使用时恢复全部连接。',
      params: { rate: '舍弃概率' },
    },
  },
});
