import type { Language, Localized } from '../kinds/language';
import { counted, grouped } from './numbers';
import { quotedPath, shortened } from './quote';

/** Where a loss was not finite. */
interface NotFinitePlace {
  /** Steps made before. */
  readonly step: number;
  readonly loss: number;
  readonly layer: string | null;
  /** Whether it was the loss of validation images. */
  readonly validating: boolean;
}

/** What is said of runs that are kept, interrupted and resumed. */
export interface RunWords {
  readonly needsRun: string;
  readonly holdsRun: (path: string) => string;
  readonly noRun: (path: string, detail: string) => string;
  readonly goingOn: (step: number) => string;
  /** That the losses need not be those of the run without a break. */
  readonly inexact: string;
  readonly damaged: (count: number) => string;
  readonly over: string;
  readonly early: string;
  /** `layer` is null where no single layer is to blame. */
  readonly notFinite: (place: NotFinitePlace) => string;
  /** How a run that did not come to its end goes on. */
  readonly resumable: (path: string) => string;
  readonly eventsUnkept: (detail: string) => string;
}

const LONGEST_PATH = 200;

const WORDS: Localized<RunWords> = {
  en: {
    needsRun: 'resume needs the folder of a run: layerloom resume runs/lenet5.',
    holdsRun: (path) =>
      `The folder ${quotedPath(path)} holds a run already: go on with it by layerloom resume, or name a new folder.`,
    noRun: (path, detail) =>
      `The folder ${quotedPath(path)} holds no run that could go on: ${shortened(detail)}.`,
    goingOn: (step) =>
      step === 0
        ? 'There is no checkpoint yet: the run begins anew.'
        : `Going on after step ${grouped(step)}.`,
    inexact:
      'Processor, thread count or engine are not those of the run so far: the losses may differ in their last digits from those without a break.',
    damaged: (count) =>
      `${counted(count, 'damaged checkpoint was', 'damaged checkpoints were')} passed over for an older one.`,
    over: 'The run is at its end already; --epochs takes it beyond.',
    early: 'It ended early, for lack of improvement.',
    notFinite: ({ step, loss, layer, validating }) => {
      const where = validating
        ? `The validation loss after step ${grouped(step)}`
        : `The loss of step ${grouped(step + 1)}`;
      const first =
        layer === null
          ? '; every layer is finite, the loss alone is not'
          : `; the first layer that is not finite is ${shortened(layer)}`;
      return `${where} is ${loss}${first}.`;
    },
    resumable: (path) => `It can go on: layerloom resume ${shortened(path, LONGEST_PATH)}`,
    eventsUnkept: (detail) =>
      `Events can no longer be written to the run's folder (${shortened(detail)}); training goes on.`,
  },
  zh: {
    needsRun: 'resume 需要一个训练记录的文件夹，例如：layerloom resume runs/lenet5。',
    holdsRun: (path) =>
      `文件夹 ${quotedPath(path)} 中已有一次训练：请用 layerloom resume 继续，或另指定文件夹。`,
    noRun: (path, detail) =>
      `文件夹 ${quotedPath(path)} 中没有可以继续的训练：${shortened(detail)}。`,
    goingOn: (step) =>
      step === 0 ? '尚无检查点：训练从头开始。' : `从第 ${grouped(step)} 步之后继续训练。`,
    inexact: '处理器、线程数或引擎与此前不同：损失的末几位可能与不间断的训练有出入。',
    damaged: (count) => `已跳过 ${grouped(count)} 个损坏的检查点，改用较早的一个。`,
    over: '此次训练已经结束；可用 --epochs 继续增加轮数。',
    early: '因指标不再改善而提前结束。',
    notFinite: ({ step, loss, layer, validating }) => {
      const where = validating
        ? `第 ${grouped(step)} 步之后的验证损失`
        : `第 ${grouped(step + 1)} 步的损失`;
      const first =
        layer === null
          ? '；各层均为有限值，仅损失本身不是'
          : `；最先出现非有限值的层是 ${shortened(layer)}`;
      return `${where}为 ${loss}${first}。`;
    },
    resumable: (path) => `可以继续训练：layerloom resume ${shortened(path, LONGEST_PATH)}`,
    eventsUnkept: (detail) => `事件无法再写入训练文件夹（${shortened(detail)}）；训练继续进行。`,
  },
};

/** What is said of runs in a language. */
export function runWords(language: Language): RunWords {
  return WORDS[language];
}
