import { catalogue } from '../src/core/catalogue';
import { addBlocks, readBlock, writeBlock } from '../src/core/graph/blocks/library';
import { expose, link, relabel, reorder, unexpose, unlink } from '../src/core/graph/blocks/expose';
import { group } from '../src/core/graph/blocks/group';
import { makeOneOwn } from '../src/core/graph/blocks/make-one-own';
import { makeOwn } from '../src/core/graph/blocks/make-own';
import { removeBlock, renameBlock } from '../src/core/graph/blocks/definitions';
import { graphAt } from '../src/core/graph/blocks/place';
import { setShared } from '../src/core/graph/blocks/shared';
import { repeat } from '../src/core/graph/blocks/repeat';
import { ungroup } from '../src/core/graph/blocks/ungroup';
import type { Document, Graph, GraphEdge, GraphNode, OwnBlock } from '../src/core/graph/document';
import * as basic from '../src/core/graph/edit';
import { aligned, distributed } from '../src/core/graph/edit/align';
import { annotate, changeAnnotations, removeAnnotations } from '../src/core/graph/edit/annotate';
import { adoptBlocks } from '../src/core/graph/edit/adopt';
import { setBypass } from '../src/core/graph/edit/bypass';
import { addBeside, moveEarlier, moveLater } from '../src/core/graph/edit/chain';
import { appendAfter, insertBefore } from '../src/core/graph/edit/insert';
import { duplicateNodes, partOf, pastePart } from '../src/core/graph/edit/part';
import { insertOnEdge, reconnect, removeWithReconnect } from '../src/core/graph/edit/rewire';
import { putGraph } from '../src/core/graph/inside';
import { ownKind } from '../src/core/graph/own-block';
import { withBlocks } from '../src/core/graph/with-blocks';
import type { ParamValue, ParamValues } from '../src/core/kinds/params';
import type { Random } from './random';

/** A graph to be edited, with what an edit may want to pick from. */
class Scene {
  readonly kinds;

  constructor(
    readonly document: Document,
    /** The block whose inside is edited; null on the canvas. */
    readonly at: string | null,
    readonly random: Random,
  ) {
    this.kinds = withBlocks(catalogue, document.blocks);
  }

  get graph(): Graph {
    return graphAt(this.document, this.at);
  }

  /** An id of the graph, seldom one that is not there. */
  id(): string {
    const { nodes } = this.graph;
    if (nodes.length === 0 || this.random.chance(0.02)) return 'nobody';
    return this.random.pick(nodes).id;
  }

  ids(): ReadonlySet<string> {
    const share = this.random.next();
    const some = this.graph.nodes.filter(() => this.random.chance(share)).map(({ id }) => id);
    return new Set([...some.slice(0, 5), this.id()]);
  }

  edge(): GraphEdge {
    const { edges } = this.graph;
    if (edges.length === 0 || this.random.chance(0.05)) return this.wire();
    return this.random.pick(edges);
  }

  wire(): GraphEdge {
    return { from: this.id(), to: this.id(), port: this.random.below(3) };
  }

  kind(): string {
    const own = (this.document.blocks ?? []).map(({ id }) => ownKind(id));
    const all = [...this.kinds.kinds.map(({ kind }) => kind), ...own, 'mystery', 'blockInput'];
    return this.random.pick(all);
  }

  place(): { x: number; y: number } {
    return { x: this.random.below(3000) - 500, y: this.random.next() * 2000 };
  }

  block(): string {
    const { blocks = [] } = this.document;
    return blocks.length > 0 ? this.random.pick(blocks).id : 'nothing';
  }

  /** A parameter of a kind, of a node inside of a block for one. */
  param(kind: string): string {
    const names = Object.keys(this.kinds.find(kind)?.params ?? {});
    return names.length > 0 ? this.random.pick(names) : 'units';
  }

  value(): ParamValue {
    return this.random.pick<ParamValue>([
      1,
      2,
      3,
      16,
      -1,
      0.5,
      true,
      false,
      'same',
      'relu',
      [3, 3],
    ]);
  }

  params(kind: string): ParamValues {
    return { [this.param(kind)]: this.value() };
  }

  target(block: string): { readonly node: string; readonly param: string } {
    const { nodes } = graphAt(this.document, block);
    const node: GraphNode | undefined = nodes.length > 0 ? this.random.pick(nodes) : undefined;
    return { node: node?.id ?? '', param: this.param(node?.kind ?? '') };
  }

  /** The document with the graph changed, as the window does it. */
  put(graph: Graph): Document {
    return graph === this.graph ? this.document : putGraph(this.document, this.at, graph);
  }
}

