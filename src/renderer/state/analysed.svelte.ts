import { analyse, type Analysis, type NodeAnalysis } from '../../core/analyse';
import { catalogue } from '../../core/catalogue';
import type { Graph } from '../../core/graph/document';
import { sameShape, type Shape } from '../../core/kinds/shape';
import type { Problem } from '../../core/kinds/problem';
import type { Project } from './project.svelte';

/** Whether two graphs differ at most in places and names, which no analysis looks at. */
export function sameNet(a: Graph, b: Graph): boolean {
  return (
    a.edges === b.edges &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, index) => {
      const other = b.nodes[index];
      return node.id === other?.id && node.kind === other.kind && node.params === other.params;
    })
  );
}

function sameShapes(a: readonly (Shape | null)[], b: readonly (Shape | null)[]): boolean {
  return a.length === b.length && a.every((shape, at) => sameNullable(shape, b[at] ?? null));
}

function sameNullable(a: Shape | null, b: Shape | null): boolean {
  return a === null || b === null ? a === b : sameShape(a, b);
}

/** Whether two analyses of a node with the same parameters say the same. */
function sameKnowledge(a: NodeAnalysis, b: NodeAnalysis): boolean {
  return (
    a.state === b.state &&
    sameNullable(a.shape, b.shape) &&
    sameShapes(a.inputs, b.inputs) &&
    String(a.receptiveField) === String(b.receptiveField) &&
    a.params === b.params &&
    a.activationBytes === b.activationBytes
  );
}

/** The new analysis, with the old objects of the nodes of which it says nothing new. */
function kept(old: Analysis, next: Analysis): Analysis {
  const params = new Map(old.flat.owners.map(({ id, node }) => [id, node.params]));
  const nodes = next.flat.owners.flatMap(({ id, node }): readonly [string, NodeAnalysis][] => {
    const [before, after] = [old.nodes.get(id), next.nodes.get(id)];
    if (!after) return [];
    const same = before && params.get(id) === node.params && sameKnowledge(before, after);
    return [[id, same ? before : after]];
  });
  return { ...next, nodes: new Map(nodes) };
}

/** What is known of the open document: derived, and derived again only when the net changes. */
export class Analysed {
  #last: { readonly graph: Graph; readonly analysis: Analysis } | null = null;

  constructor(private readonly project: Project) {}

  readonly analysis = $derived.by((): Analysis => {
    const graph = this.project.document;
    const last = this.#last;
    if (last && sameNet(last.graph, graph)) return last.analysis;
    const next = analyse(graph, catalogue);
    // What is the same stays the same object, so that only what changed is drawn again.
    const analysis = last ? kept(last.analysis, next) : next;
    this.#last = { graph, analysis };
    return analysis;
  });

  readonly #problems = $derived.by(() => {
    const problems = new Map<string, Problem>();
    for (const problem of this.analysis.problems)
      if (problem.node !== null && !problems.has(problem.node)) problems.set(problem.node, problem);
    return problems;
  });

  node(id: string): NodeAnalysis | undefined {
    return this.analysis.nodes.get(id);
  }

  /** The first problem that a node owns. */
  problem(id: string): Problem | undefined {
    return this.#problems.get(id);
  }
}
