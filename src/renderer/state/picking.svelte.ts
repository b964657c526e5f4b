import { fit } from '../../core/graph/connectable';
import type { Kind } from '../../core/catalogue';
import type { Graph, GraphEdge, GraphNode, Position } from '../../core/graph/document';
import { addNode, connect } from '../../core/graph/edit';
import { addBeside, type Beside, mayAddBeside } from '../../core/graph/edit/chain';
import { insertOnEdge } from '../../core/graph/edit/rewire';
import type { Problem } from '../../core/kinds/problem';
import type { Shape } from '../../core/kinds/shape';
import { wireOf } from '../canvas/reconcile';
import { HANDLE_Y, heightOf, widthOf, WIRE_ROOM } from '../../core/picture/measures';
import type { Analysed } from './analysed.svelte';
import type { CanvasState } from './canvas.svelte';
import { besides, freePlace } from './place';
import type { Project } from './project.svelte';

/** What a kind that is chosen is added to. */
export type PickFor =
  /** A place on the canvas, in px, that its middle is put at. */
  | { readonly type: 'place'; readonly place: Position }
  /** A new wire from a node's output that was dropped at a place. */
  | { readonly type: 'after'; readonly from: string; readonly place: Position | null }
  /** A new wire to an input that was dropped at a place. */
  | {
      readonly type: 'before';
      readonly to: string;
      readonly port: number;
      readonly place: Position;
    }
  /** A node beside which it comes in the outline. */
  | { readonly type: 'beside'; readonly node: GraphNode; readonly beside: Beside }
  /** A wire that it is put on. */
  | { readonly type: 'on'; readonly wire: GraphEdge; readonly place: Position };

/** An open choice of kinds: where it stands in the window, in px, and what it is for. */
export interface Pick {
  readonly x: number;
  readonly y: number;
  readonly for: PickFor;
  /** Gives the focus back; to the canvas unless given. */
  readonly back?: () => void;
}

/** How a kind would do where it is asked for. */
export interface Suits {
  readonly misfit: Problem | null;
  readonly output: Shape | null;
}

const MOST_RECENT = 8;
const SUITS: Suits = { misfit: null, output: null };

/** The choice of a kind at the pointer, and what is done with the kind that is chosen. */
export class Picking {
  #pick = $state.raw<Pick | null>(null);
  /** Kinds chosen last, the last first. */
  #recent = $state.raw<readonly string[]>([]);

  constructor(
    private readonly project: Project,
    private readonly analysed: Analysed,
    private readonly canvas: CanvasState,
  ) {}

  get pick(): Pick | null {
    return this.#pick;
  }

  get recent(): readonly string[] {
    return this.#recent;
  }

  open(pick: Pick): void {
    if (!this.project.readOnly) this.#pick = pick;
  }

