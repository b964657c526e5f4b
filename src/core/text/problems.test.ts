import { describe, expect, it } from 'vitest';
import type { Problem } from '../kinds/problem';
import { say } from './problems';

const PROBLEMS: readonly [Problem, string, string][] = [
  [
    {
      node: 'add',
      code: 'addMismatch',
      values: { first: [16, 16, 64], other: [8, 8, 128] },
    },
    'Add cannot join 16×16×64 and 8×8×128: all its inputs must have the same shape. Make strides and filters of the branches agree.',
    '相加的各输入形状须相同，现为 16×16×64 与 8×8×128：请使各支路的步长和卷积核个数一致。',
  ],
  [
    {
      node: 'c1',
      code: 'badParam',
      values: {
        kind: 'conv2D',
        param: 'filters',
        rule: { type: 'int', min: 1, max: 65_536 },
        received: 2.5,
      },
    },
    'Filters must be a whole number from 1 to 65,536; 2.5 was given.',
    '“卷积核个数”须为 1 到 65,536 之间的整数，现为 2.5。',
  ],
  [
    {
      node: 'c1',
      code: 'badParam',
      values: {
        kind: 'unheardOf',
        param: 'size',
        rule: { type: 'pair', min: 1, max: 8 },
        received: { toString: null },
      },
    },
    'size must be one whole number from 1 to 8, or two such (vertical, horizontal); {…} was given.',
    '“size”须为 1 到 8 之间的一个整数，或两个这样的整数（纵向、横向），现为 {…}。',
  ],
  [
    { node: 'x', code: 'cycle', values: { nodes: ['a', 'b', 'c', 'd', 'e', 'f'] } },
    'The wires run in a circle through a, b, c, d, …: delete one of the wires, since a net only runs forward.',
    '连线成环：a、b、c、d、…。网络只能向前计算，请删去环中的一条线。',
  ],
  [
    { node: 'x', code: 'unknownKind', values: { kind: `evil\n\u202e${'x'.repeat(200)}` } },
    `This version of Layerloom has no layer or block "evil··${'x'.repeat(33)}…": replace or delete the node.`,
    `此版本的 Layerloom 没有名为“evil··${'x'.repeat(33)}…”的层或模块：请替换或删去该节点。`,
  ],
  [
    { node: 'm', code: 'multiplyMismatch', values: { first: [8, 8, 64], other: [32] } },
    'Multiply cannot join 8×8×64 and 32: counted from the last, sizes must be equal or 1. Make strides and filters of the branches agree.',
    '相乘的各输入从最后一维数起，尺寸须相同或为 1，现为 8×8×64 与 32：请使各支路的步长和卷积核个数一致。',
  ],
  [
    { node: 'r', code: 'reshapeMismatch', values: { input: [32, 32, 3], shape: [1, 1, 128] } },
    'Reshape cannot make 1×1×128 of 32×32×3: 3,072 values flow in, and the shape takes 128. Choose sizes whose product is 3,072.',
    '32×32×3 不能变为 1×1×128：输入有 3,072 个值，所设形状须有 128 个。请使各维之积为 3,072。',
  ],
  [
    { node: 'c1', code: 'stridedDilation', values: { stride: [2, 2], dilation: [1, 3] } },
    'Stride 2 and dilation 1×3 do not go together: set one of them to 1.',
    '步长 2 与空洞率 1×3 不能并用：请把其中之一设为 1。',
  ],
  [
    { node: null, code: 'outputNotScores', values: { kind: 'flatten' } },
    'The net ends in Flatten: end it with Dense followed by the activation softmax.',
    '',
  ],
];

describe.each(PROBLEMS)('%j', (problem, english, chinese) => {
  it('is said in English and in Chinese', () => {
    expect(say(problem, 'en')).toBe(english);
    if (chinese !== '') expect(say(problem, 'zh')).toBe(chinese);
  });
});
