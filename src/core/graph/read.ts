import { type Document, VERSION } from './document';
import { DEEPEST, LARGEST_FILE, MOST_EDGES, MOST_NODES } from './limits';
import { type Content, migrate } from './migrate';
import type { Refusal } from './refusal';
import { scanJson } from './scan-json';
import { documentSchema } from './schema';
import { screen } from './screen';
import { checkWiring } from './wiring';

/** A document, or why there is none. */
export type Reading = { readonly document: Document } | { readonly refusal: Refusal };

function refuse(refusal: Refusal): { readonly refusal: Refusal } {
  return { refusal };
}

function isContent(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function count(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

/** The sum over the canvas and the insides of the document's own blocks. */
function inAllGraphs(content: Content, of: (graph: Content) => number): number {
  const { blocks } = content;
  const inside = Array.isArray(blocks) ? blocks.filter(isContent) : [];
  return [content, ...inside].reduce((sum, graph) => sum + of(graph), 0);
}

/** `nodes[3].position.x` */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (inside: unknown, key) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
        ? Reflect.get(inside, key)
        : undefined,
    value,
  );
}

/**
 * Reads a value of any origin as a document. Never throws. A graph that is unfinished or wrong is
 * a document all the same, and its faults are problems of its analysis; refused is only what
 * cannot be drawn.
 */
export function readValue(value: unknown): Reading {
  const obstacle = screen(value);
  if (obstacle) return refuse(obstacle);
  if (!isContent(value) || value.format !== 'layerloom')
    return refuse({ code: 'notGraph', values: {} });
  const version = value.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse({ code: 'badPart', values: { path: 'version', received: version } });
  if (version > VERSION) return refuse({ code: 'newer', values: { version, known: VERSION } });
  const content = migrate(value, version);
  const nodes = inAllGraphs(content, (graph) => count(graph.nodes));
  if (nodes > MOST_NODES)
    return refuse({ code: 'tooManyNodes', values: { count: nodes, limit: MOST_NODES } });
  const edges = inAllGraphs(content, (graph) => count(graph.edges));
  if (edges > MOST_EDGES)
    return refuse({ code: 'tooManyEdges', values: { count: edges, limit: MOST_EDGES } });
  const formed = readForm(content);
  if ('refusal' in formed) return formed;
  const fault = checkWiring(formed.document);
  return fault ? refuse(fault) : formed;
}

/** Reads the parts of a document, whatever they make together. */
export function readForm(content: object): Reading {
  const { success, data, error } = documentSchema.safeParse(content);
  if (success) return { document: data };
  const path = error.issues[0]?.path ?? [];
  return refuse({
    code: 'badPart',
    values: { path: pathText(path), received: at(content, path) },
  });
}

/** The value that a text of any origin holds, or why it holds none. Never takes long. */
export function parse(text: string): { readonly value: unknown } | { readonly refusal: Refusal } {
  if (text.length > LARGEST_FILE)
    return { refusal: { code: 'tooLarge', values: { limit: LARGEST_FILE } } };
  const json = text.replace(/^\uFEFF/, '');
  const scan = scanJson(json, DEEPEST);
  switch (scan.result) {
    case 'error':
      return { refusal: { code: 'notJson', values: { line: scan.line, column: scan.column } } };
    case 'deep':
      return { refusal: { code: 'tooDeep', values: { limit: DEEPEST } } };
    case 'json':
      return { value: JSON.parse(json) };
  }
}

/** Reads the text of a file as a document. Never throws, nor takes long over any text. */
export function readDocument(text: string): Reading {
  const parsed = parse(text);
  return 'refusal' in parsed ? parsed : readValue(parsed.value);
}
