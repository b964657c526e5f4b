import { freePort, prospect, type Prospect } from '../../core/graph/connectable';
import type { Graph, GraphEdge, GraphNode } from '../../core/graph/document';
import { connect, disconnect } from '../../core/graph/edit';
import { reconnect } from '../../core/graph/edit/rewire';
import { behind, leadingTo } from '../../core/graph/neighbours';
import type { Shape } from '../../core/kinds/shape';
import type { Analysed } from './analysed.svelte';
import type { Project } from './project.svelte';

/** A wire of which one end is held and the other is being looked for. */
export interface HeldWire {
  /** The node at the end that is fixed. */
  readonly node: string;
  readonly end: 'source' | 'target';
  /** The fixed input, where the target is held. */
  readonly port: number;
  /** The wire that is moved; null for a new one. */
  readonly old: GraphEdge | null;
}

/** What the wire in the user's hand would do at each node that it could end at. */
export class Wiring {
  #held = $state.raw<HeldWire | null>(null);
  #taken: GraphEdge | null = null;

  constructor(
    private readonly project: Project,
    private readonly analysed: Analysed,
  ) {}

  get held(): HeldWire | null {
    return this.#held;
  }

  /** The graph without the wire that is being moved. */
  readonly #graph = $derived.by((): Graph => {
    const old = this.#held?.old;
    const graph = this.project.graph;
    if (!old) return graph;
    return {
      ...graph,
      edges: graph.edges.filter(({ to, port }) => to !== old.to || port !== old.port),
    };
  });
  /** The nodes that would close a circle. */
  readonly #closing = $derived.by((): ReadonlySet<string> => {
    const held = this.#held;
    if (!held) return new Set();
    return held.end === 'source'
      ? leadingTo(this.#graph, held.node)
      : behind(this.#graph, held.node);
  });

  /** Notes that a wire that is there is taken by its end; `start` follows. */
  take(old: GraphEdge): void {
    this.#taken = old;
  }

  start(held: Omit<HeldWire, 'old'>): void {
    this.#held = { ...held, old: this.#taken };
    this.#taken = null;
  }

  stop(): void {
    this.#held = null;
  }

  /**
   * What would come of the wire ending at a node; null where no wire is held, or at the held end
   * itself. Without a port, at the input that it would take when dropped on the node.
   */
  prospect(id: string, port?: number): Prospect | null {
    const held = this.#held;
    if (!held || id === held.node) return null;
    const other = this.project.node(id);
    const fixed = this.project.node(held.node);
    if (!other || !fixed) return null;
    const forward = held.end === 'source';
    const target = forward ? other : fixed;
    const wire = { from: forward ? fixed : other, target, port: this.#portAt(target, port) };
    const closes = this.#closing.has(id);
    return prospect(this.#graph, wire, {
      behind: closes ? new Set([target.id]) : new Set(),
      shapeOf: (node): Shape | null => this.analysed.node(node)?.shape ?? null,
      catalogue: this.project.catalogue,
    });
  }

  /** Whether the held wire may end at a node, whatever the shapes. */
  mayEnd(id: string, port?: number): boolean {
    const found = this.prospect(id, port);
    return found !== null && found.obstacle === null;
  }

  /** Ends the wire at a node: one step of the user's. */
  end(id: string, port?: number): void {
    const held = this.#held;
    const other = this.project.node(id);
    if (!held || !other || !this.mayEnd(id, port)) return;
    const { graph, catalogue } = this.project;
    const wire =
      held.end === 'source'
        ? { from: held.node, to: id, port: this.#portAt(other, port) }
        : { from: id, to: held.node, port: held.port };
    this.project.changeGraph(
      held.old ? reconnect(graph, held.old, wire, catalogue) : connect(graph, wire, catalogue),
    );
  }

  /** Lets go of a wire that was moved where nothing is: it is gone. */
  dropOld(): void {
    const old = this.#held?.old;
    if (old)
      this.project.changeGraph(disconnect(this.project.graph, [old], this.project.catalogue));
  }

  #portAt(target: GraphNode, port?: number): number {
    if (this.#held?.end === 'target') return this.#held.port;
    return port ?? freePort(this.#graph, target, this.project.catalogue);
  }
}
