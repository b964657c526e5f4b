import type { GraphEdge, GraphNode, Position } from '../../core/graph/document';
import { addNode, moveNodes } from '../../core/graph/edit';
import { boundsOf } from '../../core/graph/edit/align';
import { changeAnnotations, isWithin } from '../../core/graph/edit/annotate';
import { insertOnEdge, mayInsert } from '../../core/graph/edit/rewire';
import { portCount } from '../../core/graph/ports';
import type { Box } from '../canvas/fit-margins';
import { heightOf, widthOf } from '../../core/picture/measures';
import { annotationId, type CanvasNode, edgeId } from '../canvas/reconcile';
import { type Guide, snap, type Snapping } from '../canvas/snap';
import { wireUnder } from '../canvas/wire-under';
import type { CanvasState } from './canvas.svelte';
import type { Project } from './project.svelte';

/** How near another node must be to be lined up with, in px of the window. */
const REACH = 6;

function boxOf({ position, measured, data }: CanvasNode): Box {
  return {
    ...position,
    width: measured?.width ?? widthOf(data.kind),
    height: measured?.height ?? heightOf(data.kind),
  };
}

interface Moved {
  readonly id: string;
  readonly position: Position;
}

/** Nodes under the pointer's hand: what they line up with, what they carry, and what they are put on. */
export class Dragging {
  #guides = $state.raw<readonly Guide[]>([]);
  #onto = $state.raw<GraphEdge | null>(null);
  /** What lies in the frames that are dragged, with the frames themselves. */
  #carried: ReadonlyMap<string, Position> = new Map();
  /** Where what is dragged began. */
  #from: ReadonlyMap<string, Position> = new Map();
  #still: readonly Box[] = [];
  #by: Snapping['by'] = { x: 0, y: 0 };

  /** The canvas id of the wire that what is dragged would be put on. */
  readonly lit = $derived.by(() => (this.#onto ? edgeId(this.#onto) : null));

  constructor(
    private readonly project: Project,
    private readonly canvas: CanvasState,
  ) {}

  get guides(): readonly Guide[] {
    return this.#guides;
  }

  start(dragged: readonly Moved[]): void {
    const ids = new Set(dragged.map(({ id }) => id));
    const frames = this.canvas.nodes.filter(({ id, type }) => type === 'frame' && ids.has(id));
    const carried = this.canvas.nodes.filter(
      (node) =>
        !ids.has(node.id) &&
        frames.some((frame) => {
          const { width, height, ...position } = boxOf(frame);
          return isWithin({ position, size: { width, height } }, boxOf(node));
        }),
    );
    this.#carried = new Map(carried.map(({ id, position }) => [id, position]));
    this.#still = this.canvas.nodes
      .filter(({ id, type }) => type === 'kind' && !ids.has(id) && !this.#carried.has(id))
      .map(boxOf);
    this.#from = new Map(dragged.map(({ id, position }) => [id, position]));
  }

  /** `free` leaves the places as they are under the pointer. */
  move(dragged: readonly Moved[], zoom: number, free: boolean): void {
    const under = new Map(dragged.map(({ id, position }) => [id, position]));
    const boxes = this.canvas.nodes.flatMap((node) => {
      const position = under.get(node.id);
      return position ? [boxOf({ ...node, position })] : [];
    });
    const found = free
      ? { by: { x: 0, y: 0 }, guides: [] }
      : snap(boundsOf(boxes), this.#still, REACH / zoom);
    this.#by = found.by;
    this.#guides = found.guides;
    const places = this.#places(dragged);
    this.canvas.put(places);
    this.#onto = this.#wireUnder(dragged, places);
  }

  /** Ends the drag: one step of the user's, with the wire that the node was put on. */
  stop(dragged: readonly Moved[]): void {
    const places = this.#places(dragged);
    const onto = this.#onto;
    const [only] = dragged;
    this.cancel();
    let graph = moveNodes(this.project.graph, places);
    const notes = new Map(
      [...places].flatMap(([id, position]) => {
        const note = annotationId(id);
        return note === undefined ? [] : [[note, { position }] as const];
      }),
    );
    graph = changeAnnotations(graph, notes);
    if (onto && only) graph = insertOnEdge(graph, only.id, onto, this.project.catalogue);
    this.project.changeGraph(graph);
    // Where nothing changed, the canvas still holds the place under the pointer.
    this.canvas.follow(this.project.graph);
  }

  cancel(): void {
    this.#guides = [];
    this.#onto = null;
    this.#by = { x: 0, y: 0 };
  }

  /** A kind is dragged over the canvas to a place for its top left corner. */
  over(kind: string, place: Position): void {
    const { graph, catalogue } = this.project;
    const box = { ...place, width: widthOf(kind), height: heightOf(kind) };
    const takes = (catalogue.find(kind)?.inputs ?? 0) !== 0;
    this.#onto = takes ? wireUnder(graph, box, this.#portsOf) : null;
  }

  /** A kind is dropped: it is added there, on the wire that was lit. */
  drop(kind: string, place: Position): void {
    const onto = this.#onto;
    this.cancel();
    const { graph, catalogue } = this.project;
    const added = addNode(graph, { kind, position: place });
    this.project.changeGraph(
      onto ? insertOnEdge(added.graph, added.id, onto, catalogue) : added.graph,
    );
    this.canvas.follow(this.project.graph);
    this.canvas.select([added.id]);
  }

  /** Snapped places of what is dragged and of what is carried along. */
  #places(dragged: readonly Moved[]): ReadonlyMap<string, Position> {
    const { x, y } = this.#by;
    const places = new Map(
      dragged.map(({ id, position }) => [id, { x: position.x + x, y: position.y + y }]),
    );
    const [first] = dragged;
    const [start, end] = [this.#from.get(first?.id ?? ''), places.get(first?.id ?? '')];
    if (start && end)
      for (const [id, place] of this.#carried)
        places.set(id, { x: place.x + end.x - start.x, y: place.y + end.y - start.y });
    return places;
  }

  #wireUnder(dragged: readonly Moved[], places: ReadonlyMap<string, Position>): GraphEdge | null {
    const [only, ...others] = dragged;
    const node = only && this.project.node(only.id);
    const place = only && places.get(only.id);
    const { graph, catalogue } = this.project;
    if (!node || !place || others.length > 0 || this.project.readOnly) return null;
    const box = { ...place, width: widthOf(node.kind), height: heightOf(node.kind) };
    const edge = wireUnder(graph, box, this.#portsOf);
    return edge && mayInsert(graph, node.id, edge, catalogue) ? edge : null;
  }

  readonly #portsOf = ({ id, kind }: GraphNode): number =>
    portCount(kind, this.project.highestPort(id), this.project.catalogue);
}
