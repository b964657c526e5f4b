import type { Localized } from '../../core/kinds/language';

/** A derived value: what it is called, and what it means. */
interface Meaning {
  readonly name: string;
  readonly means: string;
}

const en = {
  inputs: {
    name: 'Input shape',
    means:
      'What flows in, for one image: height × width × channels of a feature map, or the length of a vector.',
  },
  shape: {
    name: 'Output shape',
    means:
      'What flows out, for one image: height × width × channels of a feature map, or the length of a vector.',
  },
  height: {
    name: 'Height',
    means:
      'With padding “same”, zeros are put around the map and the size is ⌈in / stride⌉. With “valid” the kernel stays inside: ⌈(in − kernel + 1) / stride⌉.',
  },
  width: {
    name: 'Width',
    means:
      'With padding “same”, zeros are put around the map and the size is ⌈in / stride⌉. With “valid” the kernel stays inside: ⌈(in − kernel + 1) / stride⌉.',
  },
  params: {
    name: 'Parameters',
    means:
      'The numbers that the layer holds: a weight for each place of each kernel, and a bias for each filter or unit.',
  },
  trainable: { name: 'Trainable', means: 'The parameters that training changes.' },
  frozen: {
    name: 'Frozen',
    means:
      'Parameters that get no gradient, such as the moving mean and variance of batch normalisation.',
  },
  macs: {
    name: 'MACs',
    means:
      'Multiply-accumulates for one image: one for each kernel weight at each place of the output. Convolution and dense layers only.',
  },
  activation: {
    name: 'Activations',
    means:
      'Memory of the output for one image: four bytes for each value. Training keeps it for the way back.',
  },
  receptiveField: {
    name: 'Receptive field',
    means: 'How large a part of the input picture one value of the output depends on.',
  },
} satisfies Record<string, Meaning>;

export type DerivedName = keyof typeof en;

export const DERIVED: Localized<Readonly<Record<DerivedName, Meaning>>> = {
  en,
  zh: {
    inputs: {
      name: '输入形状',
      means: '一张图片流入的数据：特征图为高 × 宽 × 通道数，向量为其长度。',
    },
    shape: {
      name: '输出形状',
      means: '一张图片流出的数据：特征图为高 × 宽 × 通道数，向量为其长度。',
    },
    height: {
      name: '高',
      means:
        '全零填充（same）时在特征图四周补零，输出为 ⌈入长 / 步长⌉；不填充（valid）时卷积核始终在图内，输出为 ⌈(入长 − 核长 + 1) / 步长⌉。',
    },
    width: {
      name: '宽',
      means:
        '全零填充（same）时在特征图四周补零，输出为 ⌈入长 / 步长⌉；不填充（valid）时卷积核始终在图内，输出为 ⌈(入长 − 核长 + 1) / 步长⌉。',
    },
    params: {
      name: '参数个数',
      means: '此层所含的数：每个卷积核的每个位置一个权重，每个卷积核或神经元一个偏置项。',
    },
    trainable: { name: '可训练', means: '训练会改变的参数。' },
    frozen: {
      name: '不可训练',
      means: '没有梯度的参数，如批标准化的滑动均值与滑动方差。',
    },
    macs: {
      name: '乘加次数',
      means: '每张图片的乘加运算次数：输出的每个位置上，每个权重一次。只计卷积层与全连接层。',
    },
    activation: {
      name: '激活值',
      means: '一张图片的输出所占内存：每个值 4 字节。训练时须保留到反向传播。',
    },
    receptiveField: {
      name: '感受野',
      means: '输出特征图中的一个像素点，在原始输入图片上映射区域的大小。',
    },
  },
};
