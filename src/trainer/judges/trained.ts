import { resolve } from 'node:path';
import { presetFiles } from '../../core/presets';
import { type Settings, STANDARD_SETTINGS } from '../../core/settings/settings';
import { type TrainingEvent, trainingEventSchema } from '../../ipc/training';
import type { TrainOrder } from '../beginning';
import { Control } from '../control';
import { Pulse } from '../pulse/pulse';
import { train } from '../train';

type Told = readonly TrainingEvent[];

/** An order to train a preset on a part of MNIST. */
export function trainOrder(
  preset: string,
  settings: Partial<Settings> = {},
): Extract<TrainOrder, { type: 'train' }> {
  return {
    type: 'train',
    document: presetFiles.find(({ id }) => id === preset)?.content,
    dataset: 'mnist',
    settings: { ...STANDARD_SETTINGS, epochs: 1, limit: 640, ...settings },
    datasets: resolve('resources/datasets'),
  };
}

/** All that a run tells, each event checked and told to `hear` as it comes. */
export async function trained(
  order: TrainOrder,
  hear: (event: TrainingEvent, control: Control) => void = () => undefined,
): Promise<Told> {
  const told: TrainingEvent[] = [];
  const control = new Control();
  const tell = (event: TrainingEvent): void => {
    told.push(trainingEventSchema.parse(event));
    hear(event, control);
  };
  await train(order, { tell, control, pulse: new Pulse() });
  return told;
}

/** The loss of every step. */
export function lossesOf(told: Told): readonly number[] {
  return told.flatMap((event) => (event.type === 'batches' ? event.losses : []));
}

/** What was told of every epoch but how long it took. */
export function epochsOf(told: Told): readonly Partial<TrainingEvent>[] {
  return told.flatMap((event) => (event.type === 'epoch' ? [{ ...event, seconds: 0 }] : []));
}
