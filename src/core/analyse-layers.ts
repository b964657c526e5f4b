import type { Cost } from './cost';
import { NO_COST } from './cost';
import type { FlatNode } from './graph/flatten';
import type { BoundLayer } from './kinds/layer';
import type { Problem } from './kinds/problem';
import { elements, sameShape, type Shape } from './kinds/shape';
import { ShapeError } from './kinds/shape-error';
import type { Weight } from './kinds/weight';
import { sameItems } from './same-items';
import {
  extendReach,
  mergeReach,
  PIXEL,
  type Reach,
  type ReceptiveField,
  wholeField,
} from './receptive-field';

const FLOAT_BYTES = 4;

/** Larger tensors cannot be indexed by TensorFlow's 32-bit kernels, nor held by any machine. */
const MOST_ELEMENTS = 2 ** 31;

/** What is known of one layer, blocks opened. */
export interface FlatAnalysis extends Cost {
  readonly id: string;
  readonly owner: string;
  readonly kind: string;
  readonly bound: BoundLayer;
  readonly from: readonly (string | null)[];
  readonly inputs: readonly (Shape | null)[];
  readonly shape: Shape | null;
  readonly receptiveField: ReceptiveField | null;
  /** By name, in the layer's order; empty where the inputs are unknown. */
  readonly weights: Readonly<Record<string, Weight>>;
}

type Shapes = readonly (Shape | null)[];

/** The same list without its nulls; null where it has one. */
function complete(shapes: Shapes): readonly Shape[] | null {
  const known = shapes.filter((shape): shape is Shape => shape !== null);
  return known.length === shapes.length ? known : null;
}

interface Measured {
  readonly shape: Shape;
  readonly weights: Readonly<Record<string, Weight>>;
  readonly cost: Cost;
}

function refuseLarge(count: number): void {
  if (count > MOST_ELEMENTS) throw new ShapeError('tooLarge', { elements: count });
}

/** @throws ShapeError where the layer refuses its inputs */
function measure(bound: BoundLayer, inputs: readonly Shape[]): Measured {
  const shape = bound.shape(inputs);
  const weights = bound.weights(inputs);
  const size = elements(shape);
  refuseLarge(size);
  let params = 0;
  let trainable = 0;
  for (const weight of Object.values(weights)) {
    const count = elements(weight.shape);
    refuseLarge(count);
    params += count;
    if (weight.trainable) trainable += count;
  }
  const macs = bound.macs(inputs, shape);
  return { shape, weights, cost: { params, trainable, macs, activationBytes: size * FLOAT_BYTES } };
}

/** What a layer became, and what it came from: the same again need not be measured again. */
interface Outcome {
  readonly layer: FlatAnalysis;
  /** Null where the shape is unknown. */
  readonly reach: Reach | null;
  /** The reaches of what flows in, in port order. */
  readonly reaches: readonly (Reach | null)[];
  readonly blocked: boolean;
  readonly problem: Problem | null;
}

/** The outcomes of an analysis by flat id, for the next one. */
export type Outcomes = ReadonlyMap<string, Outcome>;

function sameReach(a: Reach, b: Reach): boolean {
  const { field, jump } = a;
  const same = field === 'all' || b.field === 'all' ? field === b.field : sameItems(field, b.field);
  return same && sameItems(jump, b.jump);
}

/** A layer of which nothing is known, since its inputs are not, or it refuses them. */
function unknown(node: FlatNode, inputs: Shapes): FlatAnalysis {
  const { id, owner, bound, from } = node;
  const { kind } = bound.layer;
  const nothing = { shape: null, receptiveField: null, weights: {} };
  return { id, owner, kind, bound, from, inputs, ...nothing, ...NO_COST };
}

function right(node: FlatNode, inputs: Shapes, measured: Measured, reach: Reach): FlatAnalysis {
  const { shape, weights, cost } = measured;
  return {
    id: node.id,
    owner: node.owner,
    kind: node.bound.layer.kind,
    bound: node.bound,
    from: node.from,
    inputs,
    shape,
    receptiveField: wholeField(reach),
    weights,
    params: cost.params,
    trainable: cost.trainable,
    macs: cost.macs,
    activationBytes: cost.activationBytes,
  };
}

function analyseNode(
  node: FlatNode,
  inputs: Shapes,
  reaches: Outcome['reaches'],
  before: Outcome | undefined,
): Outcome {
  const { id, owner, bound, from, blocked } = node;
  if (
    before?.layer.bound === bound &&
    before.blocked === blocked &&
    sameItems(before.layer.from, from) &&
    sameItems(before.layer.inputs, inputs) &&
    sameItems(before.reaches, reaches)
  )
    return before;
  const shapes = complete(inputs);
  const lost = { reach: null, reaches, blocked };
  if (!shapes || blocked) return { ...lost, layer: unknown(node, inputs), problem: null };
  try {
    const found = measure(bound, shapes);
    const known = reaches.filter((reach) => reach !== null);
    const merged = known.length > 0 ? mergeReach(known) : PIXEL;
    const extent = extendReach(merged, bound.window(shapes));
    // What is equal stays the same object, so that what follows need not be measured again.
    const old = before?.layer.shape;
    const measured = old && sameShape(old, found.shape) ? { ...found, shape: old } : found;
    const reach = before?.reach && sameReach(before.reach, extent) ? before.reach : extent;
    const layer = right(node, inputs, measured, reach);
    return { layer, reach, reaches, blocked, problem: null };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const problem = error.problemOf(owner, id);
    return { ...lost, layer: unknown(node, inputs), problem };
  }
}

/**
 * Analyses layers in topological order. A layer that is blocked, or whose inputs are unknown, stays
 * unknown; one that refuses its inputs becomes a problem of its owner. What an earlier analysis
 * found of a layer is kept where neither it nor what flows into it has changed.
 */
export function analyseNodes(
  nodes: readonly FlatNode[],
  earlier: Outcomes = new Map(),
): {
  readonly layers: readonly FlatAnalysis[];
  readonly problems: readonly Problem[];
  readonly outcomes: Outcomes;
} {
  const outcomes = new Map<string, Outcome>();
  const problems: Problem[] = [];
  const layers = nodes.map((node): FlatAnalysis => {
    const sources = node.from.map((source) => (source === null ? undefined : outcomes.get(source)));
    const inputs = sources.map((source) => source?.layer.shape ?? null);
    const reaches = sources.map((source) => source?.reach ?? null);
    const outcome = analyseNode(node, inputs, reaches, earlier.get(node.id));
    outcomes.set(node.id, outcome);
    if (outcome.problem) problems.push(outcome.problem);
    return outcome.layer;
  });
  return { layers, problems, outcomes };
}
