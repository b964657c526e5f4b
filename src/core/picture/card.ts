import type { NodeAnalysis } from '../analyse';
import type { Catalogue } from '../catalogue';
import type { GraphNode, OwnBlock } from '../graph/document';
import { groupsOf } from '../graph/groups';
import { ownBlockId } from '../graph/own-block';
import type { Group } from '../kinds/layer';
import type { Language } from '../kinds/language';
import type { Problem } from '../kinds/problem';
import { gist } from '../text/gist';
import { say } from '../text/problems';
import { shortened } from '../text/quote';
import type { Colours } from './colours';
import { DRAWING_HEIGHT, drawingOf } from './drawings';
import { type FootItem, footLines, type Shown } from './foot';
import { HANDLE_Y, portY, widthOf } from './measures';
import { ownDrawing } from './own-drawing';
import { element, group, number, text } from './svg';
import { fitted, widthOfText, wrapped } from './text-width';

/** What a node's card is drawn of. */
export interface CardContent {
  readonly node: GraphNode;
  /** How many inputs it shows. */
  readonly ports: number;
  readonly known: NodeAnalysis | undefined;
  /** The first problem that it owns. */
  readonly problem: Problem | undefined;
}

/** How all cards of a picture are drawn. */
export interface CardStyle {
  readonly catalogue: Catalogue;
  /** The blocks of the user's, whose inside is shown in small. */
  readonly blocks?: readonly OwnBlock[];
  readonly colours: Colours;
  readonly language: Language;
  readonly shown: Shown;
}

/** A node's card with its size, in px; `below` is what its problem takes under it. */
export interface Card {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly below: number;
}

const LOWEST = 82;
const LEFT = 17;
const RIGHT = 11;
const TOP = 29;
const FACE = 18;
const ROUND = 6;
const STRIP = 5;
const SMALL = 12;

/** The coloured edge: a part for each group, rounded where the card is. */
function strip(groups: readonly Group[], height: number, colours: Colours): string {
  const share = height / Math.max(1, groups.length);
  const parts = groups.length > 0 ? groups.map((of) => colours[of]) : [colours.line];
  return parts
    .map((fill, at) => {
      const [top, bottom] = [at * share, (at + 1) * share];
      const start = at === 0 ? `M${STRIP} 0Q0 0 0 ${ROUND}` : `M${STRIP} ${number(top)}H0`;
      const end =
        at === parts.length - 1
          ? `V${number(bottom - ROUND)}Q0 ${number(bottom)} ${STRIP} ${number(bottom)}Z`
          : `V${number(bottom)}H${STRIP}Z`;
      return element('path', { d: start + end, fill });
    })
    .join('');
}

function foot(
  lines: readonly (readonly FootItem[])[],
  y: number,
  width: number,
  colours: Colours,
): string {
  if (lines.length === 0) return '';
  const right = width - RIGHT;
  const rows = lines.flatMap((items, row) =>
    items.map(({ name, text: words }, at) => {
      const baseline = y + 17.5 + row * 16;
      const strong = { fill: colours.ink, 'font-weight': 500 };
      if (words === null)
        return (
          element('rect', {
            x: LEFT,
            y: baseline - 12.5,
            width: 18,
            height: 17,
            rx: 4,
            fill: 'none',
            stroke: colours.line,
            'stroke-dasharray': '3 2',
          }) + text(LEFT + 9, baseline, '?', { 'text-anchor': 'middle', fill: colours.ink3 })
        );
      return text(at === 0 ? LEFT : right, baseline, words, {
        ...(name === 'shape' ? strong : { fill: colours.ink3 }),
        ...(at === 0 ? {} : { 'text-anchor': 'end' }),
      });
    }),
  );
  const rule = { d: `M${LEFT} ${number(y)}H${right}`, stroke: colours.hair };
  return element('path', rule) + group(0, 0, rows, { 'font-size': SMALL });
}

