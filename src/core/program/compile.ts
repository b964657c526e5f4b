import type { Analysis } from '../analyse';
import { adapt } from '../kinds/adapt';
import { bindChosen } from '../kinds/choice';
import type { Dataset } from '../kinds/dataset';
import type { Problem } from '../kinds/problem';
import type { Settings } from '../settings/settings';
import { Builder, Recording } from './builder';
import { losses, optimizers } from './choices';
import { diagnoseSignature } from './diagnose';
import { evaluateSignature } from './evaluate';
import type { Plan } from './forward';
import { allocateSignature, declareImages, loadSignature } from './images';
import type { TrainingProgram } from './program';
import { clearSignature, declareRecent, recentSignature } from './recent';
import {
  countSignature,
  declareState,
  initialiseSignature,
  madeSignature,
  readSignature,
  weightsSignature,
  writeSignature,
} from './state';
import { stepSignature, stepsPerCall, stepsSignature } from './step';
import { inputLayer, outputLayer, scoresOf, trainingObstacles } from './trainable';

export interface Task {
  readonly analysis: Analysis;
  readonly dataset: Dataset;
  readonly settings: Settings;
}

/**
 * Makes a training program of a net and a dataset, or says why there is none: every problem that
 * is an error, of the analysis and of training.
 */
export function compile(
  task: Task,
): { readonly program: TrainingProgram } | { readonly problems: readonly Problem[] } {
  const { analysis, dataset, settings } = task;
  const problems = trainingObstacles(analysis, dataset, settings);
  if (problems.length > 0) return { problems };

  const output = outputLayer(analysis);
  const loss = bindChosen(losses, settings.loss);
  const scores = output && scoresOf(output, loss);
  const adaptation = adapt(dataset.shape, inputLayer(analysis)?.shape ?? []);
  if (!scores || !adaptation) throw new Error('A net without problems has an input and scores');
  const optimizer = bindChosen(optimizers, settings.optimizer);
  const recording = new Recording();
  const b = new Builder(recording, { name: 'state' });
  const state = declareState(b, analysis, optimizer);
  const stored = declareImages(b, dataset, adaptation);
  const recent = declareRecent(b, stepsPerCall(analysis, settings), settings);
  const plan: Plan = { recording, analysis, scores, state, stored, loss, recent, settings };

  return {
    program: {
      stepsPerCall: recent.count,
      layers: analysis.layers.map(({ id }) => id),
      signatures: {
        initialise: initialiseSignature(recording, state, settings.seed),
        allocate: allocateSignature(recording, stored),
        load: loadSignature(recording, stored),
        step: stepSignature(plan),
        steps: stepsSignature(plan),
        evaluate: evaluateSignature(plan),
        diagnose: diagnoseSignature(plan),
        clear: clearSignature(recording, recent),
        recent: recentSignature(recording, recent),
        made: madeSignature(recording, state),
        count: countSignature(recording, state),
        weights: weightsSignature(recording, state),
        read: readSignature(recording, state),
        write: writeSignature(recording, state),
      },
      operations: recording.operations,
    },
  };
}
