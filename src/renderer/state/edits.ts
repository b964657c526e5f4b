import type { Annotation, Position } from '../../core/graph/document';
import {
  addNode,
  connect,
  disconnect,
  moveNodes,
  removeNodes,
  rename,
  unsetParam,
} from '../../core/graph/edit';
import { boundsOf } from '../../core/graph/edit/align';
import {
  annotate,
  type AnnotationChange,
  changeAnnotations,
  removeAnnotations,
} from '../../core/graph/edit/annotate';
import { setBypass } from '../../core/graph/edit/bypass';
import { setShared } from '../../core/graph/blocks/shared';
import { duplicateNodes } from '../../core/graph/edit/part';
import { removeWithReconnect } from '../../core/graph/edit/rewire';
import { lastOf } from '../../core/graph/paths';
import { mayConnect } from '../../core/graph/ports';
import type { ParamValues } from '../../core/kinds/params';
import { heightOf, widthOf } from '../../core/picture/measures';
import { type CanvasNode, canvasIdOf, wireOf } from '../canvas/reconcile';
import type { CanvasState } from './canvas.svelte';
import { besides, freePlace } from './place';
import type { Project } from './project.svelte';

/** How far a copy lies from its original, in px. */
const COPY_OFFSET = { x: 32, y: 32 };
/** Room between a frame and what it is put around, and for its title, in px. */
const FRAME_ROOM = 24;
const FRAME_TITLE = 24;

/** The gestures of the canvas and the inspector as edits of the open document. */
export class Edits {
  constructor(
    private readonly project: Project,
    private readonly canvas: CanvasState,
  ) {}

