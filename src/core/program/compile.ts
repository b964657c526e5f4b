import type { Analysis } from '../analyse';
import { adapt, type Adaptation } from '../kinds/adapt';
import { bindChosen } from '../kinds/choice';
import type { Dataset } from '../kinds/dataset';
import type { Problem } from '../kinds/problem';
import type { Settings } from '../settings/settings';
import { Builder, Recording } from './builder';
import { losses, optimizers } from './choices';
import { gradients } from './gradients';
import { allocateSignature, declareImages, loadSignature, type Stored, takeBatch } from './images';
import type { Loss, Prediction } from './loss';
import { emitNet, predictionOf } from './net';
import { plus } from './ops/arithmetic';
import { cast } from './ops/cast';
import { constant } from './ops/constant';
import { after, placeholder } from './ops/control';
import { countCorrect } from './ops/correct';
import { mean } from './ops/mean';
import { sum } from './ops/sum';
import { increase } from './ops/variables';
import type { Signature, TrainingProgram } from './program';
import {
  countSignature,
  declareState,
  initialiseSignature,
  readSignature,
  type State,
  weightsSignature,
  writeSignature,
} from './state';
import { inputLayer, outputLayer, type Scores, scoresOf, trainingObstacles } from './trainable';
import type { Value } from './value';

export interface Task {
  readonly analysis: Analysis;
  readonly dataset: Dataset;
  readonly settings: Settings;
}

/** What all parts of a program have in common. */
interface Plan {
  readonly recording: Recording;
  readonly analysis: Analysis;
  readonly scores: Scores;
  readonly adaptation: Adaptation;
  readonly state: State;
  readonly stored: Stored;
  readonly loss: Loss;
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
  const stored = declareImages(b, dataset);
  const plan = { recording, analysis, scores, adaptation, state, stored, loss, settings };

  return {
    program: {
      signatures: {
        initialise: initialiseSignature(recording, state, settings.seed),
        allocate: allocateSignature(recording, stored),
        load: loadSignature(recording, stored),
        step: stepSignature(plan),
        evaluate: evaluateSignature(plan),
        count: countSignature(recording, state),
        weights: weightsSignature(recording, state),
        read: readSignature(recording, state),
        write: writeSignature(recording, state),
      },
      operations: recording.operations,
    },
  };
}

/** Records the net on the images at `indices`. */
function forward(
  b: Builder,
  plan: Plan,
  indices: Value,
): { readonly prediction: Prediction; readonly labels: Value; readonly losses: Value } {
  const { images, labels } = takeBatch(b, plan.stored, plan.adaptation, indices);
  const values = emitNet(b, plan.analysis, images, (layer, name) => {
    const found = plan.state.weights.get(`${layer}/${name}`);
    if (!found) throw new Error(`${layer} has no weight ${name}`);
    return found.variable;
  });
  const prediction = predictionOf(values, plan.scores);
  return { prediction, labels, losses: plan.loss.perExample(b, prediction, labels) };
}

function evaluateSignature(plan: Plan): Signature {
  const b = new Builder(plan.recording, { name: 'evaluate' });
  const indices = placeholder(b, 'indices', 'int32', [null]);
  const { prediction, labels, losses } = forward(b, plan, indices);
  return {
    inputs: { indices },
    outputs: {
      loss: sum(b, losses, { axes: [0] }),
      correct: countCorrect(b, prediction.ranked, labels),
    },
  };
}

function stepSignature(plan: Plan): Signature {
  const { weights, step, optimizer } = plan.state;
  const randomness = { seed: plan.settings.seed, step };
  const b = new Builder(plan.recording, { name: 'step', training: true, randomness });
  const indices = placeholder(b, 'indices', 'int32', [null]);
  const learningRate = placeholder(b, 'learningRate', 'float32', []);
  const { prediction, labels, losses } = forward(b, plan, indices);
  const loss = mean(b, losses, { axes: [0] });
  const correct = countCorrect(b, prediction.ranked, labels);

  const trainable = [...weights.values()].filter(({ weight }) => weight.trainable);
  const slopes = gradients(
    b,
    loss,
    trainable.map(({ variable }) => b.read(variable)),
  );
  const one = constant(b, 'int32', [], [1]);
  const apply = optimizer.begin(b, {
    step: cast(b, plus(b, b.read(step), one), 'float32'),
    learningRate,
  });
  const changes = trainable.map(({ variable, slots }, index) => {
    const gradient = slopes[index];
    if (!gradient) throw new Error('Every trainable weight has a gradient');
    return apply({ variable, gradient, slot: (name) => slotOf(slots, name) });
  });
  const all = [...b.updates, ...changes, increase(b, step, one)];
  return {
    inputs: { indices, learningRate },
    outputs: { loss: after(b, all, loss), correct: after(b, all, correct) },
  };
}

function slotOf<V>(slots: ReadonlyMap<string, V>, name: string): V {
  const slot = slots.get(name);
  if (!slot) throw new Error(`There is no slot ${name}`);
  return slot;
}
