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
  nothingMore: 'Nothing more to set.',
  /** Before training: what a setting must be. */
  mend: (setting: string, must: string) => `${setting}: ${must}`,
  noBfloat16: 'This processor has no bfloat16 arithmetic (AVX-512 BF16 or AMX).',
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
    nothingMore: '没有更多设置。',
    mend: (setting, must) => `${setting}${must}`,
    noBfloat16: '此处理器不支持 bfloat16 运算（AVX-512 BF16 或 AMX）。',
  },
};
