import { findDataset } from '../core/datasets';
import { isSameMachine } from '../ipc/checkpoint';
import type { TrainingEvent } from '../ipc/training';
import { beginningOf, type TrainOrder } from './beginning';
import { BestWeights, goesBack } from './best-weights';
import { Keeper } from './checkpoints/keeper';
import { compileNet } from './compile-net';
import type { Control } from './control';
import { engine } from './engine';
import { runEpochs, trainingExamples } from './epochs';
import { fixThreads, machineNow } from './machine';
import type { Pulse } from './pulse/pulse';
import { checkPrecision } from './processor';
import { readImages } from './read-images';
import { refuseTooLarge, roomNow } from './room';
import { failureOf, RunError } from './run-error';
import { lockRun } from './run-lock';
import { Standing } from './standing';
import { Training } from './training';
import { keepWeights } from './weights/keep-weights';

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
    links.tell(await locked(order, links));
  } catch (error) {
    links.tell({ type: 'ended', outcome: 'failed', failure: failureOf(error) });
  } finally {
    links.pulse.rest();
  }
}

/** @throws RunError `runUnderWay` where another process trains in the run's folder */
async function locked(order: TrainOrder, links: Links): Promise<Ended> {
  const unlock = order.run === undefined ? undefined : await lockRun(order.run);
  try {
    return await run(order, links);
  } finally {
    await unlock?.();
  }
}

async function run(order: TrainOrder, { tell, control, pulse }: Links): Promise<Ended> {
  const beginning = await beginningOf(order);
  const { settings, from, damaged } = beginning;
  const dataset = findDataset(beginning.dataset);
  if (!dataset) throw new RunError('dataDamaged', beginning.dataset);
  checkPrecision(settings);
  const { analysis, program } = compileNet(beginning.document, dataset, settings);
  refuseTooLarge({ analysis, dataset, settings }, roomNow());
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
    const asText = order.type === 'train' && order.weightsText === true;
    if (order.run !== undefined) await keepWeights(order.run, training, analysis, asText);
    return { type: 'ended', ...ending };
  } finally {
    training.dispose();
  }
}
