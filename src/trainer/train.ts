import { join } from 'node:path';
import { analyse } from '../core/analyse';
import { catalogue } from '../core/catalogue';
import { findDataset } from '../core/datasets';
import { readValue } from '../core/graph/read';
import type { Dataset } from '../core/kinds/dataset';
import { compile } from '../core/program/compile';
import type { TrainingProgram } from '../core/program/program';
import type { Order, TrainingEvent } from '../ipc/training';
import { runEpochs, trainingExamples } from './epochs';
import { encodeNpz } from './npz';
import { readImages } from './read-images';
import { failureOf, RunError } from './run-error';
import { loadTensorFlow, type TensorFlow } from './tensorflow';
import { Training } from './training';
import { writeWhole } from './write-whole';

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
  const program = compileOrder(order, dataset);
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
      await writeWhole(join(order.run, 'weights.npz'), encodeNpz(training.weights()));
    return outcome;
  } finally {
    training.dispose();
  }
}

/** @throws RunError `notTrainable` where the document is none or has problems */
function compileOrder({ document, settings }: TrainOrder, dataset: Dataset): TrainingProgram {
  const reading = readValue(document);
  if ('refusal' in reading) throw new RunError('notTrainable', reading.refusal.code);
  const analysis = analyse(reading.document, catalogue);
  const compiled = compile({ analysis, dataset, settings });
  if ('program' in compiled) return compiled.program;
  const told = compiled.problems.map(({ node, code }) =>
    node === null ? code : `${node}: ${code}`,
  );
  throw new RunError('notTrainable', told.join(', '));
}

/** @throws RunError `engineMissing` */
function engine(): TensorFlow {
  try {
    return loadTensorFlow();
  } catch (error) {
    throw new RunError('engineMissing', error instanceof Error ? error.message : String(error));
  }
}
