import {
  EMPTY,
  type Document,
  type GraphEdge,
  type GraphNode,
  type OwnBlock,
} from '../src/core/graph/document';
import { ownKind } from '../src/core/graph/own-block';
import { BLOCK_INPUT_KIND, BLOCK_OUTPUT_KIND } from '../src/core/kinds/boundary';
import type { ParamValues } from '../src/core/kinds/params';
import { Random } from './random';

/** Places on the canvas: a column for each step of the net, broken into rows of so many. */
const COLUMN = 290;
const LANE = 136;
const ROW = 4 * LANE + 40;
const COLUMNS = 25;

interface Step {
  readonly kind: string;
  readonly params?: ParamValues;
}

/** Layers that leave height and width as they are, so that a net of any length is right. */
const PLAIN: readonly Step[] = [
  { kind: 'batchNormalization' },
  { kind: 'activation' },
  { kind: 'dropout', params: { rate: 0.2 } },
  { kind: 'depthwiseConv2D', params: { kernel: [3, 3], padding: 'same' } },
  { kind: 'spatialDropout2D' },
];
const LANES_TO_SUM = 2;
const LANES_TO_STACK = 4;
const CHANNELS = 16;

/** Writes a net down from left to right. */
class Draft {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  #column = 0;

  /** Adds a node that takes from others; the result is its id. */
  add({ kind, params = {} }: Step, from: readonly string[], lane = 0): string {
    const id = `${kind.replace(':', '-')}-${this.nodes.length + 1}`;
    const position = {
      x: (this.#column % COLUMNS) * COLUMN,
      y: Math.floor(this.#column / COLUMNS) * ROW + lane * LANE,
    };
    this.nodes.push({ id, kind, params, position });
    for (const [port, source] of from.entries()) this.edges.push({ from: source, to: id, port });
    return id;
  }

  advance(): void {
    this.#column++;
  }
}

function convolution(filters: number): Step {
  return { kind: 'conv2D', params: { filters, kernel: [3, 3], padding: 'same' } };
}

/** Lanes of one to three layers side by side, joined by a sum or a stack. */
function branches(draft: Draft, random: Random, from: string): string {
  const sums = random.chance(0.5);
  const count = sums ? LANES_TO_SUM : 2 + random.below(LANES_TO_STACK - 1);
  let lanes = Array.from({ length: count }, () => from);
  const length = 1 + random.below(3);
  for (let depth = 0; depth < length; depth++) {
    const first = depth === 0;
    lanes = lanes.map((lane, at) =>
      draft.add(first ? convolution(CHANNELS) : random.pick(PLAIN), [lane], at),
    );
    draft.advance();
  }
  const joined = draft.add({ kind: sums ? 'add' : 'concatenate' }, lanes);
  draft.advance();
  return joined;
}

function single(random: Random): Step {
  const chance = random.next();
  if (chance < 0.55) return random.pick(PLAIN);
  if (chance < 0.7) return convolution(CHANNELS);
  if (chance < 0.8) return { kind: 'cbapd', params: { filters: CHANNELS, pool: false } };
  if (chance < 0.9)
    return { kind: 'residual', params: { filters: CHANNELS, stride: [1, 1], projection: true } };
  return { kind: 'inception', params: { filters: 8 } };
}

/** How many nodes a group of branches can have at most. */
const MOST_AT_ONCE = LANES_TO_STACK * 3 + 1;
/** Pooling, Flatten and Dense. */
const ENDING = 3;

/**
 * A right net of exactly so many nodes, the same for the same seed: a chain with branches that are
 * added or concatenated, plain layers and the blocks that ship. A change of its first layers' size
 * changes the shape of every node but the last two.
 */
export function generatedNet(nodes: number, seed = 1): Document {
  const random = new Random(seed);
  const draft = new Draft();
  let last = draft.add({ kind: 'input', params: { shape: [64, 64, 3] } }, []);
  draft.advance();
  last = draft.add(convolution(CHANNELS), [last]);
  draft.advance();
  while (draft.nodes.length < nodes - ENDING) {
    const room = nodes - ENDING - draft.nodes.length;
    if (room >= MOST_AT_ONCE && random.chance(0.4)) last = branches(draft, random, last);
    else {
      last = draft.add(single(random), [last]);
      draft.advance();
    }
  }
  for (const step of [
    { kind: 'globalAveragePooling2D' },
    { kind: 'dense', params: { units: 10 } },
    { kind: 'activation', params: { function: 'softmax' } },
  ]) {
    last = draft.add(step, [last]);
    draft.advance();
  }
  return { ...EMPTY, nodes: draft.nodes, edges: draft.edges };
}

/** A net whose nodes lie in so many lanes side by side, which a layout has to keep apart. */
export function bushyNet(nodes: number, lanes: number, seed = 1): Document {
  const random = new Random(seed);
  const draft = new Draft();
  let row = [draft.add({ kind: 'input', params: { shape: [64, 64, 3] } }, [])];
  while (draft.nodes.length < nodes) {
    draft.advance();
    const width = Math.min(lanes, nodes - draft.nodes.length);
    row = Array.from({ length: width }, (_, lane) => {
      const from = random.chance(0.3) ? [random.pick(row), random.pick(row)] : [random.pick(row)];
      return draft.add(from.length > 1 ? { kind: 'add' } : convolution(CHANNELS), from, lane);
    });
  }
  return { ...EMPTY, nodes: draft.nodes, edges: draft.edges };
}

function inSeries(steps: readonly Step[]): Pick<Document, 'nodes' | 'edges'> {
  const draft = new Draft();
  steps.reduce<readonly string[]>((from, step) => {
    draft.advance();
    return [draft.add(step, from)];
  }, []);
  return { nodes: draft.nodes, edges: draft.edges };
}

/** A right net with blocks of its user's, one within another, notes, and a node that is bypassed. */
export function netOfBlocks(): Document {
  const cell: OwnBlock = {
    id: 'cell',
    name: 'Cell',
    ...inSeries([
      { kind: BLOCK_INPUT_KIND },
      convolution(CHANNELS),
      { kind: 'activation' },
      { kind: BLOCK_OUTPUT_KIND },
    ]),
    exposed: [
      { name: 'filters', label: '卷积核', targets: [{ node: 'conv2D-2', param: 'filters' }] },
    ],
  };
  const stage: OwnBlock = {
    id: 'stage',
    name: 'Stage',
    ...inSeries([
      { kind: BLOCK_INPUT_KIND },
      { kind: ownKind('cell') },
      { kind: 'residual', params: { filters: CHANNELS, projection: true } },
      { kind: ownKind('cell'), params: { filters: 8 } },
      { kind: BLOCK_OUTPUT_KIND },
    ]),
    exposed: [],
  };
  const { nodes, edges } = inSeries([
    { kind: 'input' },
    { kind: ownKind('stage') },
    { kind: 'dropout' },
    { kind: ownKind('cell'), params: { filters: 4 } },
    { kind: 'globalAveragePooling2D' },
    { kind: 'dense', params: { units: 10 } },
  ]);
  const size = { width: 300, height: 200 };
  return {
    ...EMPTY,
    nodes: nodes.map((node) => (node.kind === 'dropout' ? { ...node, bypass: true } : node)),
    edges,
    annotations: [
      { id: 'note-1', type: 'note', text: 'why', position: { x: 0, y: -200 }, size },
      { id: 'frame-1', type: 'frame', text: '主干', position: { x: 0, y: -40 }, size },
    ],
    blocks: [stage, cell],
  };
}