/** How large every node is here, in px. */
const sizeOf = (): { width: number; height: number } => ({ width: 168, height: 82 });
const labelOf = (param: string): string => param;

type Done = { readonly document: Document } | object;

function done(document: Document, result: Done): Document {
  return 'document' in result ? result.document : document;
}

function exposedOf({ document, random }: Scene, block: string): string {
  const exposed = document.blocks?.find(({ id }) => id === block)?.exposed ?? [];
  return exposed.length > 0 ? random.pick(exposed).name : '';
}

function boxesOf({ graph }: Scene, ids: ReadonlySet<string>): Parameters<typeof aligned>[0] {
  return graph.nodes
    .filter(({ id }) => ids.has(id))
    .map(({ id, position }) => ({ id, ...position, ...sizeOf() }));
}

function noteId({ graph, random }: Scene): string {
  const { annotations = [] } = graph;
  return annotations.length > 0 ? random.pick(annotations).id : 'note-1';
}

type Edit = (scene: Scene) => Document;

/** An edit of the graph that is on the canvas. */
function onGraph(edit: (graph: Graph, scene: Scene) => Graph): Edit {
  return (scene) => scene.put(edit(scene.graph, scene));
}

/** Every edit there is, by the name of its function, each as a random gesture makes it. */
export const EDITS: Readonly<Record<string, Edit>> = {
  addNode: onGraph((graph, s) => {
    const kind = s.kind();
    const params = s.random.chance(0.3) ? s.params(kind) : {};
    return basic.addNode(graph, { kind, position: s.place(), params }).graph;
  }),
  removeNodes: onGraph((graph, s) => basic.removeNodes(graph, s.ids(), s.kinds)),
  connect: onGraph((graph, s) => {
    const { from, to, port } = s.wire();
    const wanted = s.kinds.find(graph.nodes.find(({ id }) => id === to)?.kind ?? '')?.inputs;
    const most = wanted === 'many' ? 3 : (wanted ?? 1);
    const there = [from, to].every((id) => graph.nodes.some((node) => node.id === id));
    return there && most > 0
      ? basic.connect(graph, { from, to, port: port % most }, s.kinds)
      : graph;
  }),
  disconnect: onGraph((graph, s) => basic.disconnect(graph, [s.edge(), s.edge()], s.kinds)),
  setParams: onGraph((graph, s) => {
    const id = s.id();
    const kind = graph.nodes.find((node) => node.id === id)?.kind ?? '';
    return basic.setParams(graph, id, s.params(kind));
  }),
  unsetParam: onGraph((graph, s) => {
    const id = s.id();
    const kind = graph.nodes.find((node) => node.id === id)?.kind ?? '';
    return basic.unsetParam(graph, id, s.param(kind));
  }),
  setShared: onGraph((graph, s) => {
    const exposed = s.document.blocks?.find(({ id }) => id === s.at)?.exposed ?? [];
    const id = s.id();
    const kind = graph.nodes.find((node) => node.id === id)?.kind ?? '';
    return setShared(graph, exposed, id, s.params(kind));
  }),
  setParamsOfMany: onGraph((graph, s) => basic.setParamsOfMany(graph, s.ids(), s.params(s.kind()))),
  moveNodes: onGraph((graph, s) =>
    basic.moveNodes(graph, new Map([...s.ids()].map((id) => [id, s.place()]))),
  ),
  rename: onGraph((graph, s) =>
    basic.rename(graph, s.id(), s.random.pick(['', 'stem', '第一层', ' ', 'a'.repeat(300)])),
  ),
  aligned: onGraph((graph, s) =>
    basic.moveNodes(graph, aligned(boxesOf(s, s.ids()), s.random.pick(['left', 'middle']))),
  ),
  distributed: onGraph((graph, s) =>
    basic.moveNodes(graph, distributed(boxesOf(s, s.ids()), 'horizontal')),
  ),
  annotate: onGraph((graph, s) => {
    const size = { width: s.random.below(400), height: s.random.below(300) };
    const type = s.random.pick(['note', 'frame'] as const);
    return annotate(graph, { type, text: '为什么?', position: s.place(), size }).graph;
  }),
  changeAnnotations: onGraph((graph, s) =>
    changeAnnotations(graph, new Map([[noteId(s), { text: s.random.pick(['', 'new']) }]])),
  ),
  removeAnnotations: onGraph((graph, s) => removeAnnotations(graph, new Set([noteId(s)]))),
  setBypass: onGraph((graph, s) => setBypass(graph, s.ids(), s.random.chance(0.6), s.kinds)),
  addBeside: onGraph((graph, s) => {
    const beside = s.random.pick(['before', 'after', 'branch'] as const);
    return addBeside(graph, s.id(), beside, { kind: s.kind(), position: s.place() }, s.kinds).graph;
  }),
  moveEarlier: onGraph((graph, s) => moveEarlier(graph, s.id())),
  moveLater: onGraph((graph, s) => moveLater(graph, s.id())),
  insertBefore: onGraph((graph, s) => {
    const { to, port } = s.edge();
    return insertBefore(graph, to, port, [{ kind: 'activation' }, { kind: 'dropout' }], s.kinds);
  }),
  appendAfter: onGraph((graph, s) => appendAfter(graph, s.id(), [{ kind: 'flatten' }], s.kinds)),
  duplicateNodes: onGraph((graph, s) => duplicateNodes(graph, s.ids(), { x: 32, y: 32 }).graph),
  pastePart: onGraph(
    (graph, s) => pastePart(graph, partOf(graph, s.ids()), { x: 20, y: 20 }).graph,
  ),
  adoptBlocks: (s) => {
    if (s.at !== null) return s.document;
    const { blocks: own = [] } = s.document;
    const given = own.map((block) => ({ ...block, name: `${block.name}!` }));
    const adopted = adoptBlocks(own, given.slice(0, 1), partOf(s.graph, s.ids()));
    if (adopted.blocks.length === 0) return s.document;
    const document = { ...s.document, blocks: adopted.blocks };
    return pastePart(document, adopted.part, { x: 20, y: 20 }).graph;
  },
  reconnect: onGraph((graph, s) => {
    const old = s.edge();
    const from = s.id();
    const there = graph.nodes.some(({ id }) => id === from);
    return there ? reconnect(graph, old, { ...old, from }, s.kinds) : graph;
  }),
  insertOnEdge: onGraph((graph, s) => insertOnEdge(graph, s.id(), s.edge(), s.kinds)),
  removeWithReconnect: onGraph((graph, s) => removeWithReconnect(graph, s.ids(), s.kinds)),
  group: (s) => done(s.document, group(s.document, s.at, s.ids(), 'Stage', catalogue, sizeOf)),
  ungroup: (s) => done(s.document, ungroup(s.document, s.at, s.id(), catalogue, sizeOf)),
  repeat: (s) => {
    const count = 1 + s.random.below(3);
    return done(s.document, repeat(s.document, s.at, s.ids(), count, catalogue, sizeOf));
  },
  makeOwn: (s) =>
    done(s.document, makeOwn(s.document, s.at, s.id(), { name: 'Own', labelOf }, catalogue)),
  makeOneOwn: (s) => {
    const path = [s.id(), s.id(), s.id()].slice(0, 1 + s.random.below(3));
    const words = { name: 'Own', labelOf };
    return done(s.document, makeOneOwn(s.document, path, words, catalogue));
  },
  expose: (s) => {
    const block = s.block();
    return expose(s.document, block, s.target(block), '标签', catalogue);
  },
  link: (s) => {
    const block = s.block();
    return link(s.document, block, exposedOf(s, block), s.target(block), catalogue);
  },
  unlink: (s) => {
    const block = s.block();
    return unlink(s.document, block, s.target(block));
  },
  unexpose: (s) => {
    const block = s.block();
    return unexpose(s.document, block, exposedOf(s, block));
  },
  relabel: (s) => {
    const block = s.block();
    return relabel(s.document, block, exposedOf(s, block), s.random.pick(['', 'Width', '宽']));
  },
  reorder: (s) => {
    const block = s.block();
    return reorder(s.document, block, exposedOf(s, block), s.random.below(3) - 1);
  },
  renameBlock: (s) => renameBlock(s.document, s.block(), s.random.pick(['', 'Trunk', '主干'])),
  removeBlock: (s) => removeBlock(s.document, s.block()),
  addBlocks: (s) => {
    const file = readBlock(writeBlock(s.document, s.block()) ?? '');
    if (!('file' in file)) return s.document;
    const strange = (block: OwnBlock): OwnBlock => ({ ...block, name: `${block.name} 2` });
    const blocks = s.random.chance(0.5) ? file.file.blocks.map(strange) : file.file.blocks;
    return done(s.document, addBlocks(s.document, blocks));
  },
};

/** Makes one edit in a document, on the canvas or inside of one of its blocks. */
export function editAtRandom(document: Document, name: string, random: Random): Document {
  const places = [null, null, ...(document.blocks ?? []).map(({ id }) => id)];
  const edit = EDITS[name];
  if (!edit) throw new Error(`there is no edit ${name}`);
  return edit(new Scene(document, random.pick(places), random));
}
