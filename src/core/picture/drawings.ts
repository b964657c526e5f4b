import { type ParamValues, readParams } from '../kinds/params';
import type { Block } from '../kinds/block';
import type { Language } from '../kinds/language';
import { LETTER_WORDS } from '../text/picture';
import { type Colours, tint } from './colours';
import { lettersOf } from './letters';
import { element, group, text } from './svg';
import { fitted } from './text-width';

/** Widths of the five columns of a CBAPD block's line, and the room from one to the next. */
const COLUMNS = [62, 32, 50, 48, 32];
const LINE_WIDTH = 229;
const LETTER_HEIGHT = 22;

/** How high the drawing of a closed block is with the room above it, in px. */
export const DRAWING_HEIGHT = { letters: 61, sum: 42, join: 42, own: 42 } as const;

const MIDDLE = { 'text-anchor': 'middle' };

function letters(params: ParamValues, block: Block, colours: Colours, language: Language): string {
  const values = readParams(block.params, params).params;
  const gap = (LINE_WIDTH - COLUMNS.reduce((sum, width) => sum + width)) / (COLUMNS.length - 1);
  let x = 0;
  const parts = lettersOf(values, LETTER_WORDS[language]).map(
    ({ letter, flag, group: of, lines }, at) => {
      const width = COLUMNS[at] ?? 0;
      const on = values[flag] === true;
      const centre = x + width / 2;
      const ground = on
        ? { fill: tint(colours[of], 0.14, colours.card) }
        : { fill: 'none', stroke: colours.line, 'stroke-dasharray': '3 2' };
      const small = { ...MIDDLE, 'font-size': 12, fill: on ? colours.ink2 : colours.ink3 };
      const part =
        element('rect', { x, y: 0, width, height: LETTER_HEIGHT, rx: 4, ...ground }) +
        text(centre, 15.5, letter, {
          ...MIDDLE,
          'font-weight': 600,
          fill: on ? colours[of] : colours.ink3,
        }) +
        (on ? lines : ['–'])
          .map((line, row) => text(centre, 37 + row * 16, fitted(line, 12, width + 4), small))
          .join('');
      x += width + gap;
      return part;
    },
  );
  return group(0, 4, parts);
}

/** Two lanes whose values are added: the plus is a sum. */
function sum(projection: boolean, colours: Colours): string {
  const lane = { fill: 'none', stroke: colours.wire, 'stroke-width': 1.5 };
  const sign = { fill: 'none', stroke: colours.merge, 'stroke-width': 1.5 };
  const box = (x: number, y: number, label: string): string =>
    element('rect', {
      x,
      y,
      width: 30,
      height: 14,
      rx: 3,
      fill: tint(colours.convolution, 0.16, colours.card),
    }) +
    text(x + 15, y + 10.5, label, {
      ...MIDDLE,
      'font-size': 10,
      'font-weight': 500,
      fill: colours.convolution,
    });
  return group(0, 2, [
    element('path', { d: 'M2 28H136', ...lane }),
    element('path', { d: 'M14 28C22 28 20 11 30 11H112C122 11 120 28 128 28', ...lane }),
    box(36, 4, '3×3'),
    box(76, 4, '3×3'),
    projection ? box(56, 21, '1×1') : '',
    element('circle', { cx: 134, cy: 28, r: 7.5, ...sign, fill: colours.card }),
    element('path', { d: 'M130 28h8M134 24v8', ...sign }),
    element('path', { d: 'M141.5 28H154', ...lane }),
  ]);
}

/** Four lanes stacked along the channels: the join is a pile, not a sum. */
function join(colours: Colours): string {
  const lane = { fill: 'none', stroke: colours.wire, 'stroke-width': 1.25 };
  const convolution = tint(colours.convolution, 0.32, colours.card);
  const pooling = tint(colours.pooling, 0.36, colours.card);
  const lanes = [false, true, true, true].flatMap((two, at) => {
    const y = 5 + at * 10;
    const box = (x: number, width: number, fill: string): string =>
      element('rect', { x, y: y - 4, width, height: 8, rx: 2, fill });
    const layer = tint(colours.merge, at % 2 === 1 ? 0.1 : 0.22, colours.card);
    return [
      element('path', { d: `M2 20C18 20 14 ${y} 28 ${y}H118`, ...lane }),
      two ? box(44, 24, at === 3 ? pooling : convolution) : box(44, 56, convolution),
      two ? box(76, 24, convolution) : '',
      element('rect', { x: 118, y: y - 5, width: 12, height: 10, fill: layer }),
    ];
  });
  const pile = { fill: 'none', stroke: colours.merge, 'stroke-width': 1.5 };
  return group(0, 2, [
    ...lanes,
    element('rect', { x: 118, y: 0.75, width: 12, height: 38.5, rx: 2, ...pile }),
    element('path', { d: 'M130 20H154', ...lane }),
  ]);
}

/** What a closed block that ships shows of its inside, from [0, 0] on. */
export function drawingOf(
  block: Block,
  params: ParamValues,
  colours: Colours,
  language: Language,
): string {
  switch (block.drawing) {
    case 'letters':
      return letters(params, block, colours, language);
    case 'sum':
      return sum(params.projection === true, colours);
    case 'join':
      return join(colours);
    case 'own':
      return '';
  }
}
