import type { Catalogue } from './catalogue';
import { analyseNodes, type FlatAnalysis, type Outcomes } from './analyse-layers';
import type { Graph, OwnBlock } from './graph/document';
import { type Flat, flatten, MOST_LAYERS, type Opened, type Owner } from './graph/flatten';
import { withBlocks } from './graph/with-blocks';
import type { Problem } from './kinds/problem';
import type { Shape } from './kinds/shape';
import { addCosts, type Cost } from './cost';
import type { ReceptiveField } from './receptive-field';
import { leavesOf } from './graph/leaves';
import { pathsTo } from './graph/paths';
import { sameItems } from './same-items';

/** What is known of one node. */
export interface NodeAnalysis extends Cost {
  /** Its id on the canvas, or the path to it inside of blocks: `stage/r1`. */
  readonly id: string;
  readonly kind: string;
  /** `wrong` owns a problem, or holds what does; `unknown` lies behind one and is not to blame. */
  readonly state: 'right' | 'wrong' | 'unknown';
  /** The shapes that flow in, in port order; null where unknown. */
  readonly inputs: readonly (Shape | null)[];
  /** The output's shape without the batch axis; null where unknown. */
  readonly shape: Shape | null;
  /** [height, width] in pixels of the input, `all`, or null where unknown. */
  readonly receptiveField: ReceptiveField | null;
  /** The layers that it stands for: itself, or what is inside a block; none where it is bypassed. */
  readonly layers: readonly FlatAnalysis[];
}

/** Everything derived from a graph. */
export interface Analysis {
  readonly flat: Flat;
  /** The nodes of the canvas by id. */
  readonly nodes: ReadonlyMap<string, NodeAnalysis>;
  /** A node at any depth, by its path; undefined where there is none. */
  readonly at: (path: string) => NodeAnalysis | undefined;
  /** Those inside of blocks that were asked for, by path. */
  readonly asked: ReadonlyMap<string, NodeAnalysis>;
  /** Every layer, blocks opened, inputs before what uses them. */
  readonly layers: readonly FlatAnalysis[];
  readonly totals: Cost;
  readonly problems: readonly Problem[];
  /** Canvas ids of the nodes that nothing takes from. */
  readonly ends: readonly string[];
  /** What the next analysis need not find again. */
  readonly outcomes: Outcomes;
}

function structureProblems(flat: Flat, ends: readonly string[]): readonly Problem[] {
  const problems: Problem[] = [];
  if (flat.owners.length === 0) problems.push({ node: null, code: 'empty', values: {} });
  const inputs = flat.nodes.filter(isSource);
  if (inputs.length === 0 && flat.owners.length > 0)
    problems.push({ node: null, code: 'noInput', values: {} });
  if (inputs.length > 1) problems.push(manyInputs(inputs));
  if (ends.length > 1) problems.push({ node: null, code: 'manyOutputs', values: { nodes: ends } });
  if (flat.overflow)
    problems.push({ node: null, code: 'tooManyLayers', values: { limit: MOST_LAYERS } });
  const all = [...problems, ...flat.problems];
  // Whoever is cut off by something else is not to blame.
  return all.length > 0 ? all : leavesOf(flat, ends).map(nowhere);
}

/** Nodes of the canvas are named by their ids, Inputs within one node of it by their paths. */
function manyInputs(inputs: Flat['nodes']): Problem {
  const owners = [...new Set(inputs.map(({ owner }) => owner))];
  const [first, second = first] = owners;
  const within = owners.length === 1;
  const path = inputs[1]?.id;
  return {
    node: second ?? null,
    ...(within && path !== undefined ? { path } : {}),
    code: 'manyInputs',
    values: { nodes: within ? inputs.map(({ id }) => id) : owners },
  };
}

function nowhere(path: string): Problem {
  const [node = path] = path.split('/');
  return { node, ...(node === path ? {} : { path }), code: 'leadsNowhere', values: {} };
}

function isSource({ bound }: Flat['nodes'][number]): boolean {
  return bound.layer.inputs === 0;
}

/** Canvas nodes whose output nobody takes: the net has one, its output. */
function findEnds(owners: readonly Owner[]): readonly string[] {
  const taken = new Set(owners.flatMap((owner) => owner.from));
  return owners.filter((owner) => !taken.has(owner.id)).map((owner) => owner.id);
}

/**
 * Derives shapes, weights, cost, receptive fields and problems from a graph and the blocks that it
 * has of its own. Never throws on a graph of any form: what cannot be known is null, and the first
 * cause of it is a problem. With an earlier analysis, of any graph, the result is the same but found
 * sooner: what is known of a node stays the same object where nothing of it changed.
 */
export function analyse(
  graph: Graph & { readonly blocks?: readonly OwnBlock[] },
  shipped: Catalogue,
  earlier?: Analysis,
): Analysis {
  // What is used later takes these, and so does not hold on to all analyses that ever were.
  const { nodes: knownBefore, asked: askedBefore } = earlier ?? {};
  const flat = flatten(graph, withBlocks(shipped, graph.blocks));
  const ends = findEnds(flat.owners);
  const structure = structureProblems(flat, ends);
  const found = analyseNodes(flat.nodes, earlier?.outcomes);
  const { layers, problems: refused, outcomes } = found;
  const problems = [...structure, ...refused];
  const wrong = new Set(problems.flatMap(({ node, path }) => pathsTo(path ?? node ?? '')));

  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const byOwner = new Map<string, FlatAnalysis[]>();
  for (const layer of layers) {
    const inside = byOwner.get(layer.owner);
    if (inside) inside.push(layer);
    else byOwner.set(layer.owner, [layer]);
  }
  const shapeOf = (id: string | null): Shape | null =>
    (id === null ? undefined : byId.get(id))?.shape ?? null;

  function describe(opened: Opened, inside: readonly FlatAnalysis[]): NodeAnalysis {
    const output = opened.output === null ? undefined : byId.get(opened.output);
    const shape = output?.shape ?? null;
    const state = wrong.has(opened.path) ? 'wrong' : shape ? 'right' : 'unknown';
    const inputs = opened.sources.map(shapeOf);
    const receptiveField = output?.receptiveField ?? null;
    const before = knownBefore?.get(opened.path) ?? askedBefore?.get(opened.path);
    if (
      before?.kind === opened.kind &&
      before.state === state &&
      before.shape === shape &&
      before.receptiveField === receptiveField &&
      sameItems(before.inputs, inputs) &&
      sameItems(before.layers, inside)
    )
      return before;
    const { params, trainable, macs, activationBytes } = addCosts(inside);
    return {
      id: opened.path,
      kind: opened.kind,
      state,
      inputs,
      shape,
      receptiveField,
      layers: inside,
      params,
      trainable,
      macs,
      activationBytes,
    };
  }

  const nodes = new Map<string, NodeAnalysis>();
  for (const { id } of flat.owners) {
    const opened = flat.opened.get(id);
    if (opened) nodes.set(id, describe(opened, byOwner.get(id) ?? []));
  }
  const asked = new Map<string, NodeAnalysis>();

  function at(path: string): NodeAnalysis | undefined {
    const known = nodes.get(path) ?? asked.get(path);
    const opened = flat.opened.get(path);
    if (known || !opened) return known;
    const [owner = ''] = path.split('/');
    const inside = (byOwner.get(owner) ?? []).filter(
      ({ id }) => id === path || id.startsWith(`${path}/`),
    );
    const found = describe(opened, inside);
    asked.set(path, found);
    return found;
  }

  const totals = addCosts(layers);
  return { flat, nodes, at, asked, layers, totals, problems, ends, outcomes };
}
