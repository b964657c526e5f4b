import { catalogue } from '../../core/catalogue';
import { freshName } from '../../core/graph/blocks/fresh-block';
import {
  instancesOf,
  placesOf,
  removeBlock,
  renameBlock,
} from '../../core/graph/blocks/definitions';
import { group } from '../../core/graph/blocks/group';
import { makeOneOwn } from '../../core/graph/blocks/make-one-own';
import { blockOf } from '../../core/graph/blocks/place';
import type { BlockRefusal } from '../../core/graph/blocks/refusal';
import { repeat } from '../../core/graph/blocks/repeat';
import type { Done } from '../../core/graph/blocks/room';
import { ungroup } from '../../core/graph/blocks/ungroup';
import type { Document, GraphNode, OwnBlock } from '../../core/graph/document';
import { addNode } from '../../core/graph/edit';
import { placeAt } from '../../core/graph/inside';
import { ownBlockId } from '../../core/graph/own-block';
import { BLOCK_INPUT_KIND } from '../../core/kinds/boundary';
import type { Language } from '../../core/kinds/language';
import { sayBlockRefusal } from '../../core/text/block-refusals';
import { heightOf, widthOf } from '../../core/picture/measures';
import type { CanvasState } from '../state/canvas.svelte';
import type { Notify } from '../state/files';
import type { Project } from '../state/project.svelte';
import { BLOCKS } from '../text/blocks';
import { Exposing } from './exposing';

/** What the gestures with blocks know of the window. */
export interface Surroundings {
  readonly project: Project;
  readonly canvas: CanvasState;
  readonly language: Language;
  readonly notify: Notify;
  name(node: GraphNode): string;
}

/** Room between two inputs of a block's inside, in px. */
const INPUT_GAP = 108;

/** The gestures with blocks: each one step of the user's, or a sentence why not. */
export class BlockEdits {
  /** Ids of the nodes that are to be repeated, while the number is asked for. */
  #repeating = $state.raw<readonly string[] | null>(null);

  /** Which parameters inside of blocks their instances may set. */
  readonly exposing: Exposing;

  constructor(private readonly around: Surroundings) {
    this.exposing = new Exposing(around);
  }

  /** Whether a node of a kind is a block, which can be opened. */
  isBlock(kind: string): boolean {
    return this.around.project.catalogue.find(kind)?.type === 'block';
  }

  /** Whether something is selected that can be made a block or repeated. */
  get canGroup(): boolean {
    return this.around.canvas.selected.length > 0;
  }

  /** The selected blocks of the graph on the canvas. */
  get selected(): readonly string[] {
    const { project, canvas } = this.around;
    return canvas.selected.filter((id) => this.isBlock(project.node(id)?.kind ?? ''));
  }

