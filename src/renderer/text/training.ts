import type { Localized } from '../../core/kinds/language';

const en = {
  settings: 'Training settings',
  groups: {
    details: 'Optimizer and loss in detail',
    schedule: 'Learning-rate schedule',
    regularization: 'Regularization and clipping',
    classes: 'Class weights and top k',
    stopping: 'Best weights and early stopping',
    precision: 'Precision',
    data: 'Data',
  },
  changed: (count: number) => `${count} changed`,
  changedOne: 'Other than the default',
  refused: (count: number) => `${count} to mend`,
  reset: 'Back to the defaults',
  resetGroup: (group: string) => `${group}: back to the defaults`,
  /** What a setting must be; `rule` follows "must be". */
  mend: (setting: string, rule: string) => `${setting} must be ${rule}.`,
  noBfloat16: 'This processor has no bfloat16 arithmetic (AVX-512 BF16 or AMX).',
  unfinished: (title: string, dataset: string) => `An unfinished run: ${title} on ${dataset}`,
  unfinishedAt: (epoch: number, epochs: number, step: string) =>
    `epoch ${epoch} of ${epochs}, step ${step}`,
  otherMachine: 'Begun on another machine: its last digits may differ here.',
  continue: 'Continue',
  discard: 'Discard',
  stuck: (seconds: string) =>
    `No step has ended for ${seconds}, far longer than they take. The machine may be busy or short of memory: wait, or stop and train with a smaller batch.`,
  /** Where a run paused by itself; `what` is what the loss was. */
  notFinite: (step: string, what: string) =>
    `Paused at step ${step}: the loss is no finite number (${what}).`,
  notFiniteIn: 'The first layer that is not finite:',
  notFiniteDo: 'All is kept as before this step. Stop, and train again with a lower learning rate.',
  inexact:
    'Goes on from the checkpoint, but on another machine or thread count: the last digits may differ.',
};

export const TRAINING: Localized<typeof en> = {
  en,
  zh: {
    settings: '训练设置',
    groups: {
      details: '优化器与损失函数详情',
      schedule: '学习率策略',
      regularization: '正则化与梯度裁剪',
      classes: '类别权重与 Top k',
      stopping: '最佳权重与提前停止',
      precision: '精度',
      data: '数据',
    },
    changed: (count) => `已改 ${count} 项`,
    changedOne: '已不同于默认值',
    refused: (count) => `${count} 项待改正`,
    reset: '恢复默认值',
    resetGroup: (group) => `${group}：恢复默认值`,
    mend: (setting, rule) => `${setting}须为${/^[\x21-\x7e]/.test(rule) ? ' ' : ''}${rule}。`,
    noBfloat16: '此处理器不支持 bfloat16 运算（AVX-512 BF16 或 AMX）。',
    unfinished: (title, dataset) => `有一次未完成的训练：${title}，${dataset}`,
    unfinishedAt: (epoch, epochs, step) => `第 ${epoch} 轮（共 ${epochs} 轮），已完成 ${step} 步`,
    otherMachine: '它始于另一台机器：此处结果的末几位可能不同。',
    continue: '继续',
    discard: '放弃',
    stuck: (seconds) =>
      `已有 ${seconds} 没有完成一步，远超平常。机器可能繁忙或内存不足：请稍候，或停止后用更小的批大小训练。`,
    notFinite: (step, what) => `已在第 ${step} 步暂停：损失不是有限的数（${what}）。`,
    notFiniteIn: '最先出现异常的层：',
    notFiniteDo: '该步之前的一切均已保留。请停止，并用更小的学习率重新训练。',
    inexact: '已从检查点继续，但机器或线程数不同：结果的末几位可能不同。',
  },
};