  /**
   * Adds a node. Without a place it comes to the right of the chosen node, or of the one that has
   * the keys, and takes from it where nothing does yet: a net can be built by clicking its layers in
   * order.
   */
  add(kind: string, place?: Position): void {
    if (!this.project.mayStand(kind)) return;
    const graph = this.project.graph;
    const { byKeys, current, chosen } = this.canvas;
    const here = byKeys ? current : chosen;
    const before = place ? undefined : graph.nodes.find((node) => node.id === here);
    const position = place ?? freePlace(graph, kind, before ? besides(before) : this.#middle(kind));
    const added = addNode(graph, { kind, position });
    const joins =
      before !== undefined &&
      !graph.edges.some((edge) => edge.from === before.id) &&
      mayConnect(added.graph, before.id, added.id, this.project.catalogue);
    const wire = { from: before?.id ?? '', to: added.id, port: 0 };
    const next = joins ? connect(added.graph, wire, this.project.catalogue) : added.graph;
    if (!this.project.changeGraph(next)) return;
    this.canvas.follow(this.project.graph);
    this.canvas.select([added.id]);
    // What was dropped lies where its user sees it.
    if (!place) this.canvas.reveal({ ...position, width: widthOf(kind), height: heightOf(kind) });
  }

  /**
   * Takes what is selected away: nodes, wires, notes. What flowed through a node with one input
   * flows on, unless the gap is to be left.
   */
  removeSelected(gap: 'close' | 'leave' = 'close'): void {
    const { catalogue } = this.project;
    const ids = new Set(this.canvas.selected);
    // A marquee selects a node's wires with it: of those the node decides.
    const wires = this.canvas.selectedEdges
      .map(wireOf)
      .filter(({ from, to }) => !ids.has(from) && !ids.has(to));
    const cut = disconnect(this.project.graph, wires, catalogue);
    const take = gap === 'close' ? removeWithReconnect : removeNodes;
    const graph = take(cut, ids, catalogue);
    const notes = new Set(this.canvas.selectedAnnotations);
    this.project.changeGraph(removeAnnotations(graph, notes));
  }

  /** Lets the selected nodes hand their input through; where all of them do, they work again. */
  bypassSelected(): void {
    const { graph, catalogue } = this.project;
    const ids = new Set(this.canvas.selected);
    const all = [...ids].every((id) => this.project.node(id)?.bypass);
    this.project.changeGraph(setBypass(graph, ids, !all, catalogue));
  }

  /** Puts a note in the middle of the view, or a frame around what is selected. */
  annotate(type: Annotation['type']): void {
    const around = this.canvas.nodes.filter((node) => node.type === 'kind' && node.selected);
    const added = annotate(this.project.graph, { type, text: '', ...this.#room(type, around) });
    if (!this.project.changeGraph(added.graph)) return;
    this.canvas.follow(this.project.graph);
    const id = canvasIdOf(added.id);
    this.canvas.select([id]);
    this.canvas.editing = id;
  }

  /** Changes a note or a frame; letters typed into it are one step. */
  annotation(id: string, change: AnnotationChange, about: string | null = null): void {
    this.project.changeGraph(changeAnnotations(this.project.graph, new Map([[id, change]])), about);
  }

  removeAnnotation(id: string): void {
    this.project.changeGraph(removeAnnotations(this.project.graph, new Set([id])));
  }

  duplicateSelected(): void {
    const selected = new Set(this.canvas.selected);
    const { graph, ids, notes } = duplicateNodes(
      this.project.graph,
      selected,
      COPY_OFFSET,
      new Set(this.canvas.selectedAnnotations),
    );
    if (!this.project.changeGraph(graph)) return;
    this.canvas.follow(this.project.graph);
    this.canvas.select([...ids, ...[...notes].map(canvasIdOf)]);
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

  /**
   * Sets parameters of a node, by its path where it stands inside of a block; letters typed into
   * one field are one step.
   */
  set(path: string, values: ParamValues): void {
    const about = `set ${path} ${Object.keys(values).join(' ')}`;
    const id = lastOf(path);
    this.project.changeAt(
      path,
      ({ graph, block }) => setShared(graph, block?.exposed ?? [], id, values),
      about,
    );
  }

  /** Sets parameters of several nodes at once; letters typed into one field are one step. */
  setMany(ids: readonly string[], values: ParamValues): void {
    const about = `set ${ids.join(' ')} ${Object.keys(values).join(' ')}`;
    const { graph, block } = this.project;
    const exposed = block?.exposed ?? [];
    this.project.changeGraph(
      ids.reduce((next, id) => setShared(next, exposed, id, values), graph),
      about,
    );
  }

  /** Gives a parameter of an instance back to its block, or of a layer to the default. */
  reset(path: string, param: string): void {
    const id = lastOf(path);
    this.project.changeAt(path, ({ graph }) => unsetParam(graph, id, param));
  }

  rename(path: string, name: string): void {
    const id = lastOf(path);
    this.project.changeAt(path, ({ graph }) => rename(graph, id, name), `rename ${path}`);
  }

  #room(
    type: Annotation['type'],
    around: readonly CanvasNode[],
  ): Pick<Annotation, 'position' | 'size'> {
    const boxes = around.map(({ position, measured, data }) => ({
      ...position,
      width: measured?.width ?? widthOf(data.kind),
      height: measured?.height ?? heightOf(data.kind),
    }));
    if (type === 'frame' && boxes.length > 0) {
      const { x, y, width, height } = boundsOf(boxes);
      return {
        position: { x: x - FRAME_ROOM, y: y - FRAME_ROOM - FRAME_TITLE },
        size: { width: width + 2 * FRAME_ROOM, height: height + 2 * FRAME_ROOM + FRAME_TITLE },
      };
    }
    const size = type === 'note' ? { width: 200, height: 88 } : { width: 420, height: 240 };
    const { x, y } = this.canvas.middle();
    return { position: { x: x - size.width / 2, y: y - size.height / 2 }, size };
  }

  #middle(kind: string): Position {
    const { x, y } = this.canvas.middle();
    return { x: x - widthOf(kind) / 2, y: y - heightOf(kind) / 2 };
  }
}
