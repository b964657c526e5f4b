import { chain, net, node } from '../mending';
import { conv, type FixCase, head, input, two } from './parts';

/** What is not wired or set as it should be. */
export const STRUCTURE_CASES: readonly FixCase[] = [
  [
    'breakCycle',
    'cycle',
    net(
      [input, node('sum', 'add'), conv('c', 1), ...head],
      ...['in→sum', 'sum→c', 'c→sum:1', 'in→sum:2', 'c→flat', 'flat→ten', 'ten→end'],
    ),
    ['Take away the wire from Conv2D back to Add'],
  ],
  [
    'setInputShape',
    'dataDoesNotFit',
    chain(node('in', 'input', { shape: [20, 20, 3] }), ...head),
    ['Give the Input 28×28×1 in place of 20×20×3'],
  ],
  [
    'setInputShape',
    'needsFeatureMap',
    chain(node('in', 'input', { shape: [28, 28] }), conv('c', 4), ...head),
    ['Give the Input 28×28×1 in place of 28×28'],
  ],
  ['resetParam', 'badParam', chain(input, conv('c', 1.5), ...head), ['Set Filters to 32']],
  [
    'undilate',
    'stridedDilation',
    chain(input, conv('c', 4, { ...two, dilation: [2, 2] }), ...head),
    ['Set the dilation of Conv2D to 1', 'Set the stride of Conv2D to 1'],
  ],
  [
    'fitReshape',
    'reshapeMismatch',
    chain(input, node('re', 'reshape', { shape: [7, 7, 4] }), ...head),
    ['Reshape to 7×7×16 in place of 7×7×4', 'Reshape to 784 in place of 7×7×4'],
  ],
  [
    'removeFlatten',
    'needsFeatureMap',
    chain(input, node('early', 'flatten'), node('d', 'dropout'), conv('c', 4), ...head),
    ['Take Flatten (early) out before Conv2D'],
  ],
  [
    'removeNode',
    'unknownKind',
    chain(input, node('x', 'mystery'), ...head),
    ['Take mystery out and join its neighbours'],
  ],
  [
    'removeNode',
    'notConnected',
    net([input, node('sum', 'add'), ...head], ...['in→sum', 'sum→flat', 'flat→ten', 'ten→end']),
    ['Take Add out and join its neighbours'],
  ],
  [
    'removeNode',
    'cropTooLarge',
    chain(input, node('cut', 'cropping2D', { top: 20, bottom: 20 }), ...head),
    ['Take Cropping out and join its neighbours'],
  ],
  [
    'endBypass',
    'leadsNowhere',
    net(
      [input, conv('a', 4), conv('b', 4), { ...node('sum', 'add'), bypass: true }, ...head],
      ...['in→a', 'in→b', 'a→sum', 'b→sum:1', 'sum→flat', 'flat→ten', 'ten→end'],
    ),
    ['Stop bypassing Add'],
  ],
  [
    'removeBranch',
    'leadsNowhere',
    net(
      [input, conv('a', 4), conv('b', 4), { ...node('sum', 'add'), bypass: true }, ...head],
      ...['in→a', 'in→b', 'a→sum', 'b→sum:1', 'sum→flat', 'flat→ten', 'ten→end'],
    ),
    ['Remove Conv2D (b): a dead end'],
  ],
  [
    'keepInput',
    'manyInputs',
    net(
      [node('big', 'input'), input, node('join', 'concatenate'), ...head],
      ...['big→join', 'in→join:1', 'join→flat', 'flat→ten', 'ten→end'],
    ),
    [
      'Keep Input (in), 28×28×1, for all and remove Input (big)',
      'Keep Input (big), 32×32×3, for all and remove Input (in)',
    ],
  ],
  [
    'keepEnd',
    'manyOutputs',
    net(
      [input, ...head, conv('c', 4), node('lost', 'dropout')],
      ...['in→flat', 'flat→ten', 'ten→end', 'in→c', 'c→lost'],
    ),
    [
      'Remove Conv2D and Dropout: what does not lead to Activation',
      'Remove Flatten, Dense and Activation: what does not lead to Dropout',
    ],
  ],
  [
    'connectPair',
    'notConnected',
    net([input, conv('c', 4), ...head], 'in→c', 'flat→ten', 'ten→end'),
    ['Connect Conv2D to Flatten'],
  ],
  [
    'connectPair',
    'notConnected',
    net(
      [input, conv('a', 4), conv('b', 4), node('sum', 'add'), ...head],
      ...['in→a', 'in→b', 'sum→flat', 'flat→ten', 'ten→end'],
    ),
    ['Connect Conv2D (b) and Conv2D (a) to Add'],
  ],
  ['addInput', 'noInput', chain(...head), ['Add an Input of 28×28×1 before Flatten']],
];
