import type { Catalogue } from './catalogue';
import { analyseNodes, type FlatAnalysis } from './analyse-layers';
import type { Graph } from './graph/document';
import { type Flat, flatten, MOST_LAYERS, type Owner } from './graph/flatten';
import { onCycle } from './graph/order';
import type { Problem } from './kinds/problem';
import type { Shape } from './kinds/shape';
import { addCosts, type Cost } from './cost';
import type { ReceptiveField } from './receptive-field';

/** What is known of one node of the canvas. */
export interface NodeAnalysis extends Cost {
  readonly id: string;
  readonly kind: string;
  /** `wrong` owns a problem; `unknown` lies behind one and is not to blame. */
  readonly state: 'right' | 'wrong' | 'unknown';
  /** The shapes that flow in, in port order; null where unknown. */
  readonly inputs: readonly (Shape | null)[];
  /** The output's shape without the batch axis; null where unknown. */
  readonly shape: Shape | null;
  /** [height, width] in pixels of the input, `all`, or null where unknown. */
  readonly receptiveField: ReceptiveField | null;
  /** The layers that it stands for: itself, or what is inside a block. */
  readonly layers: readonly FlatAnalysis[];
}

/** Everything derived from a graph. */
export interface Analysis {
  readonly flat: Flat;
  readonly nodes: ReadonlyMap<string, NodeAnalysis>;
  /** Every layer, blocks opened, inputs before what uses them. */
  readonly layers: readonly FlatAnalysis[];
  readonly totals: Cost;
  readonly problems: readonly Problem[];
  /** Canvas ids of the nodes that nothing takes from. */
  readonly ends: readonly string[];
}

function structureProblems(flat: Flat, ends: readonly string[]): readonly Problem[] {
  const problems: Problem[] = [];
  if (flat.owners.length === 0) problems.push({ node: null, code: 'empty', values: {} });
  const sources = flat.owners.filter(isSource).map((owner) => owner.id);
  if (sources.length === 0 && flat.owners.length > 0)
    problems.push({ node: null, code: 'noInput', values: {} });
  if (sources.length > 1)
    problems.push({ node: sources[1] ?? null, code: 'manyInputs', values: { nodes: sources } });
  if (ends.length > 1) problems.push({ node: null, code: 'manyOutputs', values: { nodes: ends } });
  const circle = onCycle(flat.stuck).map((owner) => owner.id);
  if (circle.length > 0)
    problems.push({ node: circle[0] ?? null, code: 'cycle', values: { nodes: circle } });
  if (flat.overflow)
    problems.push({ node: null, code: 'tooManyLayers', values: { limit: MOST_LAYERS } });
  for (const owner of flat.owners) problems.push(...ownProblems(owner));
  return problems;
}

function isSource(owner: Owner): boolean {
  return owner.definition?.type === 'layer' && owner.definition.layer.inputs === 0;
}

function ownProblems({ id, node, definition, from }: Owner): readonly Problem[] {
  if (!definition) return [{ node: id, code: 'unknownKind', values: { kind: node.kind } }];
  const problems: Problem[] = definition.refusals.map((refusal) => ({
    node: id,
    code: 'badParam',
    values: { kind: node.kind, ...refusal },
  }));
  const missing = from.filter((source) => source === null).length;
  if (missing > 0) problems.push({ node: id, code: 'notConnected', values: { missing } });
  return problems;
}

/** Canvas nodes whose output nobody takes: the net has one, its output. */
function findEnds(owners: readonly Owner[]): readonly string[] {
  const taken = new Set(owners.flatMap((owner) => owner.from));
  return owners.filter((owner) => !taken.has(owner.id)).map((owner) => owner.id);
}

/**
 * Derives shapes, weights, cost, receptive fields and problems from a graph. Never throws on a
 * graph of any form: what cannot be known is null, and the first cause of it is a problem.
 */
export function analyse(graph: Graph, catalogue: Catalogue): Analysis {
  const flat = flatten(graph, catalogue);
  const ends = findEnds(flat.owners);
  const structure = structureProblems(flat, ends);
  const wrong = new Set(structure.map((problem) => problem.node));
  const stuck = new Set(flat.stuck.map((owner) => owner.id));
  const { layers, problems } = analyseNodes(
    flat.nodes,
    (owner) => stuck.has(owner) || wrong.has(owner),
  );
  for (const problem of problems) wrong.add(problem.node);

  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const byOwner = new Map<string, FlatAnalysis[]>();
  for (const layer of layers) {
    const inside = byOwner.get(layer.owner);
    if (inside) inside.push(layer);
    else byOwner.set(layer.owner, [layer]);
  }
  const outputOf = (id: string | null): FlatAnalysis | undefined =>
    byId.get((id === null ? null : flat.outputs.get(id)) ?? '');
  const nodes = flat.owners.map((owner): [string, NodeAnalysis] => {
    const inside = byOwner.get(owner.id) ?? [];
    const output = outputOf(owner.id);
    const shape = output?.shape ?? null;
    return [
      owner.id,
      {
        ...addCosts(inside),
        id: owner.id,
        kind: owner.node.kind,
        state: wrong.has(owner.id) ? 'wrong' : shape ? 'right' : 'unknown',
        inputs: owner.from.map((source) => outputOf(source)?.shape ?? null),
        shape,
        receptiveField: output?.receptiveField ?? null,
        layers: inside,
      },
    ];
  });
  return {
    flat,
    nodes: new Map(nodes),
    layers,
    totals: addCosts(layers),
    problems: [...structure, ...problems],
    ends,
  };
}
