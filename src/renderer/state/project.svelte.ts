import { type Catalogue, catalogue } from '../../core/catalogue';
import {
  type Document,
  EMPTY,
  type Graph,
  type GraphNode,
  type OwnBlock,
} from '../../core/graph/document';
import { mayStand } from '../../core/graph/blocks/definitions';
import type { BlockRefusal } from '../../core/graph/blocks/refusal';
import { roomFor } from '../../core/graph/blocks/room';
import { type Place, placeAt, putGraph } from '../../core/graph/inside';
import { lastOf } from '../../core/graph/paths';
import { withBlocks } from '../../core/graph/with-blocks';
import type { ParamValues } from '../../core/kinds/params';
import { begin, type History, record, redo, seal, undo } from '../../core/graph/history';

/** `/nets/lenet.json` → `lenet` */
function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
}

const NO_PARAMS: ParamValues = {};

/** How a document is opened, other than as a file that may be changed and was not. */
interface Opening {
  /** The newer version of which its file is: it is shown, but neither changed nor saved. */
  readonly newer?: number;
  /** It holds changes that no file does. */
  readonly edited?: boolean;
}

/** The open document with its past, and the file that it came from or went to. */
export class Project {
  #history = $state.raw<History<Document>>(begin(EMPTY));
  /** What the file holds; null where that is not known, and is certainly something else. */
  #saved = $state.raw<Document | null>(EMPTY);
  #newer = $state.raw<number | null>(null);
  #path = $state.raw<string | null>(null);
  /** Counts the graphs put on the canvas: it fits its view to each new one. */
  #opened = $state.raw(0);
  /** Counts the documents that were opened. */
  #documents = $state.raw(0);
  /** Ids of the opened block instances, outermost first. */
  #within = $state.raw<readonly string[]>([]);

  /** `onrefuse` hears why a change was not made. */
  constructor(private readonly onrefuse: (refusal: BlockRefusal) => void) {}

