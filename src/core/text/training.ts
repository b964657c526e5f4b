import type { Language, Localized } from '../kinds/language';
import { roundBytes } from './numbers';
import { WEIGHTS_FAILURES, WEIGHTS_SENTENCES } from './weights';

/** How a run ended. */
export type Outcome = 'finished' | 'stopped' | 'failed';

/** The ways in which a run can fail. */
export const FAILURE_CODES = [
  'engineMissing',
  'dataDamaged',
  'notTrainable',
  'outOfMemory',
  'tooMuchAtOnce',
  'tooLarge',
  'noBfloat16',
  'notFinite',
  'checkpointDamaged',
  'runUnusable',
  'runUnderWay',
  'weightsUnwritten',
  'crashed',
  'engine',
  ...WEIGHTS_FAILURES,
] as const;

type FailureCode = (typeof FAILURE_CODES)[number];

/** Why a run failed; `detail` is what the cause said of itself. */
interface FailedRun {
  readonly code: FailureCode;
  readonly detail: string;
  readonly shortage?: Shortage | undefined;
}

/** Memory that there was too little of, in bytes, and the batch that would find room; 0: none. */
interface Shortage {
  readonly needed: number;
  readonly available: number;
  readonly batch: number;
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
    tooLarge: 'This run needs more memory than there is: choose a smaller batch or a smaller net.',
    noBfloat16:
      'This processor does not compute in bfloat16, so that nothing would be gained: choose float32.',
    notFinite:
      'The loss is no finite number any more. All is kept as it was before that step: try a lower learning rate.',
    checkpointDamaged: 'No checkpoint of this run is whole, so that it cannot go on.',
    runUnusable: 'The folder of this run is missing or damaged.',
    runUnderWay: 'This run is under way in another process: wait until it ends, or stop it there.',
    weightsUnwritten:
      'The weights could not be written. Make room and resume the run: it goes on from its newest checkpoint.',
    crashed:
      'The training process ended unexpectedly, perhaps for lack of memory. Your net is untouched: train again, with a smaller batch if need be.',
    engine: 'TensorFlow refused to go on with this net.',
    ...WEIGHTS_SENTENCES.en,
  },
  zh: {
    engineMissing: '无法加载 TensorFlow，因此不能训练：请重新安装 Layerloom。',
    dataDamaged: '数据集缺失或已损坏：请重新安装 Layerloom。',
    notTrainable: '此网络尚不能训练：原因见问题列表。',
    outOfMemory: '内存不足：请减小批大小，或缩小网络。',
    tooMuchAtOnce:
      '一步训练一次申请的内存超过了应用进程的上限（约 1 GB）。网络未受影响：请减小批大小后重新训练。',
    tooLarge: '此次训练所需的内存超出了本机：请减小批大小，或缩小网络。',
    noBfloat16: '此处理器不支持 bfloat16 运算，不会更快：请选择 float32。',
    notFinite: '损失不再是有限的数。该步之前的一切均已保留：请试用更小的学习率。',
    checkpointDamaged: '此次训练的检查点均已损坏，无法继续。',
    runUnusable: '此次训练的文件夹缺失或已损坏。',
    runUnderWay: '此次训练正在另一个进程中进行：请等它结束，或在那里停止它。',
    weightsUnwritten: '权重未能写入。请腾出空间后继续此次训练：将从最新的检查点继续。',
    crashed: '训练进程意外退出，可能是内存不足。网络未受影响：请重新训练，必要时减小批大小。',
    engine: 'TensorFlow 无法继续训练此网络。',
    ...WEIGHTS_SENTENCES.zh,
  },
};

/** Why a checkpoint could not be written. */
export const CHECKPOINT_FAILURES = ['full', 'failed'] as const;

interface FailedCheckpoint {
  readonly step: number;
  readonly reason: (typeof CHECKPOINT_FAILURES)[number];
  readonly detail: string;
}

const OUTCOMES: Localized<Readonly<Record<Outcome, string>>> = {
  en: { finished: 'Training finished', stopped: 'Training stopped', failed: 'Training failed' },
  zh: { finished: '训练完成', stopped: '训练已停止', failed: '训练失败' },
};

const LONGEST_DETAIL = 400;

function oneLine(detail: string): string {
  return detail.trim().replace(/\s+/g, ' ').slice(0, LONGEST_DETAIL);
}

/** How much was asked for and how much there is, and the batch to choose. */
function sayShortage({ needed, available, batch }: Shortage, language: Language): string {
  const [need, have] = [roundBytes(needed), roundBytes(available)];
  if (language === 'en')
    return `It needs ${need}, and there are ${have}: ${batch > 0 ? `a batch of ${batch} or less finds room` : 'not even a batch of one finds room'}.`;
  return `需要 ${need}，现有 ${have}：${batch > 0 ? `批大小不超过 ${batch} 时可以训练` : '批大小为 1 也放不下'}。`;
}

/** Why a run failed and what to do; what the cause said of itself follows in brackets. */
export function sayFailure(failure: FailedRun, language: Language): string {
  if (failure.shortage) {
    const space = language === 'en' ? ' ' : '';
    return `${FAILURES[language][failure.code]}${space}${sayShortage(failure.shortage, language)}`;
  }
  const detail = oneLine(failure.detail);
  if (detail === '') return FAILURES[language][failure.code];
  const brackets = language === 'en' ? ` (${detail})` : `（${detail}）`;
  return `${FAILURES[language][failure.code]}${brackets}`;
}

/** That a checkpoint could not be written, why, and what becomes of the run. */
export function sayCheckpointFailure(
  { step, reason, detail }: FailedCheckpoint,
  language: Language,
): string {
  if (language === 'en') {
    const cause = reason === 'full' ? 'the disk is full' : oneLine(detail);
    return `The checkpoint at step ${step} could not be written: ${cause}. Older ones are whole, and training goes on.`;
  }
  const cause = reason === 'full' ? '磁盘已满' : oneLine(detail);
  return `第 ${step} 步的检查点未能写入：${cause}。较早的检查点完好，训练继续进行。`;
}

/** How a run ended, in a few words. */
export function sayOutcome(outcome: Outcome, language: Language): string {
  return OUTCOMES[language][outcome];
}
