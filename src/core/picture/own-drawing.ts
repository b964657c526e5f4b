import type { Catalogue } from '../catalogue';
import type { OwnBlock } from '../graph/document';
import { groupsOf } from '../graph/groups';
import { type Colours, tint } from './colours';
import { miniature } from './miniature';
import { element, group, number } from './svg';

/** What stands inside of a block of the user's: ends as points, everything else as small cards. */
export function ownDrawing(block: OwnBlock, catalogue: Catalogue, colours: Colours): string {
  const { at, width, height } = miniature(block);
  const line = { fill: 'none', stroke: colours.wire, 'stroke-width': 1.25 };
  const wires = block.edges.map(({ from, to }) => {
    const [start, end] = [at.get(from), at.get(to)];
    if (!start || !end) return '';
    const middle = number((start.x + end.x) / 2);
    const [a, b] = [number(start.y), number(end.y)];
    const path = `M${number(start.x)} ${a}C${middle} ${a} ${middle} ${b} ${number(end.x)} ${b}`;
    return element('path', { d: path, ...line });
  });
  const cards = block.nodes.map(({ id, kind, params }) => {
    const { x, y } = at.get(id) ?? { x: 0, y: 0 };
    const found = catalogue.find(kind);
    if (found?.type === 'boundary')
      return element('circle', { cx: x, cy: y, r: 2.5, ...line, fill: colours.card });
    const [of] = groupsOf(kind, params, catalogue);
    const colour = of ? colours[of] : colours.line;
    const card = { width, height, rx: 2.5 };
    const [left, top] = [x - width / 2, y - height / 2];
    const under = { ...card, fill: colours.card, stroke: colours.line };
    return (
      (found?.type === 'block' ? element('rect', { x: left + 1.5, y: top + 1.5, ...under }) : '') +
      element('rect', {
        x: left,
        y: top,
        ...card,
        fill: tint(colour, 0.26, colours.card),
        stroke: tint(colour, 0.6, colours.card),
      })
    );
  });
  return group(0, 2, [...wires, ...cards]);
}
