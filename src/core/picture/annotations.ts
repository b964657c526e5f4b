import type { Annotation } from '../graph/document';
import type { Colours } from './colours';
import { element, group, text } from './svg';
import { fitted, wrapped } from './text-width';

const SIZE = 13;
const LINE = 18;
const ROOM = 12;

/** A note's words on its paper, or a frame with its title. */
export function annotation(
  { type, text: words, position, size }: Annotation,
  colours: Colours,
): string {
  const paper = { ...size, rx: 6 };
  if (type === 'frame')
    return group(position.x, position.y, [
      element('rect', {
        ...paper,
        fill: colours.ink,
        'fill-opacity': 0.04,
        stroke: colours.line,
        'stroke-width': 1.5,
      }),
      text(ROOM, 20, fitted(words.replace(/\s+/g, ' '), SIZE, size.width - 2 * ROOM), {
        'font-weight': 600,
        fill: colours.ink2,
      }),
    ]);
  const most = Math.max(1, Math.floor((size.height - ROOM) / LINE));
  const lines = wrapped(words, SIZE, size.width - 2 * ROOM).slice(0, most);
  return group(position.x, position.y, [
    element('rect', { ...paper, fill: colours.note, stroke: colours.line }),
    ...lines.map((line, at) => text(ROOM, 22 + at * LINE, line, { fill: colours.ink })),
  ]);
}
