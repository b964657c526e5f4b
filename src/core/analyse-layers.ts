import type { Cost } from './cost';
import { NO_COST } from './cost';
import type { FlatNode } from './graph/flatten';
import type { BoundLayer } from './kinds/layer';
import type { Problem } from './kinds/problem';
import { elements, type Shape } from './kinds/shape';
import { ShapeError } from './kinds/shape-error';
import type { Weight } from './kinds/weight';
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

function complete(shapes: readonly (Shape | null)[]): readonly Shape[] | null {
  const known = shapes.filter((shape): shape is Shape => shape !== null);
  return known.length === shapes.length ? known : null;
}

interface Measured {
  readonly shape: Shape;
  readonly weights: Readonly<Record<string, Weight>>;
  readonly cost: Cost;
}

function refuseLarge(shape: Shape): void {
  const count = elements(shape);
  if (count > MOST_ELEMENTS) throw new ShapeError('tooLarge', { elements: count });
}

/** @throws ShapeError where the layer refuses its inputs */
function measure(bound: BoundLayer, inputs: readonly Shape[]): Measured {
  const shape = bound.shape(inputs);
  const weights = bound.weights(inputs);
  refuseLarge(shape);
  let params = 0;
  let trainable = 0;
  for (const weight of Object.values(weights)) {
    refuseLarge(weight.shape);
    const count = elements(weight.shape);
    params += count;
    if (weight.trainable) trainable += count;
  }
  const macs = bound.macs(inputs, shape);
  const activationBytes = elements(shape) * FLOAT_BYTES;
  return { shape, weights, cost: { params, trainable, macs, activationBytes } };
}

/**
 * Analyses layers in topological order. A layer that is blocked, or whose inputs are unknown, stays
 * unknown; one that refuses its inputs becomes a problem of its owner.
 */
export function analyseNodes(nodes: readonly FlatNode[]): {
  readonly layers: readonly FlatAnalysis[];
  readonly problems: readonly Problem[];
} {
  const known = new Map<string, { readonly shape: Shape; readonly reach: Reach }>();
  const problems: Problem[] = [];
  const layers = nodes.map((node): FlatAnalysis => {
    const { id, owner, bound, from, blocked } = node;
    const sources = from.map((source) => (source === null ? undefined : known.get(source)));
    const inputs = sources.map((source) => source?.shape ?? null);
    const base = { id, owner, kind: bound.layer.kind, bound, from, inputs };
    const unknown = { ...base, ...NO_COST, shape: null, receptiveField: null, weights: {} };
    const shapes = complete(inputs);
    if (!shapes || blocked) return unknown;
    try {
      const { shape, weights, cost } = measure(bound, shapes);
      const reaches = sources.flatMap((source) => (source ? [source.reach] : []));
      const before = reaches.length > 0 ? mergeReach(reaches) : PIXEL;
      const reach = extendReach(before, bound.window(shapes));
      known.set(id, { shape, reach });
      return { ...base, ...cost, shape, receptiveField: wholeField(reach), weights };
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      problems.push(error.problemOf(owner, id));
      return unknown;
    }
  });
  return { layers, problems };
}
