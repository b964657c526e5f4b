import type { Graph, Position } from '../../core/graph/document';
import { moveNodes } from '../../core/graph/edit';
import {
  aligned,
  type Axis,
  boundsOf,
  distributed,
  type NodeBox,
  type Side,
} from '../../core/graph/edit/align';
import { type AnnotationChange, changeAnnotations } from '../../core/graph/edit/annotate';
import { partOf } from '../../core/graph/edit/part';
import { heightOf, widthOf } from '../../core/picture/measures';
import { arranged } from '../layout/arranged';
import type { FramedPlaces } from '../layout/framed';
import type { CanvasState } from './canvas.svelte';
import type { Project } from './project.svelte';

/** Bringing nodes into order: in line, evenly apart, or all anew. Each is one step of the user's. */
export class Arranging {
  constructor(
    private readonly project: Project,
    private readonly canvas: CanvasState,
  ) {}

  align(side: Side): void {
    this.#move(aligned(this.#boxes(), side));
  }

  distribute(axis: Axis): void {
    this.#move(distributed(this.#boxes(), axis));
  }

  /** Gives every node a new place, so that the net reads from left to right. */
  async tidy(): Promise<void> {
    const { graph, opened } = this.project;
    const found = await arranged(graph, this.canvas.sizes());
    if (this.project.opened !== opened) return;
    this.#put(found, { x: 0, y: 0 });
    this.canvas.fit();
  }

  /** Arranges the selected nodes anew where they are. */
  async tidySelection(): Promise<void> {
    const { graph, opened } = this.project;
    const frames = new Set(this.canvas.selectedAnnotations);
    const part = partOf(graph, new Set(this.canvas.selected), frames);
    const before = boundsOf([...this.#boxes(), ...framesIn(part)]);
    const found = await arranged(part, this.canvas.sizes());
    if (this.project.opened === opened) this.#put(found, before);
  }

  /**
   * The net may have changed meanwhile; what is gone is left out by the edits. Another net keeps its
   * places, though its nodes may be called the same.
   */
  #put({ nodes, frames }: FramedPlaces, origin: Position): void {
    const by = ({ x, y }: Position): Position => ({ x: x + origin.x, y: y + origin.y });
    const places = new Map([...nodes].map(([id, place]) => [id, by(place)]));
    const changes = new Map(
      [...frames].map(([id, { width, height, ...place }]): [string, AnnotationChange] => [
        id,
        { position: by(place), size: { width, height } },
      ]),
    );
    const moved = moveNodes(this.project.graph, places);
    this.project.changeGraph(changeAnnotations(moved, changes));
    this.canvas.follow(this.project.graph);
  }

  #move(places: ReadonlyMap<string, Position>): void {
    this.project.changeGraph(moveNodes(this.project.graph, places));
    this.canvas.follow(this.project.graph);
  }

  #boxes(): readonly NodeBox[] {
    const selected = new Set(this.canvas.selected);
    const sizes = this.canvas.sizes();
    return this.project.graph.nodes
      .filter(({ id }) => selected.has(id))
      .map(({ id, kind, position }) => {
        const [width, height] = sizes.get(id) ?? [widthOf(kind), heightOf(kind)];
        return { id, ...position, width, height };
      });
  }
}

function framesIn({ annotations = [] }: Graph): readonly Omit<NodeBox, 'id'>[] {
  return annotations.map(({ position, size }) => ({ ...position, ...size }));
}