  /**
   * Opens the choice where the user works: after the selected node, on the selected wire, else at
   * the pointer or in the middle of the view.
   */
  search(): void {
    const node = this.project.node(this.canvas.chosen ?? '');
    const [edge, ...others] = this.canvas.selectedEdges;
    const at = this.canvas.pointer ?? this.canvas.inWindow(this.canvas.middle());
    if (node) {
      const point = this.canvas.inWindow(besides(node));
      this.open({ ...point, for: { type: 'after', from: node.id, place: null } });
    } else if (edge && others.length === 0) {
      const wire = wireOf(edge);
      this.open({ ...at, for: { type: 'on', wire, place: this.#between(wire) } });
    } else this.open({ ...at, for: { type: 'place', place: this.canvas.at(at.x, at.y) } });
  }

  close(): void {
    this.#pick = null;
  }

  /** The kinds that can be chosen at all: what comes after another takes an input. */
  offers(kind: Kind): boolean {
    const asked = this.#pick?.for;
    if (asked?.type === 'beside')
      return mayAddBeside(asked.node, asked.beside, kind.kind, this.project.catalogue);
    if (!this.project.mayStand(kind.kind)) return false;
    return kind.inputs !== 0 || asked?.type === 'place' || asked?.type === 'before';
  }

  /** What a kind with its own settings would make of what flows to it. */
  suits(kind: Kind): Suits {
    const asked = this.#pick?.for;
    const shape = (asked && this.#flowing(asked)) ?? null;
    // A join waits for its other inputs.
    if (shape === null || kind.inputs === 'many') return SUITS;
    return fit({ kind: kind.kind, params: {} }, [shape], this.project.catalogue);
  }

  /** Adds a node of the chosen kind with its wires: one step of the user's. */
  choose(kind: string): void {
    const asked = this.#pick?.for;
    if (!asked) return;
    const { graph } = this.project;
    const position = this.#position(kind, asked);
    const added = this.#added(graph, { kind, position }, asked);
    this.project.changeGraph(added.graph);
    this.#recent = [kind, ...this.#recent.filter((other) => other !== kind)].slice(0, MOST_RECENT);
    this.#pick = null;
    this.canvas.follow(this.project.graph);
    this.canvas.select([added.id]);
    const [width, height] = [widthOf(kind), heightOf(kind)];
    this.canvas.reveal({ ...position, width, height });
  }

  /** The shape that flows to where a kind is asked for. */
  #flowing(asked: PickFor): Shape | null {
    switch (asked.type) {
      case 'after':
        return this.analysed.node(asked.from)?.shape ?? null;
      case 'on':
        return this.analysed.node(asked.wire.from)?.shape ?? null;
      case 'beside': {
        const known = this.analysed.node(asked.node.id);
        return (asked.beside === 'before' ? known?.inputs[0] : known?.shape) ?? null;
      }
      case 'place':
      case 'before':
        return null;
    }
  }

  #added(
    graph: Graph,
    node: { readonly kind: string; readonly position: Position },
    asked: PickFor,
  ): { readonly graph: Graph; readonly id: string } {
    const { catalogue } = this.project;
    if (asked.type === 'beside')
      return addBeside(graph, asked.node.id, asked.beside, node, catalogue);
    const added = addNode(graph, node);
    return { id: added.id, graph: this.#wired(added.graph, added.id, asked) };
  }

  #wired(graph: Graph, id: string, asked: Exclude<PickFor, { type: 'beside' }>): Graph {
    const { catalogue } = this.project;
    switch (asked.type) {
      case 'place':
        return graph;
      case 'after':
        return connect(graph, { from: asked.from, to: id, port: 0 }, catalogue);
      case 'before':
        return connect(graph, { from: id, to: asked.to, port: asked.port }, catalogue);
      case 'on':
        return insertOnEdge(graph, id, asked.wire, catalogue);
    }
  }

  /** The middle of a wire, in px of the canvas. */
  #between({ from, to }: GraphEdge): Position {
    const [source, target] = [this.project.node(from), this.project.node(to)];
    if (!source || !target) return this.canvas.middle();
    const start = source.position.x + widthOf(source.kind);
    const y = (source.position.y + target.position.y) / 2 + HANDLE_Y;
    return { x: (start + target.position.x) / 2, y };
  }

  /** Its top left corner: the wire's end is where it was dropped. */
  #position(kind: string, asked: PickFor): Position {
    const { graph } = this.project;
    const width = widthOf(kind);
    if (asked.type === 'beside') {
      const right = besides(asked.node);
      const left = { x: asked.node.position.x - width - WIRE_ROOM, y: right.y };
      return freePlace(graph, kind, asked.beside === 'before' ? left : right);
    }
    if (asked.type === 'after' && asked.place === null) {
      const before = graph.nodes.find((node) => node.id === asked.from);
      return freePlace(graph, kind, before ? besides(before) : { x: 0, y: 0 });
    }
    const { x, y } = asked.place ?? { x: 0, y: 0 };
    const share = asked.type === 'after' ? 0 : asked.type === 'before' ? 1 : 0.5;
    return { x: x - share * width, y: y - HANDLE_Y };
  }
}
