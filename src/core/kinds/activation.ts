/** The activation functions, by Keras' names. */
export const ACTIVATIONS = [
  'relu',
  'sigmoid',
  'tanh',
  'softmax',
  'elu',
  'leakyRelu',
  'linear',
] as const;

export type ActivationName = (typeof ACTIVATIONS)[number];
