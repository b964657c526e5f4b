import type { Language, Localized } from '../kinds/language';
import { optionLine } from './option-line';
import { settingOptions } from './setting-options';

type Topic = 'layerloom' | 'inspect' | 'export' | 'train' | 'resume' | 'evaluate';

/** A page of help: usage, what it does, options, an example. */
interface Page {
  readonly usage: string;
  readonly about: string;
  readonly options: readonly (readonly [typed: string, about: string])[];
  /** Whether the options of all settings follow. */
  readonly settings?: boolean;
  readonly after: string;
}

type Words = Readonly<Record<Topic, Page>> & { readonly heading: string; readonly use: string };

const HELP: Localized<Words> = {
  en: {
    use: 'Usage: ',
    heading: 'Options',
    layerloom: {
      usage: 'layerloom <command> <preset or file> [options]',
      about: `Commands
  inspect    shapes, parameters, cost and problems of a net
  export     a net's picture, or its summary as a table, for other programs
  train      trains a net and tells how it goes
  resume     goes on with a run that was stopped or killed
  evaluate   judges a net with weights from a file`,
      options: [
        ['--language en|zh', 'language of what is printed'],
        ['--help, -h', 'this text; after a command, its own'],
        ['--version', 'the version'],
      ],
      after: 'Exit status: 0 success, 1 failure, 2 wrong usage, 130 stopped.',
    },
    inspect: {
      usage: 'layerloom inspect <preset or file> [options]',
      about:
        'Prints every node with its output shape, parameters and cost, the totals and the problems.',
      options: [
        ['--expand', 'opens blocks and lists their layers'],
        ['--batch <n>', 'batch size for which the memory of training is estimated (32)'],
        ['--json', 'prints JSON instead of a table'],
        ['--language en|zh', 'language of what is printed'],
      ],
      after: 'Example: layerloom inspect resnet18 --expand',
    },
    export: {
      usage: 'layerloom export <preset or file> [options]',
      about:
        'Prints a net as a file for other programs: the picture of the whole net, or its summary.',
      options: [
        ['--format svg|csv|md', 'a picture, a table for spreadsheets, or one in Markdown (svg)'],
        ['--theme light|dark', 'colours of the picture (light)'],
        ['--expand', 'opens blocks and lists their layers'],
        ['--language en|zh', 'language of what is printed'],
      ],
      after: `Examples: layerloom export resnet18 > resnet18.svg
          layerloom export resnet18 --format csv --expand > resnet18.csv`,
    },
    train: {
      usage: 'layerloom train <preset or file> [options]',
      about: 'Trains a net and prints loss and accuracy after every epoch. Ctrl-C stops.',
      options: [
        ['--data <id>', 'dataset (mnist)'],
        ['--config <file.json>', 'takes settings from a file, such as settings.json of a run;'],
        ['', 'options given beside it come first'],
        [
          '--out <folder>',
          'keeps net, settings, events, checkpoints and weights.npz in a new folder',
        ],
        ['--weights-txt', 'writes the trained weights as weights.txt too'],
        ['--json', 'prints every event as a line of JSON'],
        ['--language en|zh', 'language of what is printed'],
      ],
      settings: true,
      after: `Examples: layerloom train lenet5 --epochs 3 --out runs/lenet5
          layerloom train baseline --config runs/lenet5/settings.json --batch 64`,
    },
    resume: {
      usage: 'layerloom resume <folder of a run> [options]',
      about: `Goes on from the newest checkpoint of a run that train --out keeps, to its end. On the same
machine every loss is to the last bit what it had been without the break.`,
      options: [
        ['--epochs <n>', 'trains up to n epochs in all'],
        ['--json', 'prints every event as a line of JSON'],
        ['--language en|zh', 'language of what is printed'],
      ],
      after: 'Example: layerloom resume runs/lenet5 --epochs 10',
    },
    evaluate: {
      usage: 'layerloom evaluate <preset or file> --weights <file.npz or run folder> [options]',
      about: `Judges a net with given weights by the validation examples: loss and accuracy. Arrays of
the file are named as in Keras: <layer>/kernel:0, where the layer is the node's id or, in the
order in which a model was built, conv2d, conv2d_1, batch_normalization …`,
      options: [
        ['--weights <file or folder>', 'an .npz file, or a run, whose settings then apply'],
        ['--data <id>', 'dataset (mnist)'],
        ['--config <file.json>', 'takes settings from a file, such as settings.json of a run'],
        ['--batch <n>', 'images at once (32)'],
        ['--loss <name>', 'loss'],
        ['--json', 'prints every event as a line of JSON'],
        ['--language en|zh', 'language of what is printed'],
      ],
      after: 'Example: layerloom evaluate lenet5 --weights runs/lenet5',
    },
  },
  zh: {
    use: '用法：',
    heading: '选项',
    layerloom: {
      usage: 'layerloom <命令> <经典网络或文件> [选项]',
      about: `命令
  inspect    查看网络的形状、参数量、计算量和问题
  export     导出网络的图片或汇总表，供其他程序使用
  train      训练网络并报告过程
  resume     继续已停止或中断的训练
  evaluate   用文件中的权重评价网络`,
      options: [
        ['--language en|zh', '输出所用语言'],
        ['--help, -h', '显示帮助；放在命令之后则显示该命令的帮助'],
        ['--version', '显示版本'],
      ],
      after: '退出状态：0 成功，1 失败，2 用法有误，130 已停止。',
    },
    inspect: {
      usage: 'layerloom inspect <经典网络或文件> [选项]',
      about: '逐个节点列出输出形状、参数量和计算量，并给出总计和问题。',
      options: [
        ['--expand', '展开模块，列出其中各层'],
        ['--batch <n>', '按此批大小估计训练所需的内存（32）'],
        ['--json', '输出 JSON，而非表格'],
        ['--language en|zh', '输出所用语言'],
      ],
      after: '示例：layerloom inspect resnet18 --expand',
    },
    export: {
      usage: 'layerloom export <经典网络或文件> [选项]',
      about: '把网络输出为供其他程序使用的文件：整个网络的图片，或其汇总表。',
      options: [
        ['--format svg|csv|md', '图片、电子表格或 Markdown 表格（svg）'],
        ['--theme light|dark', '图片的配色（light）'],
        ['--expand', '展开模块，列出其中各层'],
        ['--language en|zh', '输出所用语言'],
      ],
      after: `示例：layerloom export resnet18 > resnet18.svg
      layerloom export resnet18 --format csv --expand > resnet18.csv`,
    },
    train: {
      usage: 'layerloom train <经典网络或文件> [选项]',
      about: '训练网络，每轮之后给出损失和准确率。按 Ctrl-C 停止。',
      options: [
        ['--data <标识>', '数据集（mnist）'],
        ['--config <文件.json>', '从文件读取设置，例如某次训练的 settings.json；'],
        ['', '同时给出的选项优先'],
        ['--out <文件夹>', '把网络、设置、事件、检查点和 weights.npz 存入一个新文件夹'],
        ['--weights-txt', '另把训练所得的权重写成 weights.txt'],
        ['--json', '每个事件输出一行 JSON'],
        ['--language en|zh', '输出所用语言'],
      ],
      settings: true,
      after: `示例：layerloom train lenet5 --epochs 3 --out runs/lenet5
      layerloom train baseline --config runs/lenet5/settings.json --batch 64`,
    },
    resume: {
      usage: 'layerloom resume <训练的文件夹> [选项]',
      about: '从最后一个检查点继续训练，损失与未曾中断时完全相同。',
      options: [
        ['--epochs <n>', '总轮数，用于比原定更久地训练'],
        ['--json', '每个事件输出一行 JSON'],
        ['--language en|zh', '输出所用语言'],
      ],
      after: '示例：layerloom resume runs/lenet5 --epochs 10',
    },
    evaluate: {
      usage: 'layerloom evaluate <经典网络或文件> --weights <文件.npz 或训练的文件夹> [选项]',
      about: `用给定的权重在验证样本上评价网络，给出损失和准确率。文件中的数组按 Keras 命名：
<层>/kernel:0，其中的层是节点的标识，或按建立模型的顺序为 conv2d、conv2d_1、batch_normalization …`,
      options: [
        ['--weights <文件或文件夹>', '.npz 文件，或一次训练的文件夹（采用其设置）'],
        ['--data <标识>', '数据集（mnist）'],
        ['--config <文件.json>', '从文件读取设置，例如某次训练的 settings.json'],
        ['--batch <n>', '一次处理的图片数（32）'],
        ['--loss <name>', '损失函数'],
        ['--json', '每个事件输出一行 JSON'],
        ['--language en|zh', '输出所用语言'],
      ],
      after: '示例：layerloom evaluate lenet5 --weights runs/lenet5',
    },
  },
};

/** How the program, or one of its commands, is used. */
export function helpOn(topic: Topic, language: Language): string {
  const { heading, use, [topic]: page } = HELP[language];
  const options = page.options.map(([typed, about]) => optionLine(typed, about)).join('');
  return [
    `${use}${page.usage}\n`,
    `${page.about}\n`,
    `${heading}\n${options}`,
    ...(page.settings ? [settingOptions(language)] : []),
    `${page.after}\n`,
  ].join('\n');
}
