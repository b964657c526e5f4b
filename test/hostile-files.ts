import { write } from '../src/core/graph/write';
import { presetFiles } from '../src/core/presets';
import { bushyNet, generatedNet, netOfBlocks } from './generated-net';
import type { Random } from './random';

type Json = Record<string, unknown> | unknown[];

const NETS = 6;

/** What the hostile files are made of: every preset and some generated nets, as text. */
export function soundFiles(): readonly string[] {
  const nets = Array.from({ length: NETS }, (_, at) => write(generatedNet(6 + at * 9, at)));
  const presets = presetFiles.map(({ content }) => JSON.stringify(content, null, 2));
  // Blocks are where the most can go wrong: every fourth file has some.
  const blocks = Array.from({ length: 5 }, () => write(netOfBlocks()));
  return [...presets, ...nets, ...blocks, write(bushyNet(30, 5))];
}

const TEXTS = ['', ' ', '\u0000', '💥', '名字', '\ud800', 'a'.repeat(300), '__proto__', '../..'];
const KINDS = [
  'conv2D',
  'dense',
  'add',
  'inception',
  'residual',
  'input',
  'constructor',
  'block:x',
];
const NUMBERS = [0, -0, -1, 0.5, 1, 7, 64, 1e9, 1e15, -1e15, 1e308, 5e-324, 2 ** 31, 2 ** 53];
const PARAMS = ['shape', 'filters', 'kernel', 'stride', 'units', 'rate', 'dilation', 'size'];

function deep(random: Random): unknown {
  let value: unknown = 1;
  const levels = 1 + random.below(60);
  for (let level = 0; level < levels; level++)
    value = random.chance(0.5) ? [value] : { inside: value };
  return value;
}

/** `JSON.parse` gives an own key of that name, where an object literal would set a prototype. */
function poison(): unknown {
  return JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":1}}');
}

function hostileValue(random: Random): unknown {
  return random.pick<() => unknown>([
    () => random.pick(NUMBERS),
    () => random.pick(TEXTS),
    () => random.pick(KINDS),
    () => random.pick([true, false, null]),
    () => [],
    () => ({}),
    () => Array.from({ length: random.below(20) }, () => random.pick(NUMBERS)),
    () => deep(random),
    poison,
    () => Array.from({ length: random.chance(0.05) ? 9_000 : 40 }, () => random.pick(NUMBERS)),
  ])();
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** Walks into a value at random: every level is as likely to be the last. */
function somewhere(value: Json, random: Random): Json {
  const inside = Object.values(value).filter(isJson);
  return inside.length === 0 || random.chance(0.2) ? value : somewhere(random.pick(inside), random);
}

function put(target: Json, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function listOf(document: Json, name: string): unknown[] {
  const list: unknown = Reflect.get(document, name);
  return Array.isArray(list) ? list : [];
}

/** The document, or the inside of one of its blocks. */
function someGraph(document: Json, random: Random): Json {
  return random.pick([document, ...listOf(document, 'blocks').filter(isJson)]);
}

/** Changes to a document's values; each is done to what JSON.parse has just made. */
const CHANGES: readonly ((document: Json, random: Random) => void)[] = [
  function replace(document, random) {
    const target = somewhere(document, random);
    const keys = Object.keys(target);
    if (keys.length > 0) put(target, random.pick(keys), hostileValue(random));
  },
  function remove(document, random) {
    const target = somewhere(document, random);
    const keys = Object.keys(target);
    if (Array.isArray(target)) target.splice(random.below(target.length), 1);
    else if (keys.length > 0) Reflect.deleteProperty(target, random.pick(keys));
  },
  function add(document, random) {
    const target = somewhere(document, random);
    if (Array.isArray(target)) target.push(hostileValue(random));
    else
      put(
        target,
        random.pick([...PARAMS, ...TEXTS, 'blocks', 'bypass', 'exposed']),
        hostileValue(random),
      );
  },
  function setParam(document, random) {
    const nodes = listOf(someGraph(document, random), 'nodes').filter(isJson);
    const params: unknown = nodes.length > 0 && Reflect.get(random.pick(nodes), 'params');
    if (isJson(params)) put(params, random.pick(PARAMS), hostileValue(random));
  },
  function rewire(document, random) {
    const graph = someGraph(document, random);
    const [nodes, edges] = [listOf(graph, 'nodes'), listOf(graph, 'edges')];
    const ids = nodes.filter(isJson).map((node): unknown => Reflect.get(node, 'id'));
    if (ids.length === 0) return;
    const end = random.chance(0.5) ? 'from' : 'to';
    if (random.chance(0.3)) {
      const port = random.below(4);
      edges.push({ from: random.pick(ids), to: random.pick(ids), port });
    } else {
      const found = edges.filter(isJson);
      if (found.length > 0) put(random.pick(found), end, random.pick(ids));
    }
  },
  function repeat(document, random) {
    const graph = someGraph(document, random);
    const lists = ['nodes', 'edges', 'annotations', 'blocks', 'exposed']
      .map((name) => listOf(graph, name))
      .filter((list) => list.length > 0);
    if (lists.length === 0) return;
    const list = random.pick(lists);
    const item = structuredClone(random.pick(list));
    if (isJson(item) && random.chance(0.6)) put(item, 'id', `copy-${random.below(1000)}`);
    list.push(item);
  },
  function changeKind(document, random) {
    const nodes = listOf(someGraph(document, random), 'nodes').filter(isJson);
    if (nodes.length > 0) put(random.pick(nodes), 'kind', random.pick(KINDS));
  },
];

/** Changes to a file's text, as damaged disks and careless editors make them. */
const DAMAGES: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => {
    const bytes = Buffer.from(text);
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    return bytes.toString();
  },
  (text, random) => {
    const at = random.below(text.length);
    return (
      text.slice(0, at) + random.pick([...TEXTS, '{', '}', '[', ']', '"', ',', '1e999', '\\u'])
    );
  },
  (text, random) => {
    const [start, length] = [random.below(text.length), random.below(200)];
    return text.slice(0, start) + text.slice(start + length);
  },
  (text, random) => {
    const [start, length] = [random.below(text.length), random.below(400)];
    return text.slice(0, start + length) + text.slice(start);
  },
  (text, random) => text.replace(/\d+/, `1e${random.below(400)}`),
  (text) => `\uFEFF${text}`,
  (_text, random) => (random.chance(0.5) ? '[' : '{"a":').repeat(1 + random.below(60_000)),
  (text, random) => text.replaceAll('"', random.pick(["'", '""', '"\\u0000'])),
];

/** One hostile file, mostly with changed values, for only those come past the first checks. */
export function hostileFile(sound: readonly string[], random: Random): string {
  const text = random.pick(sound);
  if (random.chance(0.2)) return random.pick(DAMAGES)(text, random);
  const document: unknown = JSON.parse(text);
  if (isJson(document))
    for (let change = random.below(3); change >= 0; change--)
      random.pick(CHANGES)(document, random);
  return JSON.stringify(document, null, random.pick([0, 2]));
}
