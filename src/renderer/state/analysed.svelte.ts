import { analyse, type Analysis, type NodeAnalysis } from '../../core/analyse';
import { catalogue } from '../../core/catalogue';
import type { Graph } from '../../core/graph/document';
import type { Problem } from '../../core/kinds/problem';
import type { Project } from './project.svelte';

/** Whether two graphs differ at most in places and names, which no analysis looks at. */
function sameNet(a: Graph, b: Graph): boolean {
  return (
    a.edges === b.edges &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, index) => {
      const other = b.nodes[index];
      return node.id === other?.id && node.kind === other.kind && node.params === other.params;
    })
  );
}

/** What is known of the open document: derived, and derived again only when the net changes. */
export class Analysed {
  #last: { readonly graph: Graph; readonly analysis: Analysis } | null = null;

  constructor(private readonly project: Project) {}

  readonly analysis = $derived.by((): Analysis => {
    const graph = this.project.document;
    if (!this.#last || !sameNet(this.#last.graph, graph))
      this.#last = { graph, analysis: analyse(graph, catalogue) };
    return this.#last.analysis;
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
