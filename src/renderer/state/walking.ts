import type { Graph, GraphNode } from '../../core/graph/document';
import { type Direction, firstNode, lastNode, walk } from '../../core/graph/walk';
import { HANDLE_Y, heightOf, widthOf } from '../../core/picture/measures';
import type { CanvasState } from './canvas.svelte';
import type { Project } from './project.svelte';
import type { Speech } from './speech';

/** What a step does to the selection: it becomes it, is added to it, or leaves it as it is. */
export type Stride = 'select' | 'extend' | 'look';

function middle({ position, kind }: GraphNode): { x: number; y: number } {
  return { x: position.x + widthOf(kind) / 2, y: position.y + HANDLE_Y };
}

/** The walk through the net by keys: one node at a time has the keys, and is said. */
export class Walking {
  constructor(
    private readonly project: Project,
    private readonly canvas: CanvasState,
    private readonly speech: Speech,
  ) {}

  /** The node that has the keys: where the walk was, else the selected one, else the first. */
  get here(): string | null {
    const { current, chosen } = this.canvas;
    return current ?? chosen ?? firstNode(this.project.graph) ?? null;
  }

  /** The keys come to the canvas: from here on a node is marked, and selected if none is. */
  arrive(): void {
    const { here, canvas } = this;
    canvas.byKeys = true;
    if (here === null) this.speech.say(this.speech.words.empty);
    else this.to(here, canvas.selected.length === 0 ? 'select' : 'look');
  }

  go(direction: Direction, stride: Stride): void {
    const { here } = this;
    if (here === null) return;
    const { byKeys, chosen } = this.canvas;
    // Where nothing shows yet where one is, the first key shows it.
    const seen = byKeys || chosen === here;
    const next = seen ? walk(this.project.graph, here, direction, middle) : here;
    if (next === undefined) this.speech.say(this.speech.words.end);
    else this.to(next, stride);
  }

  first(): void {
    this.#toEnd(firstNode);
  }

  last(): void {
    this.#toEnd(lastNode);
  }

  /** Marks a node, brings it into view and says it. */
  to(id: string, stride: Stride): void {
    const { canvas } = this;
    const node = this.project.node(id);
    if (!node) return;
    if (stride === 'select') canvas.select([id]);
    if (stride === 'extend') canvas.select([...canvas.selected, id]);
    canvas.current = id;
    canvas.byKeys = true;
    this.show(id);
    this.speech.say(this.speech.node(node));
  }

  /** Brings a node into view. */
  show(id: string): void {
    const node = this.project.node(id);
    if (!node) return;
    const { position, kind } = node;
    this.canvas.reveal({ ...position, width: widthOf(kind), height: heightOf(kind) });
  }

  /** Selects the node that has the keys besides the others, or no longer. */
  toggle(): void {
    const { here, canvas } = this;
    const node = here === null ? undefined : this.project.node(here);
    if (!node) return;
    canvas.toggle(node.id);
    canvas.current = node.id;
    canvas.byKeys = true;
    const { words } = this.speech;
    const selected = canvas.selected.includes(node.id) ? words.selected : words.notSelected;
    this.speech.say(words.also(this.speech.node(node), selected));
  }

  #toEnd(end: (graph: Graph) => string | undefined): void {
    const id = end(this.project.graph);
    if (id !== undefined) this.to(id, 'select');
  }
}
