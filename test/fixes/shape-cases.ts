import { chain, net, node } from '../mending';
import { conv, type FixCase, flat, head, input, joined, softmax, ten, two } from './parts';

/** What does not fit: shapes, units, the end of the net. */
export const SHAPE_CASES: readonly FixCase[] = [
  [
    'flattenBefore',
    'outputNotVector',
    chain(input, conv('c', 8), ten, softmax),
    ['Insert Flatten (6,272 values) before Dense'],
  ],
  [
    'flattenBefore',
    'denseOnMap',
    chain(input, conv('c', 8), node('fc', 'dense', { units: 20 }), ...head),
    ['Insert Flatten (6,272 values) before Dense (fc)'],
  ],
  [
    'poolBefore',
    'outputNotVector',
    chain(input, conv('c', 8), ten, softmax),
    ['Insert global average pooling (8 values) before Dense'],
  ],
  [
    'appendHead',
    'outputNotVector',
    chain(input, conv('c', 8)),
    [
      'Append Flatten, Dense with 10 units and softmax after Conv2D',
      'Append global average pooling, Dense with 10 units and softmax after Conv2D',
    ],
  ],
  [
    'appendHead',
    'outputNotScores',
    chain(input, flat, node('fc', 'dense'), node('drop', 'dropout')),
    ['Append Dense with 10 units and softmax after Dropout'],
  ],
  [
    'appendHead',
    'outputClasses',
    chain(input, flat, softmax),
    ['Append Dense with 10 units and softmax after Flatten, in place of Activation'],
  ],
  [
    'setUnits',
    'outputClasses',
    chain(input, flat, node('fc', 'dense', { units: 12 }), node('d', 'dropout'), softmax),
    ['Give Dense 10 units in place of 12'],
  ],
  [
    'setUnits',
    'outputClasses',
    chain(input, conv('c', 32), node('gap', 'globalAveragePooling2D'), softmax),
    ['Give Conv2D 10 filters in place of 32'],
  ],
  ['addActivation', 'outputLogits', chain(input, flat, ten), ['Append softmax after Dense']],
  [
    'addActivation',
    'outputNotScores',
    chain(input, conv('c', 10), node('gap', 'globalAveragePooling2D')),
    ['Append softmax after GlobalAveragePooling'],
  ],
  [
    'setActivation',
    'outputProbabilities',
    chain(input, flat, ten, node('end', 'activation', { function: 'tanh' })),
    ['Make Activation softmax'],
  ],
  [
    'projectBefore',
    'addMismatch',
    net(
      [input, conv('a', 64), conv('b', 128, two), node('sum', 'add'), ...head],
      ...['in→a', 'a→b', 'b→sum', 'a→sum:1', 'sum→flat', 'flat→ten', 'ten→end'],
    ),
    ['Insert a 1×1 convolution with 128 filters, stride 2, between Conv2D (a) and Add'],
  ],
  [
    'cropBefore',
    'concatenateMismatch',
    net(
      [input, conv('a', 4, { padding: 'valid' }), node('join', 'concatenate'), ...head],
      ...['in→a', 'in→join', 'a→join:1', 'join→flat', 'flat→ten', 'ten→end'],
    ),
    ['Crop 2 rows and 2 columns off Input before Concatenate'],
  ],
  [
    'padBefore',
    'concatenateMismatch',
    net(
      [input, conv('a', 4, { padding: 'valid' }), node('join', 'concatenate'), ...head],
      ...['in→a', 'in→join', 'a→join:1', 'join→flat', 'flat→ten', 'ten→end'],
    ),
    ['Add 2 rows and 2 columns of zeros to Conv2D before Concatenate'],
  ],
  [
    'switchProjection',
    'addMismatch',
    chain(input, node('block', 'residual', { filters: 8, stride: [2, 2] }), ...head),
    ['Give the shortcut of Residual a 1×1 projection: 8 filters, stride 2'],
  ],
  [
    'shrinkKernel',
    'kernelTooLarge',
    chain(input, conv('c', 4, { kernel: [31, 5], padding: 'valid' }), ...head),
    ['Make the window of Conv2D 28×5 in place of 31×5'],
  ],
  [
    'padSame',
    'kernelTooLarge',
    chain(input, node('p', 'maxPooling2D', { size: 30 }), ...head),
    ['Choose padding "same" for MaxPooling'],
  ],
  [
    'normBeforeActivation',
    'normAfterActivation',
    chain(
      input,
      conv('c', 4),
      node('act', 'activation'),
      node('bn', 'batchNormalization'),
      ...head,
    ),
    ['Move BatchNorm before Activation (act)'],
  ],
  [
    'normBeforeActivation',
    'normAfterActivation',
    chain(
      input,
      conv('c', 4),
      node('act', 'activation'),
      { ...node('drop', 'dropout'), bypass: true },
      node('bn', 'batchNormalization'),
      ...head,
    ),
    ['Move BatchNorm before Activation (act)'],
  ],

  [
    'poolBefore',
    'denseOnMap',
    chain(input, conv('c', 8), node('fc', 'dense', { units: 20 }), ...head),
    ['Insert global average pooling (8 values) before Dense (fc)'],
  ],
  [
    'projectBefore',
    'multiplyMismatch',
    joined('multiply', conv('a', 6, two), conv('b', 4, { stride: [4, 2] })),
    ['Insert a 1×1 convolution with 4 filters, stride 2×1, between Conv2D (a) and Multiply'],
  ],
  [
    'cropBefore',
    'addMismatch',
    joined(
      'add',
      conv('a', 4, { padding: 'valid' }),
      conv('b', 4, { kernel: [1, 6], padding: 'valid' }),
    ),
    ['Crop 0 rows and 3 columns off Conv2D (a), 2 rows and 0 columns off Conv2D (b) before Add'],
  ],
  [
    'padBefore',
    'addMismatch',
    joined('add', conv('a', 4, { padding: 'valid' }), conv('b', 4)),
    ['Add 2 rows and 2 columns of zeros to Conv2D (a) before Add'],
  ],
];
