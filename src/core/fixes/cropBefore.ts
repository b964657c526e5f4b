import { edgings, lines } from '../fixing/edges';
import { defineFix } from '../fixing/fix';

export default defineFix({
  kind: 'cropBefore',
  rank: 2,
  codes: ['addMismatch', 'concatenateMismatch'],
  offers: ({ node, code }, context) => edgings(node, 'cropping2D', code === 'addMismatch', context),
  words: {
    en({ before, each }) {
      const cuts = each.map(({ from, rows, columns }) => `${lines(rows, columns)} off ${from.en}`);
      return `Crop ${cuts.join(', ')} before ${before.en}`;
    },
    zh({ before, each }) {
      const cuts = each.map(
        ({ from, rows, columns }) => `把${from.zh}的输出裁去 ${rows} 行 ${columns} 列`,
      );
      return `在${before.zh}之前${cuts.join('，')}`;
    },
  },
});