  /** Makes a block of what is selected. */
  group(): void {
    const { project, canvas } = this.around;
    const name = freshName(project.document.blocks ?? [], BLOCKS[this.around.language].newName);
    const ids = new Set([...canvas.selected, ...canvas.selectedAnnotations]);
    const done = group(project.document, this.#at, ids, name, catalogue, this.#sizeOf);
    if (this.#take(done)) canvas.select([done.node]);
  }

  /** Puts the insides of the selected blocks in their places. */
  ungroup(): void {
    const { project, canvas } = this.around;
    let { document } = project;
    const inner: string[] = [];
    for (const id of this.selected) {
      const done = ungroup(document, this.#at, id, catalogue, this.#sizeOf);
      if (this.#refused(done)) return;
      document = done.document;
      inner.push(...done.nodes);
    }
    project.change(document);
    canvas.follow(project.graph);
    canvas.select(inner);
  }

  get repeating(): readonly string[] | null {
    return this.#repeating;
  }

  /** Asks how often what is selected is to stand in series. */
  askRepeat(): void {
    this.#repeating = this.around.canvas.selected;
  }

  /** Answers the question: so often, or not at all. */
  repeat(count: number | null): void {
    const { project, canvas } = this.around;
    const ids = this.#repeating;
    this.#repeating = null;
    if (ids === null || count === null) return;
    const done = repeat(project.document, this.#at, new Set(ids), count, catalogue, this.#sizeOf);
    if (!this.#take(done)) return;
    canvas.select(done.nodes);
    // A row of copies is longer than the view.
    canvas.fit();
  }

  /** Whether an instance shares its block with others, or has one that ships. */
  canMakeOwn(path: string): boolean {
    const { project } = this.around;
    const own = this.ownBlock(project.node(path)?.kind ?? '');
    const may = project.placeOf(path).editable && project.newer === null;
    return may && (own === undefined || this.places(own.id) > 1);
  }

  /** Gives an instance a block of its own; by its path from the graph on the canvas. */
  makeOwn(path: string): void {
    const { project } = this.around;
    this.#makeOwn([...project.within, ...path.split('/')]);
  }

  /** Gives the instance that is open a block of its own; it stays open. */
  makeThisOwn(): void {
    this.#makeOwn(this.around.project.within);
  }

  #makeOwn(whole: readonly string[]): void {
    const { project, language, canvas } = this.around;
    const id = whole.at(-1) ?? '';
    const place = placeAt(project.document, whole.slice(0, -1), catalogue);
    const node = place.graph.nodes.find((one) => one.id === id);
    if (!node || !place.editable || project.newer !== null) return;
    const words = project.catalogue.find(node.kind)?.words[language];
    const done = makeOneOwn(
      project.document,
      whole,
      { name: words?.name ?? id, labelOf: (param) => words?.params[param] ?? param },
      catalogue,
    );
    if (this.#refused(done)) return;
    const { selected } = canvas;
    project.change(done.document);
    // A node of another kind is another one on the canvas, but not to its user.
    canvas.follow(project.graph);
    if (selected.length > 0) canvas.select(selected);
  }

  /** How many nodes are instances of a block. */
  instances(blockId: string): number {
    return instancesOf(this.around.project.document, blockId);
  }

  /** In how many places of the net a change of a block is seen. */
  places(blockId: string): number {
    return placesOf(this.around.project.document, blockId);
  }

  renameBlock(blockId: string, name: string): void {
    const { project } = this.around;
    project.change(renameBlock(project.document, blockId, name), `rename block ${blockId}`);
  }

  removeBlock(blockId: string): void {
    const { project } = this.around;
    project.change(removeBlock(project.document, blockId));
  }

  /** Adds an input to the block that is open. */
  addInput(): void {
    const { project, canvas } = this.around;
    if (!project.block) return;
    const inputs = project.graph.nodes.filter(({ kind }) => kind === BLOCK_INPUT_KIND);
    const low = Math.max(...inputs.map(({ position }) => position.y));
    const x = Math.min(...project.graph.nodes.map(({ position }) => position.x));
    const position = inputs[0]
      ? { x: inputs[0].position.x, y: low + INPUT_GAP }
      : { x: x - 2 * INPUT_GAP, y: 0 };
    const added = addNode(project.graph, { kind: BLOCK_INPUT_KIND, position });
    project.changeGraph(added.graph);
    canvas.follow(project.graph);
    canvas.select([added.id]);
  }

  /** Why a kind cannot stand in the graph on the canvas; undefined where it can. */
  obstacle(kind: string): string | undefined {
    const { project, language } = this.around;
    if (project.mayStand(kind)) return undefined;
    const name = project.catalogue.find(kind)?.words[language].name ?? kind;
    return this.#say({ code: 'withinItself', values: { name } });
  }

  /** The user's block that a kind names. */
  ownBlock(kind: string): OwnBlock | undefined {
    return blockOf(this.around.project.document, ownBlockId(kind) ?? null);
  }

  get #at(): string | null {
    return this.around.project.block?.id ?? null;
  }

  readonly #sizeOf = (node: GraphNode): { width: number; height: number } => {
    const [width, height] = this.around.canvas.sizes().get(node.id) ?? [
      widthOf(node.kind),
      heightOf(node.kind),
    ];
    return { width, height };
  };

  #take<T>(done: Done<T>): done is { readonly document: Document } & T {
    const { project, canvas } = this.around;
    if (project.readOnly || this.#refused(done)) return false;
    project.change(done.document);
    canvas.follow(project.graph);
    return true;
  }

  #refused<T>(done: Done<T>): done is { readonly refusal: BlockRefusal } {
    if (!('refusal' in done)) return false;
    this.around.notify('bad', this.#say(done.refusal));
    return true;
  }

  #say(refusal: BlockRefusal): string {
    const { project, language } = this.around;
    return sayBlockRefusal(refusal, language, (id) => {
      const node = project.node(id);
      return node ? this.around.name(node) : id;
    });
  }
}
