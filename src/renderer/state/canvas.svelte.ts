import { untrack } from 'svelte';
import type { Graph, GraphNode, Position } from '../../core/graph/document';
import { afterLoss } from '../../core/graph/walk';
import {
  annotationId,
  type CanvasEdge,
  type CanvasNode,
  reconcileEdges,
  reconcileNodes,
  wireOf,
} from '../canvas/reconcile';

/** What only the mounted canvas can do. */
export interface Viewfinder {
  /** Shows the whole net. */
  fit(animate: boolean): void;
  /** Brings a node to the middle. */
  centre(id: string): void;
  /**
   * Moves the view to a part of the canvas, in px, unless it shows all of it; further off where that
   * is larger than the view.
   */
  reveal(part: Position & { readonly width: number; readonly height: number }): void;
  /** Comes nearer by so many steps; negative ones lead away. */
  zoom(steps: number): void;
  /** The place on the canvas that lies in the middle of the view. */
  middle(): Position;
  /** The place on the canvas under a point of the window, in px. */
  at(x: number, y: number): Position;
  /** The point of the window, in px, at which a place on the canvas lies. */
  inWindow(place: Position): Position;
  /** How many px of the window one px of the canvas takes. */
  scale(): number;
  /** The nodes' sizes on the canvas in px, [width, height], of those that were drawn. */
  sizes(): ReadonlyMap<string, readonly [number, number]>;
}

/** Above so many nodes only those in view are drawn. */
export const MANY = 300;
/** Below this zoom the smallest words are less than 4 px high. */
const TINY = 0.32;

/**
 * The canvas as the flow library holds it: nodes and wires that follow the document, and the
 * selection, which is no part of the document.
 */
export class CanvasState {
  nodes = $state.raw<CanvasNode[]>([]);
  edges = $state.raw<CanvasEdge[]>([]);
  /** The canvas id of the node whose name, or the note whose words, are edited where they stand. */
  editing = $state.raw<string | null>(null);
  /** Where the pointer is over the canvas, in px of the window; null where it is elsewhere. */
  pointer: Position | null = null;
  /** Whether nodes are drawn so small that nobody could read them. */
  tiny = $state.raw(false);
  #viewfinder: Viewfinder | null = null;
  /** The number of the graph that was here last. */
  #opened = 0;
  /** A fit that was asked for before the canvas was there. */
  #fitsLater = false;

