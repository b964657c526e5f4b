import { elements, pairText, shapeText, strideText } from '../../kinds/shape';
import { kindName, paramName } from '../kind-names';
import { counted, grouped } from '../numbers';
import { listed, quoted, shortened } from '../quote';
import { sayRule } from '../rules';
import type { ProblemSentences } from './sentences';

export const ENGLISH: ProblemSentences = {
  empty: () => 'The net is empty: drag an Input from the palette, or open a preset.',
  noInput: () => 'The net has no Input: add one, so that images can enter.',
  manyInputs: ({ nodes }) =>
    `The net has ${nodes.length} Inputs (${listed(nodes, ', ')}): keep one and delete the others.`,
  manyOutputs: ({ nodes }) =>
    `The net ends in ${nodes.length} places (${listed(nodes, ', ')}): connect or delete all but one of them.`,
  leadsNowhere: () =>
    'What this node gives goes nowhere, so that it cannot be trained: connect it on, or delete it.',
  notConnected: ({ missing, inputs }) => {
    if (inputs === 1) return 'Nothing flows into this node yet: draw a wire to its input.';
    return missing === 1
      ? 'One input of this node is not connected: draw a wire to it.'
      : `${missing} inputs of this node are not connected: draw a wire to each of them.`;
  },
  cycle: ({ nodes }) =>
    `The wires run in a circle through ${listed(nodes, ', ')}: delete one of the wires, since a net only runs forward.`,
  unknownKind: ({ kind }) =>
    `This version of Layerloom has no layer or block "${shortened(kind)}": replace or delete the node.`,
  badParam: ({ kind, param, rule, received }, kinds) =>
    `${paramName(kind, param, 'en', kinds)} must be ${sayRule(rule, 'en')}; ${quoted(received)} was given.`,
  needsFeatureMap: ({ input }) =>
    `This layer needs a feature map, height × width × channels, but receives ${shapeText(input)}: place it before Flatten, or give the Input three sizes.`,
  denseOnMap: ({ input }) =>
    `This Dense receives a feature map ${shapeText(input)} and works at each of its places alone: place Flatten or global average pooling before it, unless that is meant.`,
  normAfterActivation: () =>
    'The normalisation comes after the activation: the course has it between convolution and activation. It trains like this too.',
  kernelTooLarge: ({ kernel, input }) =>
    `A window of ${pairText(kernel)} does not fit into ${shapeText(input)}: make it smaller, choose padding "same", or take out a pooling before it.`,
  cropTooLarge: ({ crop, input }) =>
    `Nothing is left of ${shapeText(input)} once ${crop[0]} rows and ${crop[1]} columns are cut off: cut off less.`,
  addMismatch: ({ first, other }) =>
    `Add cannot join ${shapeText(first)} and ${shapeText(other)}: all its inputs must have the same shape. Make strides and filters of the branches agree.`,
  multiplyMismatch: ({ first, other }) =>
    `Multiply cannot join ${shapeText(first)} and ${shapeText(other)}: counted from the last, sizes must be equal or 1. Make strides and filters of the branches agree.`,
  concatenateMismatch: ({ first, other }) =>
    `Concatenate cannot join ${shapeText(first)} and ${shapeText(other)}: its inputs may differ in channels only. Make strides and padding of the branches agree.`,
  reshapeMismatch: ({ input, shape }) =>
    `Reshape cannot make ${shapeText(shape)} of ${shapeText(input)}: ${counted(elements(input), 'value flows', 'values flow')} in, and the shape takes ${grouped(elements(shape))}. Choose sizes whose product is ${grouped(elements(input))}.`,
  stridedDilation: ({ stride, dilation }) =>
    `Stride ${strideText(stride)} and dilation ${strideText(dilation)} do not go together: set one of them to 1.`,
  tooLarge: ({ elements }) =>
    `A tensor of ${grouped(elements)} values is too large for any machine: choose smaller sizes.`,
  tooManyLayers: ({ limit }) =>
    `The net has more than ${grouped(limit)} layers with its blocks opened: use fewer or smaller blocks.`,
  outputNotVector: ({ output }) =>
    `The net must end in one value for each class, but its output is ${shapeText(output)}: end it with Flatten (or global average pooling) and Dense.`,
  outputNotScores: ({ kind }, kinds) =>
    `The net ends in ${kindName(kind, 'en', kinds)}: end it with Dense followed by the activation softmax.`,
  outputClasses: ({ units, classes }) =>
    `The output has ${counted(units, 'value', 'values')}, but the dataset has ${counted(classes, 'class', 'classes')}: give the last Dense ${classes} units.`,
  outputLogits: ({ activation }) =>
    `The net ends in Dense without ${activation}: its values count as logits. That trains just as well; add ${activation} to see probabilities.`,
  outputProbabilities: ({ activation }) =>
    `The loss takes what the last activation gives for probabilities and cuts off what is below 0 or above 1: ${activation} goes better with this loss.`,
  classWeightCount: ({ given, classes }) =>
    `There ${given === 1 ? 'is 1 class weight' : `are ${grouped(given)} class weights`}, but the dataset has ${counted(classes, 'class', 'classes')}: give one weight for each class, or none.`,
  dataDoesNotFit: ({ data, input }) =>
    `Images of ${shapeText(data)} do not fit the Input ${shapeText(input)}: give the Input ${shapeText(data)}, or sizes that are not smaller.`,
  nothingToTrain: () =>
    'Nothing in the net can be trained: add a layer with weights, such as Dense or Conv2D.',
};
