import type { Localized } from '../../core/kinds/language';

const en = {
  dataset: 'Data',
  /** A dataset's size: training and validation images. */
  split: (train: string, validation: string) => `${train} / ${validation}`,
  splitLong: (train: string, validation: string) => `${train} images train, ${validation} validate`,
  stopping: 'Stopping…',
  pausing: 'Pausing…',
  continue: 'Continue',
  keeps: (command: string) => `${command}: ends after this step and keeps everything`,
  cannotTrain: (reason: string) => `Cannot train yet. ${reason}`,
};

export const TOP_BAR: Localized<typeof en> = {
  en,
  zh: {
    dataset: '数据',
    split: (train, validation) => `${train} / ${validation}`,
    splitLong: (train, validation) => `训练 ${train} 张，验证 ${validation} 张`,
    stopping: '正在停止…',
    pausing: '正在暂停…',
    continue: '继续',
    keeps: (command) => `${command}：本步之后结束，全部保留`,
    cannotTrain: (reason) => `尚不能训练。${reason}`,
  },
};
