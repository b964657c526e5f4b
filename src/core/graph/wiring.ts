import { catalogue } from '../catalogue';
import { BLOCK_OUTPUT_KIND } from '../kinds/boundary';
import type { Catalogue } from '../catalogue';
import type { Document, Graph } from './document';
import { MOST_PORTS } from './limits';
import type { Refusal } from './refusal';
import { innermostFirst, withBlocks } from './with-blocks';

function inputsOf(kind: string, kinds: Catalogue): number {
  const inputs = kinds.find(kind)?.inputs ?? 'many';
  return inputs === 'many' ? MOST_PORTS : inputs;
}

function checkGraph(graph: Graph, all: Catalogue): Refusal | null {
  const kinds = new Map<string, string>();
  for (const { id, kind } of graph.nodes) {
    if (kinds.has(id)) return { code: 'duplicateId', values: { id } };
    kinds.set(id, kind);
  }
  const taken = new Set<string>();
  for (const { from, to, port } of graph.edges) {
    const kind = kinds.get(to);
    if (kind === undefined || !kinds.has(from)) {
      const missing = kind === undefined ? to : from;
      return { code: 'danglingEdge', values: { from, to, missing } };
    }
    const inputs = inputsOf(kind, all);
    if (port >= inputs) return { code: 'noSuchPort', values: { from, to, port, inputs } };
    const place = `${to}:${port}`;
    if (taken.has(place)) return { code: 'portTaken', values: { to, port } };
    taken.add(place);
  }
  return repeated((graph.annotations ?? []).map(({ id }) => id));
}

function repeated(ids: readonly string[]): Refusal | null {
  const id = ids.find((one, index) => ids.indexOf(one) !== index);
  return id === undefined ? null : { code: 'duplicateId', values: { id } };
}

/**
 * Why nodes and wires do not make a document: two of one id, a wire from or to nowhere, a block
 * that contains itself or has not one output.
 */
export function checkWiring(document: Document): Refusal | null {
  const { blocks = [] } = document;
  const twice = repeated(blocks.map(({ id }) => id));
  if (twice) return twice;
  const sound = new Set(innermostFirst(blocks));
  const endless = blocks.find((block) => !sound.has(block));
  if (endless) return { code: 'blockWithinItself', values: { name: endless.name } };
  for (const { name, nodes } of blocks) {
    const outputs = nodes.filter(({ kind }) => kind === BLOCK_OUTPUT_KIND).length;
    if (outputs !== 1) return { code: 'blockOutputs', values: { name, outputs } };
  }
  const kinds = withBlocks(catalogue, document.blocks);
  for (const graph of [document, ...blocks]) {
    const fault = checkGraph(graph, kinds);
    if (fault) return fault;
  }
  return null;
}
