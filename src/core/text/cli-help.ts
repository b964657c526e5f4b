import type { Language, Localized } from '../kinds/language';

type Topic = 'layerloom' | 'inspect' | 'train' | 'resume';

const HELP: Localized<Readonly<Record<Topic, string>>> = {
  en: {
    layerloom: `Usage: layerloom <command> <preset or file> [options]

Commands
  inspect   shapes, parameters, cost and problems of a net
  train     trains a net and tells how it goes
  resume    goes on with a run that was stopped or killed

Options
  --language en|zh   language of what is printed
  --help             this text; after a command, its own
  --version          the version

Exit status: 0 success, 1 failure, 2 wrong usage, 130 stopped.
`,
    inspect: `Usage: layerloom inspect <preset or file> [options]

Prints every node with its output shape, parameters and cost, the totals and the problems.

Options
  --expand           opens blocks and lists their layers
  --json             prints JSON instead of a table
  --language en|zh   language of what is printed

Example: layerloom inspect resnet18 --expand
`,
    train: `Usage: layerloom train <preset or file> [options]

Trains a net and prints loss and accuracy after every epoch. Ctrl-C stops.

Options
  --data <id>            dataset (mnist)
  --epochs <n>           how often all training images are seen (5)
  --batch <n>            images per step (32)
  --learning-rate <x>    step size of the optimizer (0.001)
  --seed <n>             fixes initial weights, dropout and order (1)
  --limit <n>            trains on the first n images only
  --out <folder>         keeps the net, settings, events and weights in a new folder
  --json                 prints every event as a line of JSON
  --language en|zh       language of what is printed

Example: layerloom train lenet5 --epochs 3 --out runs/lenet5
`,
    resume: `Usage: layerloom resume <folder of a run> [options]

Goes on from the newest checkpoint of a run that train --out keeps, to its end. On the same
machine every loss is to the last bit what it had been without the break.

Options
  --epochs <n>       trains up to n epochs in all
  --json             prints every event as a line of JSON
  --language en|zh   language of what is printed

Example: layerloom resume runs/lenet5
`,
  },
  zh: {
    layerloom: `用法：layerloom <命令> <经典网络或文件> [选项]

命令
  inspect   查看网络的形状、参数量、计算量和问题
  train     训练网络并报告过程
  resume    继续已停止或中断的训练

选项
  --language en|zh   输出所用语言
  --help             显示帮助；放在命令之后则显示该命令的帮助
  --version          显示版本

退出状态：0 成功，1 失败，2 用法有误，130 已停止。
`,
    inspect: `用法：layerloom inspect <经典网络或文件> [选项]

逐个节点列出输出形状、参数量和计算量，并给出总计和问题。

选项
  --expand           展开结构块，列出其中各层
  --json             输出 JSON，而非表格
  --language en|zh   输出所用语言

示例：layerloom inspect resnet18 --expand
`,
    train: `用法：layerloom train <经典网络或文件> [选项]

训练网络，每轮之后给出损失和准确率。按 Ctrl-C 停止。

选项
  --data <标识>          数据集（mnist）
  --epochs <n>           训练轮数（5）
  --batch <n>            每步的图片数，即批大小（32）
  --learning-rate <x>    学习率（0.001）
  --seed <n>             随机种子：固定初始权重、舍弃和样本顺序（1）
  --limit <n>            只用前 n 张图片训练
  --out <文件夹>         把网络、设置、事件和权重存入一个新文件夹
  --json                 每个事件输出一行 JSON
  --language en|zh       输出所用语言

示例：layerloom train lenet5 --epochs 3 --out runs/lenet5
`,
    resume: `用法：layerloom resume <训练记录的文件夹> [选项]

从 train --out 所存训练的最新检查点继续，直到结束。在同一台机器上，每个损失都与不间断的训练
逐位相同。

选项
  --epochs <n>       总共训练 n 轮
  --json             每个事件输出一行 JSON
  --language en|zh   输出所用语言

示例：layerloom resume runs/lenet5
`,
  },
};

/** How the program, or one of its commands, is used. */
export function helpOn(topic: Topic, language: Language): string {
  return HELP[language][topic];
}
