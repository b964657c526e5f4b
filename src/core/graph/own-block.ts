import type { Kind } from '../catalogue';
import { type Block, blockInput, type InnerNode, type Inside } from '../kinds/block';
import { BLOCK_INPUT_KIND, BLOCK_OUTPUT_KIND } from '../kinds/boundary';
import { type Field, type ParamValue, type ParamValues, readParams } from '../kinds/params';
import type { KindWords } from '../kinds/words';
import type { Exposed, GraphNode, OwnBlock } from './document';
import { sourcesByPort } from './neighbours';

const PREFIX = 'block:';

/** The kind of a block's instances. */
export function ownKind(id: string): string {
  return PREFIX + id;
}

/** The id of the block that a kind names; undefined where it is no block of the user's. */
export function ownBlockId(kind: string): string | undefined {
  return kind.startsWith(PREFIX) ? kind.slice(PREFIX.length) : undefined;
}

type Find = (kind: string) => Kind | undefined;

/** An inner parameter as an instance's: its own value inside is the default. */
function fieldOf(target: GraphNode, param: string, find: Find): Field<ParamValue> | undefined {
  const kind = find(target.kind);
  const field = kind && Object.hasOwn(kind.params, param) ? kind.params[param] : undefined;
  if (!field) return undefined;
  const own = Object.hasOwn(target.params, param) ? field.read(target.params[param]) : undefined;
  return { ...field, default: own ?? field.default };
}

/** What an exposed parameter stands for; undefined where its first target is gone. */
function exposedField(
  { targets }: Exposed,
  nodes: ReadonlyMap<string, GraphNode>,
  find: Find,
): { readonly field: Field<ParamValue>; readonly kind: Kind } | undefined {
  const [first] = targets;
  const node = first && nodes.get(first.node);
  const field = node && fieldOf(node, first.param, find);
  const kind = node && find(node.kind);
  return field && kind ? { field, kind } : undefined;
}

/** What an instance's parameters set inside of its block, by the ids of the inner nodes. */
export function givenInside(
  { exposed }: OwnBlock,
  params: ParamValues,
): ReadonlyMap<string, ParamValues> {
  const given = new Map<string, ParamValues>();
  for (const { name, targets } of exposed) {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) continue;
    for (const { node, param } of targets) given.set(node, { ...given.get(node), [param]: value });
  }
  return given;
}

/** Inner nodes with their wires in port order and an instance's parameters put in. */
function insideOf(block: OwnBlock, given: ParamValues): Inside {
  const inputs = block.nodes.filter(({ kind }) => kind === BLOCK_INPUT_KIND);
  const names = new Map(inputs.map(({ id }, port) => [id, blockInput(port)]));
  const wires = sourcesByPort(block.edges, (from) => names.get(from) ?? from);
  const set = givenInside(block, given);
  const inner = block.nodes.filter(({ kind }) => kind !== BLOCK_INPUT_KIND);
  const nodes = inner.map(({ id, kind, params, name, bypass }): InnerNode => {
    const own = set.get(id);
    return {
      id,
      kind,
      params: own ? { ...params, ...own } : params,
      from: wires.get(id) ?? [],
      ...(name === undefined ? {} : { name }),
      ...(bypass ? { bypass } : {}),
    };
  });
  const output = inner.find(({ kind }) => kind === BLOCK_OUTPUT_KIND);
  return { nodes, output: output?.id ?? null };
}

/**
 * A block of the user's as the catalogue holds blocks. `find` knows the kinds that stand inside it,
 * other blocks of the user's among them.
 */
export function ownBlock(own: OwnBlock, find: Find): Block {
  const nodes = new Map(own.nodes.map((node) => [node.id, node]));
  const live = own.exposed.flatMap((exposed) => {
    const found = exposedField(exposed, nodes, find);
    return found ? [{ ...exposed, ...found }] : [];
  });
  const wordsIn = (language: 'en' | 'zh'): KindWords<string> => ({
    name: own.name,
    about: '',
    params: Object.fromEntries(live.map(({ name, label }) => [name, label])),
    options: live.reduce((all, { kind }) => ({ ...all, ...kind.words[language].options }), {}),
  });
  const params = Object.fromEntries(live.map(({ name, field }) => [name, field]));
  const block: Block = {
    type: 'block',
    kind: ownKind(own.id),
    inputs: own.nodes.filter(({ kind }) => kind === BLOCK_INPUT_KIND).length,
    params,
    drawing: 'own',
    words: { en: wordsIn('en'), zh: wordsIn('zh') },
    bind(values) {
      const read = readParams(params, values);
      const given = Object.fromEntries(
        Object.entries(read.params).filter(([name]) => Object.hasOwn(values, name)),
      );
      return {
        type: 'block',
        block,
        refusals: read.refusals,
        idle: [],
        face: live
          .slice(0, 3)
          .flatMap(({ name, label }) => faceOf(label, read.params[name]))
          .join(', '),
        inside: insideOf(own, given),
      };
    },
  };
  return block;
}

/** A switch shows its label where it is on. */
function faceOf(label: string, value: ParamValue | undefined): readonly string[] {
  if (typeof value === 'boolean') return value ? [label] : [];
  return [`${label} ${faceText(value)}`];
}

function faceText(value: ParamValue | undefined): string {
  if (typeof value === 'object')
    return value.every((one) => one === value[0]) ? String(value[0] ?? '') : value.join('×');
  return String(value ?? '');
}
