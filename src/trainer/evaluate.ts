import { readFile, stat } from 'node:fs/promises';
import { findDataset } from '../core/datasets';
import type { Dataset } from '../core/kinds/dataset';
import type { Order, TrainingEvent } from '../ipc/training';
import { compileNet } from './compile-net';
import type { Control } from './control';
import { engine } from './engine';
import { checkPrecision } from './processor';
import { readImages } from './read-images';
import { failureOf, RunError } from './run-error';
import { type Figures, Training } from './training';
import { readWeights } from './weights/read-weights';
import { WeightsError } from './weights/weights-error';

type EvaluateOrder = Extract<Order, { type: 'evaluate' }>;

/** What Node reads in one piece. */
const LARGEST_FILE = 2 ** 31 - 1;

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) throw new WeightsError('weightsTooLarge', path);
    return await readFile(path);
  } catch (error) {
    if (error instanceof WeightsError) throw error;
    throw new WeightsError('weightsMissing', error instanceof Error ? error.message : path);
  }
}

/** The summed figures of all validation examples; null where it was stopped. */
async function judge(
  training: Training,
  dataset: Dataset,
  batch: number,
  control: Control,
): Promise<Figures | null> {
  let loss = 0;
  let correct = 0;
  for (let start = dataset.train; start < dataset.examples; start += batch) {
    await control.listen();
    if (control.stopped) return null;
    const length = Math.min(batch, dataset.examples - start);
    const figures = training.evaluate(Int32Array.from({ length }, (_, index) => start + index));
    loss += figures.loss;
    correct += figures.correct;
  }
  return { loss, correct };
}

async function run(
  { document, weights, settings, datasets, dataset: id }: EvaluateOrder,
  tell: (event: TrainingEvent) => void,
  control: Control,
): Promise<'finished' | 'stopped'> {
  const dataset = findDataset(id);
  if (!dataset) throw new RunError('dataDamaged', id);
  checkPrecision(settings);
  const { analysis, program } = compileNet(document, dataset, settings);
  const given = readWeights(await readWhole(weights), analysis);
  const training = await Training.open(engine(), program, await readImages(dataset, datasets));
  try {
    training.write({ ...training.read(), ...given });
    const figures = await judge(training, dataset, settings.batchSize, control);
    if (!figures) return 'stopped';
    const examples = dataset.examples - dataset.train;
    const [loss, accuracy] = [figures.loss / examples, figures.correct / examples];
    tell({ type: 'evaluated', params: training.count(), examples, loss, accuracy });
    return 'finished';
  } finally {
    training.dispose();
  }
}

/**
 * Judges a net with weights from a file by the validation examples; tells `evaluated`, and in
 * every case `ended` at last. Never rejects.
 */
export async function evaluate(
  order: EvaluateOrder,
  tell: (event: TrainingEvent) => void,
  control: Control,
): Promise<void> {
  try {
    tell({ type: 'ended', outcome: await run(order, tell, control) });
  } catch (error) {
    tell({ type: 'ended', outcome: 'failed', failure: failureOf(error) });
  }
}
