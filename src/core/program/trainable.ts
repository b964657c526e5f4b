import type { Analysis } from '../analyse';
import type { FlatAnalysis } from '../analyse-layers';
import { adapt } from '../kinds/adapt';
import type { Dataset } from '../kinds/dataset';
import { bindChosen } from '../kinds/choice';
import { isError, type Problem } from '../kinds/problem';
import { remarksOf } from '../remarks';
import type { Settings } from '../settings/settings';
import { losses } from './choices';
import type { Loss } from './loss';

/** The part of a dataset that decides whether a net can be trained on it. */
export type DataForm = Pick<Dataset, 'shape' | 'classes'>;

/** The settings that decide whether a net can be trained. */
export type LossSettings = Pick<Settings, 'loss' | 'classWeights'>;

/** Where a net's scores come from, for one loss; layers by their flat ids. */
export interface Scores {
  readonly output: string;
  /** The layer whose output the loss takes as logits; null where it takes the net's output. */
  readonly logits: string | null;
  /** The layer by whose output accuracy ranks the classes. */
  readonly ranked: string;
}

/** The one layer whose output is the net's; undefined where there is no such layer. */
export function outputLayer(analysis: Analysis): FlatAnalysis | undefined {
  const [end, ...others] = analysis.ends;
  if (end === undefined || others.length > 0) return undefined;
  const flat = analysis.flat.outputs.get(end);
  return analysis.layers.find((layer) => layer.id === flat);
}

/** The one layer that takes the images. */
export function inputLayer(analysis: Analysis): FlatAnalysis | undefined {
  const [input, ...others] = analysis.layers.filter((layer) => layer.bound.layer.inputs === 0);
  return others.length > 0 ? undefined : input;
}

/** What the last layer is to a loss: `linear` is a plain Dense, or says nothing of itself. */
function activationOf({ kind, bound }: FlatAnalysis): string | undefined {
  const { className, config } = bound.keras;
  if (className === 'Dense') return 'linear';
  if (kind !== 'activation') return undefined;
  return className === 'Activation' ? String(config.activation) : className;
}

/**
 * Logits are the input of the loss's own activation, or a linear output; of another activation,
 * the output itself counts. Any layer's does for a loss that has no activation. Undefined where
 * the loss can make nothing of the output.
 */
export function scoresOf(output: FlatAnalysis, loss: Loss): Scores | undefined {
  const { id } = output;
  const activation = activationOf(output);
  const [source = null] = output.from;
  if (loss.activation === null) return { output: id, logits: null, ranked: id };
  if (activation === undefined) return undefined;
  if (activation === 'linear') return { output: id, logits: id, ranked: id };
  if (activation !== loss.activation || source === null)
    return { output: id, logits: null, ranked: id };
  // Softmax keeps the order; a sigmoid can round several to 1.
  return { output: id, logits: source, ranked: activation === 'softmax' ? source : id };
}

function outputProblems(output: FlatAnalysis, classes: number, loss: Loss): readonly Problem[] {
  const { owner: node, kind, shape } = output;
  const { activation } = loss;
  if (!shape) return [];
  if (shape.length !== 1) return [{ node, code: 'outputNotVector', values: { output: shape } }];
  const scores = scoresOf(output, loss);
  if (!scores) return [{ node, code: 'outputNotScores', values: { kind } }];
  const [units = 0] = shape;
  const problems: Problem[] = [];
  if (units !== classes) problems.push({ node, code: 'outputClasses', values: { units, classes } });
  if (activation && scores.logits === output.id)
    problems.push({ node, code: 'outputLogits', values: { activation } });
  if (activation && scores.logits === null)
    problems.push({ node, code: 'outputProbabilities', values: { activation } });
  return problems;
}

function settingProblems({ classWeights }: LossSettings, classes: number): readonly Problem[] {
  const given = classWeights.length;
  if (given === 0 || given === classes) return [];
  return [{ node: null, code: 'classWeightCount', values: { given, classes } }];
}

/**
 * What keeps a net from being trained on a dataset with these settings, beyond the problems of its
 * analysis; and remarks on what the loss takes its output for, and on what is seldom meant. Parts that the analysis knows
 * nothing of are not judged.
 */
export function trainingProblems(
  analysis: Analysis,
  data: DataForm,
  settings: LossSettings,
): readonly Problem[] {
  const problems: Problem[] = [];
  const classes = data.classes.length;
  const input = inputLayer(analysis);
  if (input?.shape && !adapt(data.shape, input.shape))
    problems.push({
      node: input.owner,
      ...(input.id === input.owner ? {} : { path: input.id }),
      code: 'dataDoesNotFit',
      values: { data: data.shape, input: input.shape },
    });
  const output = outputLayer(analysis);
  if (output) problems.push(...outputProblems(output, classes, bindChosen(losses, settings.loss)));
  if (output?.shape && analysis.totals.trainable === 0)
    problems.push({ node: null, code: 'nothingToTrain', values: {} });
  // An output that is no vector says it better than the Dense on a feature map that makes it so.
  const isSaid = problems.some(({ code }) => code === 'outputNotVector');
  const remarks = remarksOf(analysis).filter(({ code }) => !isSaid || code !== 'denseOnMap');
  return [...problems, ...settingProblems(settings, classes), ...remarks];
}

/** Everything that keeps a net from being trained on a dataset, its own problems first. */
export function trainingObstacles(
  analysis: Analysis,
  data: DataForm,
  settings: LossSettings,
): readonly Problem[] {
  return [...analysis.problems, ...trainingProblems(analysis, data, settings)].filter(isError);
}
