import type { Localized } from '../kinds/language';

/** The ways in which a file of weights can be refused. */
export const WEIGHTS_FAILURES = [
  'weightsMissing',
  'weightsTooLarge',
  'weightsDamaged',
  'weightsPickled',
  'weightsType',
  'weightsLacking',
  'weightsForeign',
  'weightsShape',
] as const;

type WeightsFailure = (typeof WEIGHTS_FAILURES)[number];

/** Their sentences; names of arrays, types and shapes follow in brackets. */
export const WEIGHTS_SENTENCES: Localized<Readonly<Record<WeightsFailure, string>>> = {
  en: {
    weightsMissing: 'The file of weights cannot be read: name an .npz file or the folder of a run.',
    weightsTooLarge: 'The file of weights is larger than the weights of this net can be.',
    weightsDamaged:
      'The file of weights is no .npz archive of NumPy, or it is damaged or cut off: save it once more.',
    weightsPickled:
      'The file of weights holds Python objects, which are never opened here: save plain arrays with numpy.savez.',
    weightsType:
      'The file of weights holds numbers of another type: float16, float32 and float64 are read.',
    weightsLacking:
      'The file of weights lacks some that this net has: it was saved from another net, or before nodes were grouped or ungrouped, which changes the names of their weights.',
    weightsForeign:
      'The file of weights holds some that this net has not: it was saved from another net.',
    weightsShape:
      'The file of weights has another shape for a weight of this net: it was saved from another net.',
  },
  zh: {
    weightsMissing: '无法读取权重文件：请指定一个 .npz 文件或一次训练的文件夹。',
    weightsTooLarge: '权重文件过大，不可能是此网络的权重。',
    weightsDamaged: '权重文件不是 NumPy 的 .npz 文件，或已损坏、不完整：请重新保存。',
    weightsPickled: '权重文件中含有 Python 对象，此处一律不打开：请用 numpy.savez 保存普通数组。',
    weightsType: '权重文件中数的类型无法读取：可读取 float16、float32 和 float64。',
    weightsLacking:
      '权重文件缺少此网络的部分权重：它来自另一个网络，或保存于组合、解除组合之前（权重的名称随之改变）。',
    weightsForeign: '权重文件含有此网络没有的权重：它来自另一个网络。',
    weightsShape: '权重文件中某个权重的形状与此网络不符：它来自另一个网络。',
  },
};
