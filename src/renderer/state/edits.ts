import type { Position } from '../../core/graph/document';
import {
  addNode,
  connect,
  disconnect,
  moveNodes,
  removeNodes,
  rename,
  setParams,
} from '../../core/graph/edit';
import { duplicateNodes } from '../../core/graph/edit/part';
import { mayConnect } from '../../core/graph/ports';
import type { ParamValues } from '../../core/kinds/params';
import { heightOf, widthOf } from '../canvas/measures';
import { wireOf } from '../canvas/reconcile';
import type { CanvasState } from './canvas.svelte';
import { besides, freePlace } from './place';
import type { Project } from './project.svelte';

/** How far a copy lies from its original, in px. */
const COPY_OFFSET = { x: 32, y: 32 };

/** The gestures of the canvas and the inspector as edits of the open document. */
export class Edits {
  constructor(
    private readonly project: Project,
    private readonly canvas: CanvasState,
  ) {}

  /**
   * Adds a node. Without a place it comes to the right of the chosen node, and takes from it where
   * nothing does yet: a net can be built by clicking its layers in order.
   */
  add(kind: string, place?: Position): void {
    const graph = this.project.graph;
    const before = place ? undefined : graph.nodes.find((node) => node.id === this.canvas.chosen);
    const position = place ?? freePlace(graph, kind, before ? besides(before) : this.#middle(kind));
    const added = addNode(graph, { kind, position });
    const joins =
      before !== undefined &&
      !graph.edges.some((edge) => edge.from === before.id) &&
      mayConnect(added.graph, before.id, added.id, this.project.catalogue);
    const wire = { from: before?.id ?? '', to: added.id, port: 0 };
    this.project.changeGraph(
      joins ? connect(added.graph, wire, this.project.catalogue) : added.graph,
    );
    this.canvas.follow(this.project.graph);
    this.canvas.select([added.id]);
    // What was dropped lies where its user sees it.
    if (!place) this.canvas.reveal({ ...position, width: widthOf(kind), height: heightOf(kind) });
  }

  /** Takes the selected nodes and wires away. */
  removeSelected(): void {
    const wires = this.canvas.selectedEdges.map(wireOf);
    const graph = disconnect(this.project.graph, wires, this.project.catalogue);
    this.project.changeGraph(
      removeNodes(graph, new Set(this.canvas.selected), this.project.catalogue),
    );
  }

  duplicateSelected(): void {
    const selected = new Set(this.canvas.selected);
    const { graph, ids } = duplicateNodes(this.project.graph, selected, COPY_OFFSET);
    this.project.changeGraph(graph);
    this.canvas.follow(this.project.graph);
    if (ids.size > 0) this.canvas.select(ids);
  }

  connect(from: string, to: string, port: number): void {
    if (!mayConnect(this.project.graph, from, to, this.project.catalogue)) return;
    this.project.changeGraph(
      connect(this.project.graph, { from, to, port }, this.project.catalogue),
    );
  }

  disconnect(to: string, port: number): void {
    const wire = this.project.graph.edges.find((edge) => edge.to === to && edge.port === port);
    if (wire)
      this.project.changeGraph(disconnect(this.project.graph, [wire], this.project.catalogue));
  }

  move(places: ReadonlyMap<string, Position>, about: string | null = null): void {
    this.project.changeGraph(moveNodes(this.project.graph, places), about);
  }

  /** Moves the selected nodes by so many px; presses in a row are one step. */
  nudge(by: Position): void {
    const selected = new Set(this.canvas.selected);
    const places = this.project.graph.nodes
      .filter((node) => selected.has(node.id))
      .map(({ id, position }) => [id, { x: position.x + by.x, y: position.y + by.y }] as const);
    this.move(new Map(places), `nudge ${[...selected].join(' ')}`);
  }

  /** Sets parameters; letters typed into one field are one step. */
  set(id: string, values: ParamValues): void {
    const about = `set ${id} ${Object.keys(values).join(' ')}`;
    this.project.changeGraph(setParams(this.project.graph, id, values), about);
  }

  rename(id: string, name: string): void {
    this.project.changeGraph(rename(this.project.graph, id, name), `rename ${id}`);
  }

  #middle(kind: string): Position {
    const { x, y } = this.canvas.middle();
    return { x: x - widthOf(kind) / 2, y: y - heightOf(kind) / 2 };
  }
}
