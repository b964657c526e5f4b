import { findDataset } from '../core/datasets';
import type { Order, TrainingEvent } from '../ipc/training';
import { compileNet } from './compile-net';
import { engine } from './engine';
import { runEpochs, trainingExamples } from './epochs';
import { readImages } from './read-images';
import { refuseTooLarge, roomNow } from './room';
import { failureOf, RunError } from './run-error';
import { Training } from './training';
import { keepWeights } from './weights/keep-weights';

export type TrainOrder = Extract<Order, { type: 'train' }>;

/**
 * Carries out an order and tells how it goes; the last event is always `ended`. Never rejects:
 * what fails is told. The signal stops the run after the step under way.
 */
export async function train(
  order: TrainOrder,
  tell: (event: TrainingEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    tell({ type: 'ended', outcome: await run(order, tell, signal) });
  } catch (error) {
    tell({ type: 'ended', outcome: 'failed', failure: failureOf(error) });
  }
}

async function run(
  order: TrainOrder,
  tell: (event: TrainingEvent) => void,
  signal: AbortSignal,
): Promise<'finished' | 'stopped'> {
  const { settings } = order;
  const dataset = findDataset(order.dataset);
  if (!dataset) throw new RunError('dataDamaged', order.dataset);
  const { analysis, program } = compileNet(order.document, dataset, settings);
  refuseTooLarge({ analysis, dataset, settings }, roomNow());
  const images = await readImages(dataset, order.datasets);
  const training = await Training.open(engine(), program, images);
  try {
    const steps = Math.ceil(trainingExamples(dataset, settings) / settings.batchSize);
    tell({
      type: 'built',
      params: training.count(),
      steps,
      epochs: settings.epochs,
      step: 0,
      exact: true,
      damaged: 0,
    });
    const outcome = await runEpochs({ training, dataset, settings, tell, signal });
    if (order.run !== undefined)
      await keepWeights(order.run, training, analysis, order.weightsText ?? false);
    return outcome;
  } finally {
    training.dispose();
  }
}
