import type { Language, Localized } from '../kinds/language';

/** How a run ended. */
export type Outcome = 'finished' | 'stopped' | 'failed';

/** The ways in which a run can fail. */
export const FAILURE_CODES = [
  'engineMissing',
  'dataDamaged',
  'notTrainable',
  'outOfMemory',
  'tooMuchAtOnce',
  'crashed',
  'engine',
] as const;

type FailureCode = (typeof FAILURE_CODES)[number];

/** Why a run failed; `detail` is what the cause said of itself. */
interface FailedRun {
  readonly code: FailureCode;
  readonly detail: string;
}

const FAILURES: Localized<Readonly<Record<FailureCode, string>>> = {
  en: {
    engineMissing:
      'TensorFlow could not be loaded, so nothing can be trained: install Layerloom again.',
    dataDamaged: 'The dataset is missing or damaged: install Layerloom again.',
    notTrainable: 'This net cannot be trained as it is: the list of problems says why.',
    outOfMemory: 'Memory did not suffice: choose a smaller batch or a smaller net.',
    tooMuchAtOnce:
      'A step asked for more memory in one piece than a process of the app is given, about 1 GB. Your net is untouched: train again with a smaller batch.',
    crashed:
      'The training process ended unexpectedly, perhaps for lack of memory. Your net is untouched: train again, with a smaller batch if need be.',
    engine: 'TensorFlow refused to go on with this net.',
  },
  zh: {
    engineMissing: '无法加载 TensorFlow，因此不能训练：请重新安装 Layerloom。',
    dataDamaged: '数据集缺失或已损坏：请重新安装 Layerloom。',
    notTrainable: '此网络尚不能训练：原因见问题列表。',
    outOfMemory: '内存不足：请减小批大小，或缩小网络。',
    tooMuchAtOnce:
      '一步训练一次申请的内存超过了应用进程的上限（约 1 GB）。网络未受影响：请减小批大小后重新训练。',
    crashed: '训练进程意外退出，可能是内存不足。网络未受影响：请重新训练，必要时减小批大小。',
    engine: 'TensorFlow 无法继续训练此网络。',
  },
};

const OUTCOMES: Localized<Readonly<Record<Outcome, string>>> = {
  en: { finished: 'Training finished', stopped: 'Training stopped', failed: 'Training failed' },
  zh: { finished: '训练完成', stopped: '训练已停止', failed: '训练失败' },
};

const LONGEST_DETAIL = 400;

/** Why a run failed and what to do; what the cause said of itself follows in brackets. */
export function sayFailure(failure: FailedRun, language: Language): string {
  const detail = failure.detail.trim().replace(/\s+/g, ' ').slice(0, LONGEST_DETAIL);
  if (detail === '') return FAILURES[language][failure.code];
  const brackets = language === 'en' ? ` (${detail})` : `（${detail}）`;
  return `${FAILURES[language][failure.code]}${brackets}`;
}

/** How a run ended, in a few words. */
export function sayOutcome(outcome: Outcome, language: Language): string {
  return OUTCOMES[language][outcome];
}
