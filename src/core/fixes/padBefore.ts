import { edgings, lines } from '../fixing/edges';
import { defineFix } from '../fixing/fix';

export default defineFix({
  kind: 'padBefore',
  rank: 2,
  codes: ['addMismatch', 'concatenateMismatch'],
  offers: ({ node, code }, context) =>
    edgings(node, 'zeroPadding2D', code === 'addMismatch', context),
  words: {
    en({ before, each }) {
      const zeros = each.map(
        ({ from, rows, columns }) => `${lines(rows, columns)} of zeros to ${from.en}`,
      );
      return `Add ${zeros.join(', ')} before ${before.en}`;
    },
    zh({ before, each }) {
      const zeros = each.map(
        ({ from, rows, columns }) => `给${from.zh}的输出补 ${rows} 行 ${columns} 列零`,
      );
      return `在${before.zh}之前${zeros.join('，')}`;
    },
  },
});
