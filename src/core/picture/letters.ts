import type { Group } from '../kinds/layer';
import type { ParamValues } from '../kinds/params';
import type { LetterWords } from '../text/picture';
import { type Pair, pairText, strideText } from '../kinds/shape';

/** A letter of the course's line: the flag that switches it and what stands under it. */
export interface Letter {
  readonly letter: 'C' | 'B' | 'A' | 'P' | 'D';
  readonly flag: string;
  readonly group: Group;
  readonly lines: readonly string[];
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isPair(value: unknown): value is Pair {
  return Array.isArray(value) && value.length === 2;
}

/** `/2` after a setting where a window strides; nothing where it does not. */
function by(stride: unknown, unsaid: number | null): string {
  if (!isPair(stride)) return '';
  return stride[0] === unsaid && stride[1] === unsaid ? '' : `/${strideText(stride)}`;
}

function size(value: unknown): string {
  return isPair(value) ? pairText(value) : '';
}

/** The five letters of a CBAPD block with their settings; `params` must hold every value. */
export function lettersOf(params: ParamValues, words: LetterWords): readonly Letter[] {
  const { filters, kernel, stride, padding, activation, poolKind, poolSize, poolStride, rate } =
    params;
  const convolution = [`${text(filters)}@${size(kernel)}`, `${text(padding)}${by(stride, 1)}`];
  const kind = poolKind === 'max' ? words.max : words.average;
  return [
    { letter: 'C', flag: 'convolve', group: 'convolution', lines: convolution },
    { letter: 'B', flag: 'normalize', group: 'normalization', lines: [words.yes] },
    {
      letter: 'A',
      flag: 'activate',
      group: 'activation',
      lines: text(activation).replace('leakyRelu', 'leaky relu').split(' '),
    },
    {
      letter: 'P',
      flag: 'pool',
      group: 'pooling',
      lines: [kind, `${size(poolSize)}${by(poolStride, null)}`],
    },
    { letter: 'D', flag: 'drop', group: 'regularization', lines: [text(rate)] },
  ];
}