  /** Ids of the selected nodes as one text, so that a drag does not count as a new selection. */
  readonly #selectedIds = $derived.by(() =>
    this.nodes
      .filter((node) => node.selected)
      .map((node) => node.id)
      .join(' '),
  );
  readonly #selectedAll = $derived.by((): readonly string[] =>
    this.#selectedIds === '' ? [] : this.#selectedIds.split(' '),
  );
  readonly selected = $derived.by(() =>
    this.#selectedAll.filter((id) => annotationId(id) === undefined),
  );
  /** Ids of the selected notes and frames. */
  readonly selectedAnnotations = $derived.by(() =>
    this.#selectedAll.flatMap((id) => annotationId(id) ?? []),
  );
  /** The selected node where it is the only one. */
  readonly chosen = $derived.by(() => (this.selected.length === 1 ? this.selected[0] : undefined));
  readonly selectedEdges = $derived.by(() => this.edges.filter((edge) => edge.selected));

  /** The node where the keys are; null before any was reached. */
  current = $state.raw<string | null>(null);
  /** Whether the canvas is walked by keys at present: then the current node is marked. */
  byKeys = $state.raw(false);

  constructor(
    /** What a node is called to those who hear the window. */
    private readonly label: (node: GraphNode) => string,
  ) {}

  /** Brings nodes and wires up to a document; what did not change stays the same object. */
  follow(graph: Graph): void {
    const [nodes, edges] = untrack(() => [this.nodes, this.edges] as const);
    const current = untrack(() => this.current);
    this.nodes = reconcileNodes(nodes, graph, this.label);
    this.edges = reconcileEdges(edges, graph);
    if (current === null || graph.nodes.some(({ id }) => id === current)) return;
    const before = { nodes, edges: edges.map(wireOf) };
    this.current = afterLoss(before, current, new Set(graph.nodes.map(({ id }) => id))) ?? null;
  }

  /**
   * Makes ready for a graph that was not here before, by its number. A large one will be shown from
   * afar: its nodes are drawn so from the first, and not once more.
   */
  expect(opened: number, graph: Graph): void {
    if (opened !== this.#opened && graph.nodes.length > MANY) this.tiny = true;
  }

  /** Begins without a selection in a graph that was not here before, by its number. */
  arrive(opened: number): void {
    if (opened !== this.#opened) {
      this.select([]);
      this.current = null;
    }
    this.#opened = opened;
  }

  /** Notes how large nodes are drawn; 1 is their own size. */
  zoomed(zoom: number): void {
    this.tiny = zoom < TINY;
  }

  attach(viewfinder: Viewfinder): () => void {
    this.#viewfinder = viewfinder;
    if (this.#fitsLater) viewfinder.fit(false);
    this.#fitsLater = false;
    return () => {
      this.#viewfinder = null;
    };
  }

  /** Puts nodes at places without a step of the user's: while they are dragged. */
  put(places: ReadonlyMap<string, Position>): void {
    this.nodes = this.nodes.map((node) => {
      const place = places.get(node.id);
      if (!place || (place.x === node.position.x && place.y === node.position.y)) return node;
      return { ...node, position: { ...place } };
    });
  }

  /** Selects these nodes and nothing else. Keys act on the one that is selected alone. */
  select(ids: Iterable<string>): void {
    const chosen = new Set(ids);
    const [first] = chosen;
    if (chosen.size === 1 && first !== undefined) this.current = first;
    this.nodes = this.nodes.map((node) =>
      (node.selected ?? false) === chosen.has(node.id)
        ? node
        : { ...node, selected: chosen.has(node.id) },
    );
    this.edges = this.edges.map((edge) => (edge.selected ? { ...edge, selected: false } : edge));
  }

  /** Selects a node besides the others, or no longer. */
  toggle(id: string): void {
    this.nodes = this.nodes.map((node) =>
      node.id === id ? { ...node, selected: !(node.selected ?? false) } : node,
    );
  }

  /** Selects a wire and nothing else. */
  selectEdge(id: string): void {
    this.select([]);
    this.edges = this.edges.map((edge) => (edge.id === id ? { ...edge, selected: true } : edge));
  }

  /** Lets the name of the one that is selected be edited where it stands, or a note's words. */
  editChosen(): void {
    const [only, ...others] = this.#selectedAll;
    if (only !== undefined && others.length === 0) this.editing = only;
  }

  selectAll(): void {
    this.select(this.nodes.map((node) => node.id));
  }

  /** Selects a node and brings it into view. */
  show(id: string): void {
    this.select([id]);
    this.#viewfinder?.centre(id);
  }

  fit(animate = true): void {
    if (this.#viewfinder) this.#viewfinder.fit(animate);
    else this.#fitsLater = true;
  }

  /** Brings a part of the canvas into view where it is not. */
  reveal(part: Parameters<Viewfinder['reveal']>[0]): void {
    this.#viewfinder?.reveal(part);
  }

  zoom(steps: number): void {
    this.#viewfinder?.zoom(steps);
  }

  middle(): Position {
    return this.#viewfinder?.middle() ?? { x: 0, y: 0 };
  }

  at(x: number, y: number): Position {
    return this.#viewfinder?.at(x, y) ?? { x, y };
  }

  inWindow(place: Position): Position {
    return this.#viewfinder?.inWindow(place) ?? place;
  }

  scale(): number {
    return this.#viewfinder?.scale() ?? 1;
  }

  sizes(): ReadonlyMap<string, readonly [number, number]> {
    return this.#viewfinder?.sizes() ?? new Map();
  }
}
