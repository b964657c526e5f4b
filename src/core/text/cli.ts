import type { Language, Localized } from '../kinds/language';
import { counted, grouped } from './numbers';
import { listed, quoted, quotedPath, shortened } from './quote';

/** What the commands say, beyond the sentences of problems, files and runs. */
export interface CliWords {
  readonly unknownCommand: (command: string, known: readonly string[]) => string;
  readonly unknownOption: (option: string, known: readonly string[]) => string;
  readonly needsValue: (option: string) => string;
  readonly takesNoValue: (option: string) => string;
  readonly badValue: (option: string, must: string, received: string) => string;
  readonly needsGraph: (command: string) => string;
  readonly tooManyArguments: (argument: string) => string;
  readonly oneOf: (known: readonly string[]) => string;
  readonly noSuchGraph: (name: string, presets: readonly string[]) => string;
  readonly inFile: (name: string, refusal: string) => string;
  readonly notTrainable: (name: string) => string;
  readonly folderNotEmpty: (path: string) => string;
  readonly folderUnusable: (path: string, detail: string) => string;
  readonly stopping: string;
  readonly headings: {
    readonly node: string;
    readonly layer: string;
    readonly output: string;
    readonly params: string;
    readonly macs: string;
    readonly activations: string;
    readonly receptiveField: string;
  };
  readonly all: string;
  readonly totals: {
    readonly params: string;
    readonly trainable: string;
    readonly nonTrainable: string;
    readonly macs: string;
    readonly activations: string;
  };
  readonly bytes: (count: number) => string;
  readonly problems: (count: number) => string;
  readonly training: (net: string, data: string, params: number, steps: number) => string;
  readonly epoch: (figures: EpochFigures) => string;
  readonly progress: (figures: ProgressFigures) => string;
  readonly savedTo: (path: string) => string;
  readonly memory: (batch: number) => string;
  readonly notSettings: string;
  readonly noDataset: (id: unknown) => string;
  readonly needsWeights: string;
  readonly evaluated: (net: string, data: string, figures: Evaluated) => string;
}

interface Evaluated {
  readonly examples: number;
  readonly loss: number;
  readonly accuracy: number;
}

interface EpochFigures {
  readonly epoch: number;
  readonly epochs: number;
  readonly loss: number;
  readonly accuracy: number;
  /** Share of those within the first k; only where it was asked for. */
  readonly topK?: number | undefined;
  readonly valLoss: number;
  readonly valAccuracy: number;
  readonly valTopK?: number | undefined;
  readonly seconds: number;
}

export interface ProgressFigures {
  readonly epoch: number;
  readonly epochs: number;
  readonly loss: number;
  readonly accuracy: number;
  /** Minutes and seconds, `0:14`; null while unknown. */
  readonly left: string | null;
}

/** A loss or an accuracy, of a width that does not jump. */
function figure(value: number): string {
  return value.toFixed(4);
}

/** A figure that is told only where it was asked for, with its name. */
function optional(name: string, value: number | undefined): string {
  return value === undefined ? '' : `  ${name} ${figure(value)}`;
}

const MANY = 20;

