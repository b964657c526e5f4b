import { setImmediate } from 'node:timers/promises';
import type { Dataset } from '../core/kinds/dataset';
import { shuffled } from '../core/program/shuffle';
import type { Settings } from '../core/settings/settings';
import type { TrainingEvent } from '../ipc/training';
import { BatchEvents } from './batch-events';
import { Pace } from './pace';
import type { Figures, Training } from './training';

export interface Course {
  readonly training: Training;
  readonly dataset: Dataset;
  readonly settings: Settings;
  readonly tell: (event: TrainingEvent) => void;
  readonly signal: AbortSignal;
}

/** How many training examples a run takes. */
export function trainingExamples(dataset: Dataset, { limit }: Settings): number {
  return limit === 0 ? dataset.train : Math.min(limit, dataset.train);
}

function* batches(indices: Int32Array, size: number): Generator<Int32Array> {
  for (let start = 0; start < indices.length; start += size)
    yield indices.subarray(start, start + size);
}

/**
 * Trains for all epochs, or until the signal. Each epoch takes the examples in an order of its
 * own, the last batch smaller where they do not divide evenly; then all validation examples are
 * judged. Between two steps the process hears its messages.
 * @throws RunError where the loss is no number any more
 */
export async function runEpochs(course: Course): Promise<'finished' | 'stopped'> {
  const { dataset, settings, tell, signal } = course;
  const examples = trainingExamples(dataset, settings);
  const pace = new Pace(settings, Math.ceil(examples / settings.batchSize));
  const events = new BatchEvents(tell);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    const start = performance.now();
    const order = shuffled(examples, settings.seed, epoch);
    const training = await trainEpoch(course, order, pace, events);
    const seconds = (performance.now() - start) / 1000;
    events.flush();
    const validation = await validate(course);
    if (signal.aborted) return 'stopped';
    const figures = {
      loss: training.loss / examples,
      accuracy: training.correct / examples,
      valLoss: validation.loss / (dataset.examples - dataset.train),
      valAccuracy: validation.correct / (dataset.examples - dataset.train),
    };
    pace.endEpoch(figures);
    tell({
      type: 'epoch',
      epoch,
      ...figures,
      seconds,
      learningRate: settings.learningRate,
      best: false,
    });
  }
  return 'finished';
}

async function trainEpoch(
  { training, settings, signal }: Course,
  order: Int32Array,
  pace: Pace,
  events: BatchEvents,
): Promise<Figures> {
  return await over(order, settings.batchSize, signal, (indices) => {
    const [figures] = training.advance([indices], [pace.next()]);
    if (!figures) throw new Error('A step has figures');
    events.add(figures.loss / indices.length, figures.correct / indices.length);
    return figures;
  });
}

async function validate({ training, dataset, settings, signal }: Course): Promise<Figures> {
  const length = dataset.examples - dataset.train;
  const indices = Int32Array.from({ length }, (_, index) => dataset.train + index);
  return await over(indices, settings.batchSize, signal, (batch) => training.evaluate(batch));
}

/** The summed figures of all batches; of fewer where the signal comes first. */
async function over(
  indices: Int32Array,
  size: number,
  signal: AbortSignal,
  act: (batch: Int32Array) => Figures,
): Promise<Figures> {
  let loss = 0;
  let correct = 0;
  for (const batch of batches(indices, size)) {
    await setImmediate();
    if (signal.aborted) break;
    const figures = act(batch);
    loss += figures.loss;
    correct += figures.correct;
  }
  return { loss, correct };
}
