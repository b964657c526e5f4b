import { analyse, type Analysis, type NodeAnalysis } from '../../core/analyse';
import { catalogue } from '../../core/catalogue';
import { NO_COST } from '../../core/cost';
import type { Document } from '../../core/graph/document';
import { lastOf, pathsTo } from '../../core/graph/paths';
import { endShape } from '../../core/graph/end-shape';
import { BLOCK_INPUT_KIND, isBoundary } from '../../core/kinds/boundary';
import type { Problem } from '../../core/kinds/problem';
import type { Project } from './project.svelte';

/** Whether two graphs differ at most in places and names, which no analysis looks at. */
export function sameNet(a: Document, b: Document): boolean {
  return (
    a.blocks === b.blocks &&
    a.edges === b.edges &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, index) => {
      const other = b.nodes[index];
      return (
        node.id === other?.id &&
        node.kind === other.kind &&
        node.params === other.params &&
        node.bypass === other.bypass
      );
    })
  );
}

/** What is known of the open document: derived, and derived again only when the net changes. */
export class Analysed {
  #last: { readonly document: Document; readonly analysis: Analysis } | null = null;

  constructor(private readonly project: Project) {}

  readonly analysis = $derived.by((): Analysis => {
    const { document } = this.project;
    const last = this.#last;
    if (last && sameNet(last.document, document)) return last.analysis;
    // What is the same stays the same object, so that only what changed is drawn again.
    const analysis = analyse(document, catalogue, last?.analysis);
    this.#last = { document, analysis };
    return analysis;
  });

  readonly #problems = $derived.by(() => {
    const problems = new Map<string, Problem>();
    for (const problem of this.analysis.problems) {
      // A block is wrong by what is wrong inside of it.
      for (const path of pathsTo(problem.path ?? problem.node ?? ''))
        if (!problems.has(path)) problems.set(path, problem);
    }
    return problems;
  });

  /** What is known of a node of the graph on the canvas. */
  node(id: string): NodeAnalysis | undefined {
    return this.analysis.at(this.project.pathTo(id)) ?? this.#end(id);
  }

  /** What is known of an end of a block's inside: what flows into the instance, or out of it. */
  #end(id: string): NodeAnalysis | undefined {
    const { graph } = this.project.placeOf(id);
    const path = this.project.pathTo(id);
    const own = lastOf(path);
    const kind = graph.nodes.find((node) => node.id === own)?.kind;
    if (kind === undefined || !isBoundary(kind)) return undefined;
    const around = this.analysis.at(path.slice(0, path.lastIndexOf('/')));
    if (!around) return undefined;
    const shape = endShape(graph, own, around);
    return {
      ...NO_COST,
      id: path,
      kind,
      state: shape ? 'right' : 'unknown',
      inputs: kind === BLOCK_INPUT_KIND ? [] : [shape],
      shape,
      receptiveField: kind === BLOCK_INPUT_KIND ? null : around.receptiveField,
      layers: [],
    };
  }

  /** The first problem that a node of the graph on the canvas owns, itself or inside of it. */
  problem(id: string): Problem | undefined {
    return this.problemAt(this.project.pathTo(id));
  }

  /** The first problem of a node at any depth, by its path. */
  problemAt(path: string): Problem | undefined {
    return this.#problems.get(path);
  }
}
