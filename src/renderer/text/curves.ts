import type { Localized } from '../../core/kinds/language';

const en = {
  curves: 'Curves',
  summary: 'Summary',
  problems: 'Problems',
  settings: 'Training settings',
  loss: 'Loss',
  accuracy: 'Accuracy',
  training: 'training',
  validation: 'validation',
  batches: 'each batch',
  epochAxis: 'epoch',
  epoch: (now: number, all: number) => `Epoch ${now} / ${all}`,
  left: (time: string) => `${time} left`,
  building: 'Building the net…',
  stopping: 'Stopping…',
  finished: 'Finished',
  stopped: 'Stopped',
  failed: 'Failed',
  /** An empty panel says which button fills it. */
  emptyBefore: 'Press',
  emptyAfter: 'and the curves of loss and accuracy grow here.',
  emptyBlocked: 'Before this net can be trained:',
  chart: (name: string, training: string, validation: string) =>
    `${name}: training ${training}, validation ${validation}`,
};

export const CURVES: Localized<typeof en> = {
  en,
  zh: {
    curves: '曲线',
    summary: '汇总',
    problems: '问题',
    settings: '训练设置',
    loss: '损失',
    accuracy: '准确率',
    training: '训练',
    validation: '验证',
    batches: '每批',
    epochAxis: '轮',
    epoch: (now, all) => `第 ${now} / ${all} 轮`,
    left: (time) => `剩余 ${time}`,
    building: '正在构建网络…',
    stopping: '正在停止…',
    finished: '已完成',
    stopped: '已停止',
    failed: '失败',
    emptyBefore: '单击',
    emptyAfter: '后，损失与准确率曲线将在此处生长。',
    emptyBlocked: '训练此网络之前：',
    chart: (name, training, validation) => `${name}：训练 ${training}，验证 ${validation}`,
  },
};
