import type { Analysis } from '../analyse';
import type { Catalogue } from '../catalogue';
import type { Document, GraphNode } from '../graph/document';
import { portCount } from '../graph/ports';
import { withBlocks } from '../graph/with-blocks';
import type { Language } from '../kinds/language';
import { shape } from '../text/figures';
import { annotation } from './annotations';
import { card, type Card, type CardStyle } from './card';
import { COLOURS, type Theme } from './colours';
import type { Shown } from './foot';
import { HANDLE_Y, portY } from './measures';
import { element, escaped, text } from './svg';
import { wirePath } from './wire-path';

const FONTS =
  "Inter, 'Helvetica Neue', Arial, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** Room around everything, in px; a wire back to the next row runs within it. */
const MARGIN = 48;

export interface PictureOptions {
  readonly analysis: Analysis;
  readonly shipped: Catalogue;
  readonly theme: Theme;
  readonly language: Language;
  readonly shown: Shown;
  /** What the picture is called to those who hear it. */
  readonly title: string;
}

/** A drawing as an SVG file's text, with its size in px. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Placed extends Card {
  readonly node: GraphNode;
  readonly ports: number;
}

/** Everything on the canvas as boxes, in px. */
function frameOf(placed: Iterable<Placed>, { annotations = [] }: Document): Box {
  const boxes = [...placed].map(({ node: { position: at }, width, height, below }) => ({
    left: at.x,
    top: at.y,
    right: at.x + width + (below > 0 ? 40 : 5),
    bottom: at.y + height + Math.max(5, below),
  }));
  for (const { position: at, size } of annotations)
    boxes.push({ left: at.x, top: at.y, right: at.x + size.width, bottom: at.y + size.height });
  return boxes.reduce(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    boxes[0] ?? { left: 0, top: 0, right: 0, bottom: 0 },
  );
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Half way between two nodes one above the other, however high they are; else between their wires. */
function rowBetween(source: Placed, target: Placed): number {
  const [upper, lower] = [source, target].sort((a, b) => a.node.position.y - b.node.position.y);
  const low = upper ? upper.node.position.y + upper.height : 0;
  const top = lower?.node.position.y ?? 0;
  return top > low
    ? (low + top) / 2
    : (source.node.position.y + target.node.position.y) / 2 + HANDLE_Y;
}

function wires(
  document: Document,
  placed: ReadonlyMap<string, Placed>,
  { analysis, shown }: PictureOptions,
  { colours }: CardStyle,
): string {
  return document.edges
    .map(({ from, to, port }) => {
      const [source, target] = [placed.get(from), placed.get(to)];
      if (!source || !target) return '';
      const known = analysis.nodes.get(from)?.shape ?? null;
      const wrong = known !== null && analysis.nodes.get(to)?.state === 'wrong';
      const { path, middle } = wirePath(
        { x: source.node.position.x + source.width, y: source.node.position.y + HANDLE_Y },
        { x: target.node.position.x, y: target.node.position.y + portY(port, target.ports) },
        rowBetween(source, target),
      );
      const label = shown.wireShapes && known ? shape(known) : '';
      return (
        element('path', {
          d: path,
          fill: 'none',
          stroke: wrong ? colours.wrong : colours.wire,
          'stroke-width': 1.5,
          'stroke-dasharray': known ? undefined : '4 4',
          'data-wire': `${from}>${to}:${port}`,
        }) +
        text(middle.x, middle.y - 5, label, {
          'font-size': 10,
          'text-anchor': 'middle',
          fill: colours.ink2,
          stroke: colours.canvas,
          'stroke-width': 3,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        })
      );
    })
    .join('');
}

/**
 * The whole net as a drawing, made of the document and not of the screen: frames, wires, notes
 * and cards, in plain attributes that any program reads. The same document always gives the same text.
 */
export function drawPicture(document: Document, options: PictureOptions): Picture {
  const { analysis, shipped, theme, language, shown, title } = options;
  const catalogue = withBlocks(shipped, document.blocks);
  const colours = COLOURS[theme];
  const style = { catalogue, blocks: document.blocks ?? [], colours, language, shown };
  const highest = new Map<string, number>();
  for (const { to, port } of document.edges) highest.set(to, Math.max(port, highest.get(to) ?? -1));
  const placed = new Map(
    document.nodes.map((node): [string, Placed] => {
      const ports = portCount(node.kind, highest.get(node.id) ?? -1, catalogue);
      const problem = analysis.problems.find((one) => one.node === node.id);
      const known = analysis.nodes.get(node.id);
      return [node.id, { node, ports, ...card({ node, ports, known, problem }, style) }];
    }),
  );
  const { left, top, right, bottom } = frameOf(placed.values(), document);
  const [x, y] = [Math.floor(left) - MARGIN, Math.floor(top) - MARGIN];
  const [width, height] = [Math.ceil(right) + MARGIN - x, Math.ceil(bottom) + MARGIN - y];
  const annotated = (type: 'note' | 'frame'): string =>
    (document.annotations ?? [])
      .filter((one) => one.type === type)
      .map((one) => annotation(one, colours))
      .join('');
  const content = [
    `<title>${escaped(title)}</title>`,
    element('rect', { x, y, width, height, fill: colours.canvas }),
    annotated('frame'),
    wires(document, placed, options, style),
    annotated('note'),
    ...[...placed.values()].map(({ svg }) => svg),
  ];
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `${x} ${y} ${width} ${height}`,
      'font-family': FONTS,
      'font-size': 13,
      lang: language === 'zh' ? 'zh-CN' : 'en',
    },
    `\n${content.filter((part) => part !== '').join('\n')}\n`,
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}
