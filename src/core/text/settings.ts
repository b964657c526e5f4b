import type { Language, Localized } from '../kinds/language';
import type { Rule } from '../kinds/params';
import type { SettingName } from '../settings/fields';
import type { ChoiceName, SettingRefusal } from '../settings/settings';
import { listed, quoted } from './quote';
import { sayRule } from './rules';

/** What a setting is called and, where that does not say it all, what it does. */
interface SettingWords {
  readonly name: string;
  readonly about: string;
}

interface SettingsWords {
  readonly settings: Readonly<Record<SettingName | ChoiceName, SettingWords>>;
  /** Words for the options of choices. */
  readonly options: Readonly<Record<string, string>>;
}

const en: SettingsWords = {
  settings: {
    epochs: { name: 'Epochs', about: 'How often all training images are seen.' },
    batchSize: { name: 'Batch size', about: 'Images per step.' },
    learningRate: {
      name: 'Learning rate',
      about: 'How far a step goes; the schedule starts here.',
    },
    seed: { name: 'Seed', about: 'Fixes initial weights, dropout and the order of the images.' },
    limit: { name: 'Images', about: 'Trains on the first so many images only; 0: all.' },
    loss: { name: 'Loss', about: 'How wrong the net is.' },
    optimizer: { name: 'Optimizer', about: 'How the weights follow their gradients.' },
    schedule: {
      name: 'Schedule',
      about: 'How the learning rate changes in the course of the run.',
    },
    l1: { name: 'L1', about: 'Factor of the sum of |weight| over all kernels; 0: none.' },
    l2: { name: 'L2', about: 'Factor of the sum of weight² over all kernels; 0: none.' },
    clipNorm: {
      name: 'Clip each gradient',
      about: 'The greatest norm of the gradient of one variable; 0: any.',
    },
    globalClipNorm: {
      name: 'Clip all gradients',
      about: 'The greatest norm of the gradients of all variables together; 0: any.',
    },
    classWeights: {
      name: 'Class weights',
      about: 'A factor of the loss for each class, in their order; empty: all alike.',
    },
    topK: {
      name: 'Top k',
      about: 'Counts as right what is among the k best scores; 0: not asked.',
    },
    monitor: {
      name: 'Best by',
      about: 'By what the best weights are chosen and early stopping judged.',
    },
    patience: {
      name: 'Stop after',
      about: 'Ends the run after so many epochs without improvement; 0: never.',
    },
    minDelta: { name: 'Least gain', about: 'What is no more than this is no improvement.' },
    restoreBest: {
      name: 'Go back to the best',
      about: 'A run that stops early ends with its best weights.',
    },
    precision: {
      name: 'Precision',
      about: 'Element type of convolutions and matrix products; all else is float32.',
    },
  },
  options: {
    valLoss: 'validation loss',
    valAccuracy: 'validation accuracy',
    loss: 'training loss',
    accuracy: 'training accuracy',
  },
};

const zh: SettingsWords = {
  settings: {
    epochs: { name: '轮数', about: '全部训练图片被学习的次数。' },
    batchSize: { name: '批大小', about: '每步的图片数。' },
    learningRate: { name: '学习率', about: '每步走多远；学习率策略从此值开始。' },
    seed: { name: '随机种子', about: '固定初始权重、随机舍弃和图片顺序。' },
    limit: { name: '图片数', about: '只用前若干张图片训练；0 表示全部。' },
    loss: { name: '损失函数', about: '衡量网络错得多远。' },
    optimizer: { name: '优化器', about: '权重如何沿梯度更新。' },
    schedule: { name: '学习率策略', about: '训练过程中学习率如何变化。' },
    l1: { name: 'L1 正则', about: '所有卷积核与权重矩阵的 |权重| 之和的系数；0 表示不用。' },
    l2: { name: 'L2 正则', about: '所有卷积核与权重矩阵的权重平方和的系数；0 表示不用。' },
    clipNorm: { name: '单个梯度裁剪', about: '单个变量的梯度范数上限；0 表示不限。' },
    globalClipNorm: { name: '全局梯度裁剪', about: '全部变量的梯度总范数上限；0 表示不限。' },
    classWeights: { name: '类别权重', about: '按类别顺序给出损失的系数；留空表示一视同仁。' },
    topK: { name: 'Top k', about: '正确类别在得分最高的 k 个之中即算对；0 表示不统计。' },
    monitor: { name: '最佳依据', about: '据此挑选最佳权重并判断是否提前停止。' },
    patience: { name: '提前停止', about: '连续多少轮没有改善就结束；0 表示不提前停止。' },
    minDelta: { name: '最小改善', about: '不超过此值不算改善。' },
    restoreBest: { name: '恢复最佳权重', about: '提前停止时回到最佳权重。' },
    precision: { name: '精度', about: '卷积与矩阵乘法的元素类型；其余均为 float32。' },
  },
  options: {
    valLoss: '验证损失',
    valAccuracy: '验证准确率',
    loss: '训练损失',
    accuracy: '训练准确率',
  },
};

export const SETTING_WORDS: Localized<SettingsWords> = { en, zh };

function sayValue(param: string, rule: Rule, received: unknown, language: Language): string {
  const must = sayRule(rule, language);
  return language === 'en'
    ? `${param} must be ${must}; ${quoted(received)} was given.`
    : `${param} 须为${must}，现为 ${quoted(received)}。`;
}

function sayStranger(
  name: string,
  { choice, own, of }: Extract<SettingRefusal, { type: 'stranger' }>,
  language: Language,
): string {
  if (language === 'en') {
    const has = own.length > 0 ? `it has ${listed(own, ', ', own.length)}` : 'it has none';
    const where =
      of.length > 0 ? `; ${quoted(name)} belongs to ${listed(of, ', ', of.length)}` : '';
    return `${choice} has no parameter ${quoted(name)}: ${has}${where}.`;
  }
  const has = own.length > 0 ? `它的参数有 ${listed(own, '、', own.length)}` : '它没有参数';
  const where = of.length > 0 ? `；${quoted(name)} 属于 ${listed(of, '、', of.length)}` : '';
  return `${choice} 没有参数 ${quoted(name)}：${has}${where}。`;
}

/** Why a setting is refused, as a sentence; `call` tells how a setting is named where it is set. */
export function saySettingRefusal(
  refusal: SettingRefusal,
  language: Language,
  call: (param: string) => string = (param) => param,
): string {
  const name = call(refusal.param);
  if (refusal.type === 'value') return sayValue(name, refusal.rule, refusal.received, language);
  if (refusal.type === 'stranger') return sayStranger(name, refusal, language);
  const known = refusal.known.map(call);
  return language === 'en'
    ? `There is no setting ${quoted(name)}: choose from ${listed(known, ', ', known.length)}.`
    : `没有设置项 ${quoted(name)}，可用的有：${listed(known, '、', known.length)}。`;
}