const WORDS: Localized<CliWords> = {
  en: {
    unknownCommand: (command, known) =>
      `There is no command ${quoted(command)}: choose one of ${listed(known, ', ', MANY)}.`,
    unknownOption: (option, known) =>
      `There is no option ${shortened(option)}: choose from ${listed(known, ', ', MANY)}.`,
    needsValue: (option) => `${option} needs a value after it.`,
    takesNoValue: (option) => `${option} takes no value.`,
    badValue: (option, must, received) =>
      `${option} must be ${must}; ${quoted(received)} was given.`,
    needsGraph: (command) =>
      `${command} needs the id of a preset or the path of a graph file: layerloom ${command} lenet5.`,
    tooManyArguments: (argument) =>
      `There is one argument too many: ${quoted(argument)}. One net is taken at a time.`,
    oneOf: (known) => `one of ${listed(known, ', ', MANY)}`,
    noSuchGraph: (name, presets) =>
      `There is no preset and no file ${quotedPath(name)}. The presets are ${listed(presets, ', ', MANY)}.`,
    inFile: (name, refusal) => `${shortened(name)}: ${refusal}`,
    notTrainable: (name) => `${shortened(name)} cannot be trained as it is:`,
    folderNotEmpty: (path) =>
      `The folder ${quotedPath(path)} is not empty: name a new one, so that no run is overwritten.`,
    folderUnusable: (path, detail) => `The folder ${quotedPath(path)} cannot be used: ${detail}.`,
    stopping: 'Stopping after this step; once more ends at once.',
    headings: {
      node: 'Node',
      layer: 'Layer',
      output: 'Output',
      params: 'Parameters',
      macs: 'MACs',
      activations: 'Activation bytes',
      receptiveField: 'Receptive field',
    },
    all: 'all',
    totals: {
      params: 'Parameters',
      trainable: 'Trainable',
      nonTrainable: 'Not trainable',
      macs: 'Multiply-accumulates per image',
      activations: 'Activations per image',
    },
    bytes: (count) => counted(count, 'byte', 'bytes'),
    problems: (count) =>
      count === 0 ? 'No problems.' : `${counted(count, 'problem', 'problems')}:`,
    training: (net, data, params, steps) =>
      `${shortened(net)} on ${data}: ${counted(params, 'parameter', 'parameters')}, ${counted(steps, 'step', 'steps')} per epoch.`,
    epoch: (f) =>
      `Epoch ${f.epoch}/${f.epochs}  loss ${figure(f.loss)}  accuracy ${figure(f.accuracy)}${optional('top k', f.topK)}  validation loss ${figure(f.valLoss)}  accuracy ${figure(f.valAccuracy)}${optional('top k', f.valTopK)}  ${f.seconds.toFixed(1)} s`,
    progress: (f) =>
      `Epoch ${f.epoch}/${f.epochs}  loss ${figure(f.loss)}  accuracy ${figure(f.accuracy)}${f.left === null ? '' : `  ${f.left} left`}`,
    savedTo: (path) => `The run is kept in ${path}.`,
    memory: (batch) => `Memory for training, batch ${grouped(batch)}`,
    notSettings: 'This is no file of settings: it holds a JSON object such as {"epochs": 3}.',
    noDataset: (id) => `There is no dataset ${quoted(id)}.`,
    needsWeights: 'evaluate needs weights: --weights with an .npz file or the folder of a run.',
    evaluated: (net, data, { examples, loss, accuracy }) =>
      `${shortened(net)} on ${data}: loss ${figure(loss)}, accuracy ${figure(accuracy)} over ${counted(examples, 'example', 'examples')}.`,
  },
  zh: {
    unknownCommand: (command, known) =>
      `没有命令 ${quoted(command)}，可用命令：${listed(known, '、', MANY)}。`,
    unknownOption: (option, known) =>
      `没有选项 ${shortened(option)}，可用选项：${listed(known, '、', MANY)}。`,
    needsValue: (option) => `${option} 之后须给出一个值。`,
    takesNoValue: (option) => `${option} 不带值。`,
    badValue: (option, must, received) => `${option} 须为 ${must}，现为 ${quoted(received)}。`,
    needsGraph: (command) =>
      `${command} 需要一个经典网络的标识或一个网络图文件的路径，例如：layerloom ${command} lenet5。`,
    tooManyArguments: (argument) => `参数多了一个：${quoted(argument)}。一次只处理一个网络。`,
    oneOf: (known) => `${listed(known, '、', MANY)} 之一`,
    noSuchGraph: (name, presets) =>
      `没有名为 ${quotedPath(name)} 的经典网络，也没有这个文件。经典网络有：${listed(presets, '、', MANY)}。`,
    inFile: (name, refusal) => `${shortened(name)}：${refusal}`,
    notTrainable: (name) => `${shortened(name)} 尚不能训练：`,
    folderNotEmpty: (path) =>
      `文件夹 ${quotedPath(path)} 不是空的：请另指定一个，以免覆盖已有的训练。`,
    folderUnusable: (path, detail) => `无法使用文件夹 ${quotedPath(path)}：${detail}。`,
    stopping: '完成当前一步后停止；再按一次立即结束。',
    headings: {
      node: '节点',
      layer: '层',
      output: '输出形状',
      params: '参数量',
      macs: '乘加次数',
      activations: '激活字节数',
      receptiveField: '感受野',
    },
    all: '全图',
    totals: {
      params: '参数量',
      trainable: '可训练',
      nonTrainable: '不可训练',
      macs: '每张图片的乘加次数',
      activations: '每张图片的激活',
    },
    bytes: (count) => `${grouped(count)} 字节`,
    problems: (count) => (count === 0 ? '没有问题。' : `${grouped(count)} 个问题：`),
    training: (net, data, params, steps) =>
      `${shortened(net)} · ${data}：${grouped(params)} 个参数，每轮 ${grouped(steps)} 步。`,
    epoch: (f) =>
      `第 ${f.epoch}/${f.epochs} 轮  损失 ${figure(f.loss)}  准确率 ${figure(f.accuracy)}${optional('前 k 准确率', f.topK)}  验证损失 ${figure(f.valLoss)}  准确率 ${figure(f.valAccuracy)}${optional('前 k 准确率', f.valTopK)}  ${f.seconds.toFixed(1)} 秒`,
    progress: (f) =>
      `第 ${f.epoch}/${f.epochs} 轮  损失 ${figure(f.loss)}  准确率 ${figure(f.accuracy)}${f.left === null ? '' : `  剩余 ${f.left}`}`,
    savedTo: (path) => `训练记录已存入 ${path}。`,
    memory: (batch) => `训练所需内存（批大小 ${grouped(batch)}）`,
    notSettings: '这不是设置文件：其内容须为 JSON 对象，例如 {"epochs": 3}。',
    noDataset: (id) => `没有数据集 ${quoted(id)}。`,
    needsWeights: 'evaluate 需要权重：请用 --weights 给出 .npz 文件或一次训练的文件夹。',
    evaluated: (net, data, { examples, loss, accuracy }) =>
      `${shortened(net)} · ${data}：损失 ${figure(loss)}，准确率 ${figure(accuracy)}，共 ${grouped(examples)} 个样本。`,
  },
};

/** What the commands say in a language. */
export function cliWords(language: Language): CliWords {
  return WORDS[language];
}
