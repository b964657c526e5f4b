import { withBlocks } from '../../core/graph/with-blocks';
import { catalogue as shipped } from '../../core/catalogue';
import type { Diff, NodeDiff, WireDiff } from '../../core/diff/diff';
import type { Graph, GraphEdge, Position } from '../../core/graph/document';
import type { Language } from '../../core/kinds/language';
import { card, type CardStyle } from '../../core/picture/card';
import { COLOURS, type Colours, type Theme } from '../../core/picture/colours';
import { SHOWN_AT_FIRST } from '../../core/picture/foot';
import { HANDLE_Y } from '../../core/picture/measures';
import { element, group, text } from '../../core/picture/svg';
import { fitted } from '../../core/picture/text-width';
import { wirePath } from '../../core/picture/wire-path';
import type { Side } from './comparison.svelte';
import { keyOf } from './merged';
import { sayChange } from './said';

/** What a picture of a difference is drawn of. */
export interface DiffPicture {
  readonly diff: Diff;
  readonly before: Side;
  readonly after: Side;
  readonly theme: Theme;
  readonly language: Language;
}

/** A node in the picture of both nets, its upper left corner at [0, 0]; sizes in px. */
export interface DiffCard {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

type State = NodeDiff['state'];

const SIGNS: Readonly<Record<State, string>> = { added: '+', removed: '−', changed: '~', same: '' };
const MOST_LINES = 3;

/** Green, red and amber are never alone: a sign says the same. */
function colourOf(state: State, colours: Colours): string {
  switch (state) {
    case 'added':
      return colours.dense;
    case 'removed':
      return colours.wrong;
    case 'changed':
      return colours.activation;
    case 'same':
      return colours.line;
  }
}

function mark(state: State, width: number, height: number, colours: Colours): string {
  if (state === 'same') return '';
  const colour = colourOf(state, colours);
  const dash = state === 'removed' ? '7 4' : undefined;
  const ring = { x: -3, y: -3, width: width + 6, height: height + 6, rx: 8, fill: 'none' };
  return (
    element('rect', { ...ring, stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': dash }) +
    element('circle', { cx: width - 2, cy: 0, r: 10, fill: colour }) +
    text(width - 2, 5.5, SIGNS[state], {
      'text-anchor': 'middle',
      'font-size': 16,
      'font-weight': 700,
      fill: colours.card,
    })
  );
}

function lines(node: NodeDiff, style: CardStyle): readonly string[] {
  if (node.state !== 'changed') return [];
  const said = node.changes.map((change) => {
    const { label, values } = sayChange(change, node.after, style.catalogue, style.language);
    return values ? `${label} ${values.join(' → ')}` : '';
  });
  const told = said.filter((line) => line !== '');
  return told.length > MOST_LINES ? [...told.slice(0, MOST_LINES - 1), '…'] : told;
}

/** Every node of both as a card with its sign, by key. */
export function diffCards({
  diff,
  before,
  after,
  theme,
  language,
}: DiffPicture): ReadonlyMap<string, DiffCard> {
  const colours = COLOURS[theme];
  const styleOf = ({ document }: Side): CardStyle => ({
    catalogue: withBlocks(shipped, document.blocks),
    blocks: document.blocks ?? [],
    colours,
    language,
    shown: SHOWN_AT_FIRST,
  });
  const styles = { before: styleOf(before), after: styleOf(after) };
  return new Map(
    diff.nodes.map((one): [string, DiffCard] => {
      const side = one.after ? after : before;
      const style = one.after ? styles.after : styles.before;
      const node = { ...(one.after ?? one.before), position: { x: 0, y: 0 } };
      const known = side.analysis.at(node.id);
      const drawn = card({ node, ports: 0, known, problem: undefined }, style);
      const { width, height } = drawn;
      const told = lines(one, style);
      const below = told.map((line, at) =>
        text(0, height + 18 + at * 16, fitted(line, 12, width + 40), {
          'font-size': 12,
          'font-weight': 500,
          fill: colours.activation,
        }),
      );
      const faded = one.state === 'removed' ? { opacity: 0.6 } : {};
      const svg =
        group(0, 0, [drawn.svg], faded) + mark(one.state, width, height, colours) + below.join('');
      return [keyOf(one), { svg, width, height: height + 4 + told.length * 16 }];
    }),
  );
}

function wire(
  { state }: WireDiff,
  { from, to }: GraphEdge,
  cards: ReadonlyMap<string, DiffCard>,
  places: ReadonlyMap<string, Position>,
  colours: Colours,
): string {
  const [start, end, source] = [places.get(from), places.get(to), cards.get(from)];
  if (!start || !end || !source) return '';
  const { path } = wirePath(
    { x: start.x + source.width, y: start.y + HANDLE_Y },
    { x: end.x, y: end.y + HANDLE_Y },
  );
  const same = state === 'same';
  return element('path', {
    d: path,
    fill: 'none',
    stroke: same ? colours.wire : colourOf(state, colours),
    'stroke-width': same ? 1.5 : 2.25,
    'stroke-dasharray': state === 'removed' ? '7 4' : undefined,
  });
}

/** Wires first, then cards: the drawing of both nets, as SVG's content. */
export function drawDiff(
  { diff, theme }: DiffPicture,
  graph: Graph,
  cards: ReadonlyMap<string, DiffCard>,
  places: ReadonlyMap<string, Position>,
): string {
  const colours = COLOURS[theme];
  const drawnWires = diff.wires.map((one, at) => {
    const edge = graph.edges[at];
    return edge ? wire(one, edge, cards, places, colours) : '';
  });
  const drawnCards = [...cards].map(([key, { svg }]) => {
    const place = places.get(key);
    return place ? group(place.x, place.y, [svg]) : '';
  });
  return [...drawnWires, ...drawnCards].join('');
}