  readonly document = $derived.by(() => this.#history.present);
  /** Whether there are changes that no file holds. Undoing them all is no change. */
  readonly edited = $derived.by(() => this.#history.present !== this.#saved);
  readonly canUndo = $derived.by(() => this.#history.past.length > 0);
  readonly canRedo = $derived.by(() => this.#history.future.length > 0);
  /** The file's name or the preset's title; null where it has neither. */
  readonly title = $derived.by(() =>
    this.#path === null ? (this.document.about?.title ?? null) : baseName(this.#path),
  );

  readonly #place: Place = $derived.by(() => placeAt(this.document, this.#within, catalogue));
  /** The graph on the canvas: the document's, or the inside of the block that is open. */
  readonly graph: Graph = $derived.by(() => this.#place.graph);
  /** The kinds that the document's nodes can be of: those that ship and its own blocks. */
  readonly catalogue: Catalogue = $derived.by(() => withBlocks(catalogue, this.document.blocks));

  /** Whether what is on the canvas cannot be changed: a newer file, or a shipped block's inside. */
  readonly readOnly = $derived.by(() => this.#newer !== null || !this.#place.editable);

  readonly #byId = $derived.by(() => new Map(this.graph.nodes.map((node) => [node.id, node])));

  /** A node of the graph on the canvas, or inside of its blocks by the path `stage/r1`. */
  node(path: string): GraphNode | undefined {
    if (!path.includes('/')) return this.#byId.get(path);
    const id = lastOf(path);
    return this.placeOf(path).graph.nodes.find((node) => node.id === id);
  }

  /** Where a node stands whose path begins in the graph on the canvas. */
  placeOf(path: string): Place {
    const outer = path.split('/').slice(0, -1);
    return outer.length === 0
      ? this.#place
      : placeAt(this.document, [...this.within, ...outer], catalogue);
  }

  /** The instance that is open at some depth, by the ids around it. */
  nodeWithin(within: readonly string[], id: string): GraphNode | undefined {
    return placeAt(this.document, within, catalogue).graph.nodes.find((node) => node.id === id);
  }

  /** A node's parameters with those that the instances around it set. */
  params(path: string): ParamValues {
    const node = this.node(path);
    const given = this.placeOf(path).given.get(lastOf(path));
    return given ? { ...node?.params, ...given } : (node?.params ?? NO_PARAMS);
  }

  readonly #highestPorts = $derived.by(() => {
    const highest = new Map<string, number>();
    for (const { to, port } of this.graph.edges)
      highest.set(to, Math.max(port, highest.get(to) ?? -1));
    return highest;
  });

  /** The highest input of a node that a wire runs to; −1 where none does. */
  highestPort(id: string): number {
    return this.#highestPorts.get(id) ?? -1;
  }

  /** The newer version of which the open file is, else null. */
  get newer(): number | null {
    return this.#newer;
  }

  /** What the file holds, or what was opened; null where that is not known. */
  get kept(): Document | null {
    return this.#saved;
  }

  get path(): string | null {
    return this.#path;
  }

  get opened(): number {
    return this.#opened;
  }

  get documents(): number {
    return this.#documents;
  }

  /** Puts another document in place of the open one, with no past. */
  open(document: Document, path: string | null, { newer, edited = false }: Opening = {}): void {
    this.#history = begin(document);
    this.#saved = edited ? null : document;
    this.#newer = newer ?? null;
    this.#path = path;
    this.#within = [];
    this.#documents++;
    this.#opened++;
  }

  /** Ids of the block instances that are open one within another, outermost first. */
  get within(): readonly string[] {
    return this.#place.within;
  }

  /** The path of a node from the document's own graph, by the one from the graph on the canvas. */
  pathTo(path: string): string {
    return [...this.within, path].join('/');
  }

  /** The block of the user's whose inside is on the canvas. */
  get block(): OwnBlock | null {
    return this.#place.block;
  }

  /** Whether a kind may stand in the graph on the canvas: no block inside of itself. */
  mayStand(kind: string): boolean {
    return mayStand(this.document, this.block?.id ?? null, kind);
  }

  /** Puts the inside of a block on the canvas, by the ids of instances from the canvas inwards. */
  goTo(within: readonly string[]): void {
    if (within.join('/') === this.within.join('/')) return;
    this.#within = within;
    this.#opened++;
  }

  /** Opens a block of the graph on the canvas. */
  enter(id: string): void {
    this.goTo([...this.within, id]);
  }

  /** Goes back out by one block. */
  leave(): void {
    this.goTo(this.within.slice(0, -1));
  }

  /**
   * One step of the user's. Steps in a row that are `about` the same are undone together.
   *
   * @returns whether it was made: what no file could hold is refused, since it could not be opened
   *   again
   */
  change(document: Document, about: string | null = null): boolean {
    if (this.#newer !== null) return false;
    const kept = roomFor({ document });
    if ('refusal' in kept) {
      this.onrefuse(kept.refusal);
      return false;
    }
    this.#history = record(this.#history, document, about);
    return true;
  }

  /** Makes the steps of a task one of the user's. */
  together(task: () => void): void {
    const before = this.#history;
    task();
    this.#history = record(before, this.#history.present);
  }

  /** Goes back to what the file holds, as one step, so that it can be undone. */
  revert(document: Document): void {
    this.change(document);
    this.#saved = document;
  }

  /** One step of the user's in the graph in which a node stands, by its path from the canvas. */
  changeAt(path: string, edit: (place: Place) => Graph, about: string | null = null): void {
    const place = this.placeOf(path);
    const graph = edit(place);
    if (!place.editable || graph === place.graph) return;
    this.change(putGraph(this.document, place.block?.id ?? null, graph), about);
  }

  /** One step of the user's in the graph on the canvas; whether it was made. */
  changeGraph(graph: Graph, about: string | null = null): boolean {
    if (graph === this.graph || this.readOnly) return false;
    return this.change(putGraph(this.document, this.block?.id ?? null, graph), about);
  }

  /** Ends the present step: typing in a field that was left is another step. */
  seal(): void {
    this.#history = seal(this.#history);
  }

  undo(): void {
    this.#history = undo(this.#history);
  }

  redo(): void {
    this.#history = redo(this.#history);
  }

  /** Notes that a file now holds the document that was given to it. */
  saved(document: Document, path: string): void {
    this.#saved = document;
    this.#path = path;
  }
}
