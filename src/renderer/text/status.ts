import type { Localized } from '../../core/kinds/language';

const en = {
  status: 'Status',
  params: 'parameters',
  macs: 'MACs',
  activations: 'activations per image',
  macsLong: (count: string) => `${count} multiply-accumulates for one image`,
  activationsLong: (count: string) => `${count} bytes: all outputs for one image in float32`,
  paramsLong: (trainable: string, frozen: string) => `${trainable} trainable, ${frozen} frozen`,
  problems: (count: number) =>
    count === 0 ? 'no problems' : count === 1 ? '1 problem' : `${count} problems`,
  panels: 'Panels',
  language: 'Language',
  toDark: 'Dark theme',
  toLight: 'Light theme',
};

export const STATUS: Localized<typeof en> = {
  en,
  zh: {
    status: '状态',
    params: '个参数',
    macs: '次乘加',
    activations: '激活值 / 张',
    macsLong: (count) => `每张图片 ${count} 次乘加运算`,
    activationsLong: (count) => `每张图片各层输出共 ${count} 字节（float32）`,
    paramsLong: (trainable, frozen) => `可训练 ${trainable}，不可训练 ${frozen}`,
    problems: (count) => (count === 0 ? '没有问题' : `${count} 个问题`),
    panels: '面板',
    language: '语言',
    toDark: '深色主题',
    toLight: '浅色主题',
  },
};
