import type { Analysis } from '../analyse';
import type { FlatAnalysis } from '../analyse-layers';
import { adapt } from '../kinds/adapt';
import type { Dataset } from '../kinds/dataset';
import { isError, type Problem } from '../kinds/problem';

/** The part of a dataset that decides whether a net can be trained on it. */
export type DataForm = Pick<Dataset, 'shape' | 'classes'>;

/** Where a net's scores come from. */
export interface Scores {
  readonly output: FlatAnalysis;
  /** Flat id of the layer whose output is the logits. */
  readonly logits: string;
  /** Whether the output is the softmax of the logits, or the logits themselves. */
  readonly softmax: boolean;
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

/** Class scores are a softmax, whose input is the logits, or a plain Dense, which is logits. */
export function scoresOf(output: FlatAnalysis): Scores | undefined {
  const { className, config } = output.bound.keras;
  const [source = null] = output.from;
  if (className === 'Dense') return { output, logits: output.id, softmax: false };
  if (className !== 'Activation' || config.activation !== 'softmax' || source === null)
    return undefined;
  return { output, logits: source, softmax: true };
}

function outputProblems(output: FlatAnalysis, classes: number): readonly Problem[] {
  const { owner: node, kind, shape } = output;
  if (!shape) return [];
  if (shape.length !== 1) return [{ node, code: 'outputNotVector', values: { output: shape } }];
  const scores = scoresOf(output);
  if (!scores) return [{ node, code: 'outputNotScores', values: { kind } }];
  const [units = 0] = shape;
  const problems: Problem[] = [];
  if (units !== classes) problems.push({ node, code: 'outputClasses', values: { units, classes } });
  if (!scores.softmax) problems.push({ node, code: 'outputLogits', values: {} });
  return problems;
}

/**
 * What keeps a net from being trained on a dataset, beyond the problems of its analysis; and the
 * remark that its output is taken for logits. Parts that the analysis knows nothing of are not
 * judged.
 */
export function trainingProblems(analysis: Analysis, data: DataForm): readonly Problem[] {
  const problems: Problem[] = [];
  const input = inputLayer(analysis);
  if (input?.shape && !adapt(data.shape, input.shape))
    problems.push({
      node: input.owner,
      code: 'dataDoesNotFit',
      values: { data: data.shape, input: input.shape },
    });
  const output = outputLayer(analysis);
  if (output) problems.push(...outputProblems(output, data.classes.length));
  if (output?.shape && analysis.totals.trainable === 0)
    problems.push({ node: null, code: 'nothingToTrain', values: {} });
  return problems;
}

/** Everything that keeps a net from being trained on a dataset, its own problems first. */
export function trainingObstacles(analysis: Analysis, data: DataForm): readonly Problem[] {
  return [...analysis.problems, ...trainingProblems(analysis, data)].filter(isError);
}
