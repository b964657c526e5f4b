import { join } from 'node:path';
import { analyse } from '../core/analyse';
import { catalogue } from '../core/catalogue';
import { findDataset } from '../core/datasets';
import { readValue } from '../core/graph/read';
import type { Dataset } from '../core/kinds/dataset';
import { compile } from '../core/program/compile';
import type { TrainingProgram } from '../core/program/program';
import { isSameMachine } from '../ipc/checkpoint';
import { RUN_FILES } from '../ipc/run-folder';
import type { TrainingEvent } from '../ipc/training';
import { type Beginning, beginningOf, type TrainOrder } from './beginning';
import { BestWeights, goesBack } from './best-weights';
import { Keeper } from './checkpoints/keeper';
import type { Control } from './control';
import { runEpochs, trainingExamples } from './epochs';
import { fixThreads, machineNow } from './machine';
import { encodeNpz } from './npz';
import type { Pulse } from './pulse/pulse';
import { checkPrecision } from './processor';
import { readImages } from './read-images';
import { failureOf, RunError } from './run-error';
import { Standing } from './standing';
import { loadTensorFlow, type TensorFlow } from './tensorflow';
import { Training } from './training';
import { writeWhole } from './write-whole';

type Ended = Extract<TrainingEvent, { type: 'ended' }>;

/** What a run has to do with the world outside. */
export interface Links {
  readonly tell: (event: TrainingEvent) => void;
  readonly control: Control;
  readonly pulse: Pulse;
}

/**
 * Carries out an order and tells how it goes; the last event is always `ended`. Never rejects:
 * what fails is told.
 */
export async function train(order: TrainOrder, links: Links): Promise<void> {
  try {
    links.tell(await run(order, links));
  } catch (error) {
    links.tell({ type: 'ended', outcome: 'failed', failure: failureOf(error) });
  } finally {
    links.pulse.rest();
  }
}

async function run(order: TrainOrder, { tell, control, pulse }: Links): Promise<Ended> {
  const beginning = await beginningOf(order);
  const { settings, from, damaged } = beginning;
  const dataset = findDataset(beginning.dataset);
  if (!dataset) throw new RunError('dataDamaged', beginning.dataset);
  checkPrecision(settings);
  const program = compileNet(beginning, dataset);
  const images = await readImages(dataset, order.datasets);
  fixThreads(from?.progress.machine.threads);
  const tf = engine();
  const machine = machineNow(tf);
  const training = await Training.open(tf, program, images);
  try {
    if (from) training.write(from.state);
    const steps = Math.ceil(trainingExamples(dataset, settings) / settings.batchSize);
    const standing = new Standing(settings, steps, machine, from?.progress);
    const keeper = order.run === undefined ? undefined : await Keeper.open(order.run, from?.name);
    tell({
      type: 'built',
      params: training.count(),
      steps,
      epochs: settings.epochs,
      step: standing.step,
      exact: !from || isSameMachine(machine, from.progress.machine),
      damaged,
    });
    const bestWeights = goesBack(settings) ? new BestWeights(beginning.best) : undefined;
    const course = { training, dataset, settings, standing, control, pulse, keeper, bestWeights };
    const ending = await runEpochs({ ...course, tell });
    if (order.run !== undefined) await keepWeights(order.run, training);
    return { type: 'ended', ...ending };
  } finally {
    training.dispose();
  }
}

/** @throws RunError `notTrainable` where the document is none or has problems */
function compileNet({ document, settings }: Beginning, dataset: Dataset): TrainingProgram {
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

/** @throws RunError `weightsUnwritten`; the checkpoints hold the weights all the same */
async function keepWeights(run: string, training: Training): Promise<void> {
  try {
    await writeWhole(join(run, RUN_FILES.weights), encodeNpz(training.weights()));
  } catch (error) {
    throw new RunError('weightsUnwritten', error instanceof Error ? error.message : String(error));
  }
}
