import type { RefusalCode, RefusalOf, RefusalValues } from '../graph/refusal';
import type { Language, Localized } from '../kinds/language';
import { counted, grouped } from './numbers';
import { quoted, shortened } from './quote';

type Sentences = { readonly [C in RefusalCode]: (values: RefusalValues[C]) => string };

const MEGABYTE = 2 ** 20;

const SENTENCES: Localized<Sentences> = {
  en: {
    tooLarge: ({ limit }) =>
      `This file is larger than ${limit / MEGABYTE} MB: that is too large to be a graph.`,
    notJson: ({ line, column }) =>
      `This file is not JSON: it cannot be read on from line ${grouped(line)}, column ${grouped(column)}.`,
    tooDeep: ({ limit }) => `This file is nested more than ${limit} levels deep: no graph is.`,
    tooManyValues: ({ limit }) =>
      `This file holds more than ${grouped(limit)} values: that is too much for a graph.`,
    notGraph: () => 'This file is not a Layerloom graph: it lacks the mark "format": "layerloom".',
    notBlock: () =>
      'This file is not a Layerloom block: it lacks the mark "format": "layerloom-block".',
    newer: ({ version, known }) =>
      `This file is of version ${version}, but this Layerloom reads up to version ${known}: update Layerloom to open it.`,
    forbiddenName: ({ name }) =>
      `This file uses the name "${shortened(name)}", which a graph may not.`,
    badPart: ({ path, received }) =>
      received === undefined
        ? `This graph is damaged: ${shortened(path)} is missing.`
        : `This graph is damaged: ${shortened(path)} cannot be ${quoted(received)}.`,
    tooManyNodes: ({ count, limit }) =>
      `This graph has ${grouped(count)} nodes: the limit is ${grouped(limit)}.`,
    tooManyEdges: ({ count, limit }) =>
      `This graph has ${grouped(count)} wires: the limit is ${grouped(limit)}.`,
    duplicateId: ({ id }) => `This graph is damaged: two of its nodes have the id "${id}".`,
    danglingEdge: ({ from, to, missing }) =>
      `This graph is damaged: a wire runs from "${from}" to "${to}", but there is no node "${missing}".`,
    noSuchPort: ({ from, to, port, inputs }) =>
      `This graph is damaged: a wire runs from "${from}" to input ${port + 1} of "${to}", which has ${counted(inputs, 'input', 'inputs')}.`,
    blockWithinItself: ({ name }) =>
      `This graph is damaged: the block ${quoted(name)} contains itself.`,
    blockOutputs: ({ name, outputs }) =>
      `This graph is damaged: the block ${quoted(name)} has ${outputs} outputs and should have one.`,
    portTaken: ({ to, port }) =>
      `This graph is damaged: more than one wire runs to input ${port + 1} of "${to}".`,
  },
  zh: {
    tooLarge: ({ limit }) => `此文件大于 ${limit / MEGABYTE} MB，不会是网络图。`,
    notJson: ({ line, column }) =>
      `此文件不是 JSON：从第 ${grouped(line)} 行第 ${grouped(column)} 列起无法读取。`,
    tooDeep: ({ limit }) => `此文件嵌套超过 ${limit} 层，不会是网络图。`,
    tooManyValues: ({ limit }) => `此文件所含的值超过 ${grouped(limit)} 个，不会是网络图。`,
    notGraph: () => '此文件不是 Layerloom 网络图：缺少标记 "format": "layerloom"。',
    notBlock: () => '此文件不是 Layerloom 模块：缺少标记 "format": "layerloom-block"。',
    newer: ({ version, known }) =>
      `此文件的版本为 ${version}，而当前 Layerloom 最高只能读取版本 ${known}：请升级后再打开。`,
    forbiddenName: ({ name }) => `此文件使用了网络图中不允许的名称“${shortened(name)}”。`,
    badPart: ({ path, received }) =>
      received === undefined
        ? `此网络图已损坏：缺少 ${shortened(path)}。`
        : `此网络图已损坏：${shortened(path)} 不能为 ${quoted(received)}。`,
    tooManyNodes: ({ count, limit }) =>
      `此网络图有 ${grouped(count)} 个节点，上限为 ${grouped(limit)} 个。`,
    tooManyEdges: ({ count, limit }) =>
      `此网络图有 ${grouped(count)} 条连线，上限为 ${grouped(limit)} 条。`,
    duplicateId: ({ id }) => `此网络图已损坏：有两个节点的标识同为“${id}”。`,
    danglingEdge: ({ from, to, missing }) =>
      `此网络图已损坏：有一条连线从“${from}”到“${to}”，但节点“${missing}”不存在。`,
    noSuchPort: ({ from, to, port, inputs }) =>
      `此网络图已损坏：有一条连线从“${from}”到“${to}”的第 ${port + 1} 个输入端，而它只有 ${inputs} 个输入端。`,
    blockWithinItself: ({ name }) => `此网络图已损坏：模块“${shortened(name)}”包含了它自己。`,
    blockOutputs: ({ name, outputs }) =>
      `此网络图已损坏：模块“${shortened(name)}”有 ${outputs} 个输出端，应当只有一个。`,
    portTaken: ({ to, port }) => `此网络图已损坏：“${to}”的第 ${port + 1} 个输入端连了不止一条线。`,
  },
};

/** Why something is refused as a graph, and what can be done, as a sentence. */
export function sayRefusal<C extends RefusalCode>(
  refusal: RefusalOf<C>,
  language: Language,
): string {
  return SENTENCES[language][refusal.code](refusal.values);
}
