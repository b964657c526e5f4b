import type { BlockRefusalCode, BlockRefusalOf, BlockRefusalValues } from '../graph/blocks/refusal';
import type { Language, Localized } from '../kinds/language';
import { grouped } from './numbers';
import { sayRefusal } from './refusals';
import { listed, quoted, shortened } from './quote';

type Sentences = {
  readonly [C in BlockRefusalCode]: (
    values: BlockRefusalValues[C],
    name: (id: string) => string,
  ) => string;
};

const SENTENCES: Localized<Sentences> = {
  en: {
    nothing: () => 'Select the nodes first.',
    manyExits: ({ nodes }, name) =>
      `A block gives one result, but these nodes give several: ${listed(nodes.map(name), ', ')}. Select up to where they meet.`,
    noExit: () => 'These nodes run in a circle: nothing comes out of them.',
    passesOutside: ({ node }, name) =>
      `What these nodes give comes back to them through ${shortened(name(node))}: select that too.`,
    manyEntries: ({ nodes }, name) =>
      `To repeat in series, nodes must take from one place; these take from ${listed(nodes.map(name), ', ')}.`,
    noEntry: () => 'Nothing flows into these nodes, so that one copy cannot follow another.',
    tooManyNodes: ({ count, limit }) =>
      `The net would have ${grouped(count)} nodes: the limit is ${grouped(limit)}.`,
    tooManyEdges: ({ count, limit }) =>
      `The net would have ${grouped(count)} wires: the limit is ${grouped(limit)}.`,
    tooManyBlocks: ({ limit }) => `A document holds ${limit} blocks at most.`,
    tooManyInputs: ({ count, limit }) =>
      `A block takes ${limit} inputs at most; this one would take ${grouped(count)}.`,
    tooManyNotes: ({ limit }) => `A net holds ${grouped(limit)} notes and frames at most.`,
    heldOutside: ({ label }) =>
      `${quoted(label)} of this block is set from outside of the block around: take it out of those settings first.`,
    unreadable: ({ why }) =>
      `Nothing was changed, since the file could not be opened again. ${sayRefusal(why, 'en')}`,
    withinItself: ({ name }) => `${quoted(name)} cannot stand inside of itself.`,
  },
  zh: {
    nothing: () => '请先选中节点。',
    manyExits: ({ nodes }, name) =>
      `模块只有一个输出，而这些节点有多个：${listed(nodes.map(name), '、')}。请一直选到它们汇合处。`,
    noExit: () => '这些节点连成了环，没有输出。',
    passesOutside: ({ node }, name) =>
      `这些节点的输出经“${shortened(name(node))}”又流回来：请把它也选中。`,
    manyEntries: ({ nodes }, name) =>
      `要串联重复，所选节点须只有一个来源，而它们来自：${listed(nodes.map(name), '、')}。`,
    noEntry: () => '没有数据流入这些节点，无法首尾相接。',
    tooManyNodes: ({ count, limit }) =>
      `网络将有 ${grouped(count)} 个节点，上限为 ${grouped(limit)} 个。`,
    tooManyEdges: ({ count, limit }) =>
      `网络将有 ${grouped(count)} 条连线，上限为 ${grouped(limit)} 条。`,
    tooManyBlocks: ({ limit }) => `一个文档最多有 ${limit} 个模块。`,
    tooManyInputs: ({ count, limit }) =>
      `一个模块最多有 ${limit} 个输入，而这里将有 ${grouped(count)} 个。`,
    tooManyNotes: ({ limit }) => `一个网络最多有 ${grouped(limit)} 个注释和框。`,
    heldOutside: ({ label }) =>
      `此模块的“${shortened(label)}”由外层模块设定：请先把它从外层模块的设置中去掉。`,
    unreadable: ({ why }) => `未作更改，否则文件将无法再打开。${sayRefusal(why, 'zh')}`,
    withinItself: ({ name }) => `“${shortened(name)}”不能放在它自己里面。`,
  },
};

/** Why a gesture with blocks was refused, as a sentence; `name` says what a node is called. */
export function sayBlockRefusal<C extends BlockRefusalCode>(
  refusal: BlockRefusalOf<C>,
  language: Language,
  name: (id: string) => string,
): string {
  return SENTENCES[language][refusal.code](refusal.values, name);
}
