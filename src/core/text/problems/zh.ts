import { elements, pairText, shapeText, strideText } from '../../kinds/shape';
import { kindName, paramName } from '../kind-names';
import { grouped } from '../numbers';
import { listed, quoted, shortened } from '../quote';
import { sayRule } from '../rules';
import type { ProblemSentences } from './sentences';

export const CHINESE: ProblemSentences = {
  empty: () => '网络还是空的：从左侧拖入一个“输入”，或打开一个经典网络。',
  noInput: () => '网络缺少输入层：请添加一个“输入”，让图片有处可进。',
  manyInputs: ({ nodes }) =>
    `网络有 ${nodes.length} 个输入层（${listed(nodes, '、')}）：请保留一个，删去其余。`,
  manyOutputs: ({ nodes }) =>
    `网络有 ${nodes.length} 个末端（${listed(nodes, '、')}）：只能有一个输出，请把其余的连接起来或删去。`,
  leadsNowhere: () => '此节点的输出没有去处，无法训练：请把它接到后面，或删去。',
  notConnected: ({ missing, inputs }) => {
    if (inputs === 1) return '此节点尚无输入：请连一条线到它的输入端。';
    return missing === 1
      ? '此节点还有一个输入端未连接：请连一条线到它。'
      : `此节点还有 ${missing} 个输入端未连接：请逐一连线。`;
  },
  cycle: ({ nodes }) => `连线成环：${listed(nodes, '、')}。网络只能向前计算，请删去环中的一条线。`,
  unknownKind: ({ kind }) =>
    `此版本的 Layerloom 没有名为“${shortened(kind)}”的层或模块：请替换或删去该节点。`,
  badParam: ({ kind, param, rule, received }, kinds) =>
    `“${paramName(kind, param, 'zh', kinds)}”须为${spaced(sayRule(rule, 'zh'))}，现为 ${quoted(received)}。`,
  needsFeatureMap: ({ input }) =>
    `此层的输入须为特征图（高 × 宽 × 通道数），现为 ${shapeText(input)}：请放在 Flatten 之前，或把输入层的形状设为三个数。`,
  denseOnMap: ({ input }) =>
    `此全连接层的输入是特征图 ${shapeText(input)}，只对最后一维起作用：若非有意，请在它之前加 Flatten 或全局平均池化。`,
  normAfterActivation: () =>
    '批标准化放在了激活之后：课程的顺序是卷积、批标准化、激活。不影响训练。',
  kernelTooLarge: ({ kernel, input }) =>
    `${pairText(kernel)} 的核大于输入特征图 ${shapeText(input)}：请减小核尺寸，改用全零填充（same），或去掉之前的一个池化层。`,
  cropTooLarge: ({ crop, input }) =>
    `从 ${shapeText(input)} 裁去 ${crop[0]} 行 ${crop[1]} 列后什么也不剩：请少裁一些。`,
  addMismatch: ({ first, other }) =>
    `相加的各输入形状须相同，现为 ${shapeText(first)} 与 ${shapeText(other)}：请使各支路的步长和卷积核个数一致。`,
  multiplyMismatch: ({ first, other }) =>
    `相乘的各输入从最后一维数起，尺寸须相同或为 1，现为 ${shapeText(first)} 与 ${shapeText(other)}：请使各支路的步长和卷积核个数一致。`,
  concatenateMismatch: ({ first, other }) =>
    `拼接的各输入只可通道数不同，现为 ${shapeText(first)} 与 ${shapeText(other)}：请使各支路的步长和填充方式一致。`,
  reshapeMismatch: ({ input, shape }) =>
    `${shapeText(input)} 不能变为 ${shapeText(shape)}：输入有 ${grouped(elements(input))} 个值，所设形状须有 ${grouped(elements(shape))} 个。请使各维之积为 ${grouped(elements(input))}。`,
  stridedDilation: ({ stride, dilation }) =>
    `步长 ${strideText(stride)} 与空洞率 ${strideText(dilation)} 不能并用：请把其中之一设为 1。`,
  tooLarge: ({ elements }) => `张量含 ${grouped(elements)} 个数，任何机器都放不下：请减小尺寸。`,
  tooManyLayers: ({ limit }) =>
    `展开模块后网络超过 ${grouped(limit)} 层：请减少模块，或改用较小的模块。`,
  outputNotVector: ({ output }) =>
    `网络须为每个类别输出一个值，现输出为 ${shapeText(output)}：请以 Flatten（或全局平均池化）加全连接层结尾。`,
  outputNotScores: ({ kind }, kinds) =>
    `网络以“${kindName(kind, 'zh', kinds)}”结尾：请以全连接层加 softmax 激活结尾。`,
  outputClasses: ({ units, classes }) =>
    `输出有 ${grouped(units)} 个值，而数据集有 ${grouped(classes)} 个类别：请把最后一个全连接层的神经元个数设为 ${classes}。`,
  outputLogits: ({ activation }) =>
    `网络以未加 ${activation} 的全连接层结尾，其输出按 logits 处理，不影响训练；若想看到概率，请加 ${activation} 激活。`,
  outputProbabilities: ({ activation }) =>
    `损失函数把末端激活的输出当作概率，小于 0 或大于 1 的部分会被截去：与此损失函数更相配的是 ${activation}。`,
  classWeightCount: ({ given, classes }) =>
    `给出了 ${grouped(given)} 个类别权重，而数据集有 ${grouped(classes)} 个类别：请为每个类别给一个权重，或都不给。`,
  dataDoesNotFit: ({ data, input }) =>
    `${shapeText(data)} 的图片与输入层 ${shapeText(input)} 不符：请把输入层的形状设为 ${shapeText(data)}，或不小于它的尺寸。`,
  nothingToTrain: () => '网络中没有可训练的参数：请添加带权重的层，如全连接层或卷积层。',
};

/** A thin gap between Chinese characters and what begins with a digit or Latin letter. */
function spaced(words: string): string {
  return /^[\x21-\x7e]/.test(words) ? ` ${words}` : words;
}