function header(
  { node }: CardContent,
  { catalogue, colours, language }: CardStyle,
  width: number,
): string {
  const kind = catalogue.find(node.kind)?.words[language].name ?? shortened(node.kind);
  const room = width - LEFT - RIGHT;
  const beside = node.name ? fitted(kind, SMALL, room / 2) : '';
  const name = node.name ?? kind;
  const left = beside === '' ? room : room - widthOfText(beside, SMALL) - 6;
  return (
    text(LEFT, 24, fitted(name, 14, left), { 'font-weight': 600, fill: colours.ink }) +
    text(width - RIGHT, 24, beside, {
      'text-anchor': 'end',
      'font-size': SMALL,
      fill: colours.ink3,
    })
  );
}

function ports(count: number, width: number, colours: Colours): string {
  const dot = (cx: number, cy: number): string =>
    element('circle', {
      cx,
      cy,
      r: 3.5,
      fill: colours.card,
      stroke: colours.wire,
      'stroke-width': 1.5,
    });
  const inputs = Array.from({ length: count }, (_, port) => dot(0, portY(port, count)));
  return [...inputs, dot(width, HANDLE_Y)].join('');
}

/** A node as the canvas draws it, its upper left corner at [0, 0]. */
export function card(content: CardContent, style: CardStyle): Card {
  const { node, known, problem } = content;
  const { catalogue, colours, language, shown } = style;
  const definition = catalogue.bind(node.kind, node.params);
  const block = definition?.type === 'block' ? definition.block : null;
  const width = widthOf(node.kind);
  const own = style.blocks?.find(({ id }) => id === ownBlockId(node.kind));
  const drawn = block ? DRAWING_HEIGHT[block.drawing] : 0;
  const faceHeight = block?.drawing === 'letters' ? 0 : FACE;
  const lines = footLines(known, shown, language);
  const footTop = TOP + drawn + faceHeight + 6;
  const footHeight = lines.length === 0 ? 0 : 27 + (lines.length - 1) * 16;
  const height = Math.max(LOWEST, footTop + footHeight + 1);
  const wrong = known?.state === 'wrong';
  const frame = { width, height, rx: ROUND, fill: colours.card };
  const sentence = problem
    ? wrapped(gist(say(problem, language)), SMALL, width + 40).slice(0, 3)
    : [];
  const below = block ? 11 : 6;
  const face = faceHeight > 0 ? (definition?.face ?? '') : '';
  const parts = [
    block ? element('rect', { x: 4.5, y: 4.5, ...frame, stroke: colours.line }) : '',
    element('rect', {
      ...frame,
      stroke: wrong ? colours.wrong : colours.line,
      ...(wrong ? { 'stroke-width': 2 } : {}),
      ...(node.bypass ? { 'stroke-dasharray': '4 3' } : {}),
    }),
    strip(groupsOf(node.kind, node.params, catalogue), height, colours),
    header(content, style, width),
    block && !own ? group(LEFT, TOP, [drawingOf(block, node.params, colours, language)]) : '',
    own ? group(LEFT, TOP, [ownDrawing(own, catalogue, colours)]) : '',
    text(LEFT, TOP + drawn + 13, fitted(face, SMALL, width - LEFT - RIGHT), {
      'font-size': SMALL,
      fill: colours.ink2,
    }),
    foot(lines, footTop, width, colours),
    node.bypass
      ? element('path', {
          d: `M0 ${HANDLE_Y}H${width}`,
          stroke: colours.ink2,
          'stroke-width': 1.5,
        })
      : '',
    ports(content.ports, width, colours),
    ...sentence.map((line, at) =>
      text(0, height + below + 12 + at * 16, line, {
        'font-size': SMALL,
        'font-weight': 500,
        fill: colours.wrong,
      }),
    ),
  ];
  return {
    svg: group(node.position.x, node.position.y, parts, {
      'data-node': node.id,
      ...(node.bypass ? { opacity: 0.55 } : {}),
    }),
    width,
    height,
    below: sentence.length === 0 ? 0 : below + sentence.length * 16,
  };
}
