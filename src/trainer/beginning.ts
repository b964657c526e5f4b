import type { Progress } from '../ipc/checkpoint';
import type { RunSettings } from '../ipc/run-folder';
import type { Order } from '../ipc/training';
import { listCheckpoints, newestCheckpoint, readCheckpoint } from './checkpoints/read';
import { goesBack } from './best-weights';
import { readRun } from './run-files';
import { RunError } from './run-error';
import type { Fetched } from './session';

export type TrainOrder = Extract<Order, { type: 'train' | 'resume' }>;

type State = Readonly<Record<string, Fetched>>;

/** What a run begins or goes on from. */
export interface Beginning extends RunSettings {
  readonly document: unknown;
  /** The checkpoint that it goes on from; undefined where it begins. */
  readonly from:
    { readonly name: string; readonly progress: Progress; readonly state: State } | undefined;
  /** State of the best epoch before. */
  readonly best: State | undefined;
  /** Newer checkpoints that are damaged. */
  readonly damaged: number;
}

/**
 * Finds what an order is to begin with. A run without any checkpoint begins anew.
 * @throws RunError `runUnusable`, or `checkpointDamaged` where no checkpoint is whole
 */
export async function beginningOf(order: TrainOrder): Promise<Beginning> {
  if (order.type === 'train') {
    const { document, dataset, settings } = order;
    return { document, dataset, settings, from: undefined, best: undefined, damaged: 0 };
  }
  const run = await readRun(order.run);
  const { checkpoint, damaged } = await newestCheckpoint(order.run);
  if (!checkpoint && damaged > 0) throw new RunError('checkpointDamaged', '');
  const best =
    checkpoint && goesBack(run.settings) ? await bestState(order.run, checkpoint.name) : undefined;
  return { ...run, from: checkpoint, best, damaged };
}

async function bestState(run: string, upTo: string): Promise<State | undefined> {
  const listed = await listCheckpoints(run);
  const best = listed.find(({ name, manifest }) => name <= upTo && manifest.best);
  return best && (await readCheckpoint(run, best).catch(() => undefined))?.state;
}
