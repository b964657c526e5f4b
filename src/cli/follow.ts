import { runWords } from '../core/text/runs';
import { sayCheckpointFailure, sayFailure, sayOutcome } from '../core/text/training';
import { eventLines } from '../ipc/event-lines';
import type { Order, TrainingEvent } from '../ipc/training';
import type { Call } from './call';
import { print, printError, whenUnread } from './print';
import { Progress } from './progress';
import type { RunFolder } from './run-folder';
import { FAILURE, type Status, STOPPED, SUCCESS } from './status';
import { type RunningTrainer, startTrainer } from './trainer-process';

/** A run that is about to start. */
export interface Followed {
  readonly order: Extract<Order, { type: 'train' | 'resume' }>;
  /** Absent where the run is not kept. */
  readonly folder: RunFolder | undefined;
  readonly epochs: number;
  /** What the net and the dataset are called. */
  readonly name: string;
  readonly data: string;
}

type Built = Extract<TrainingEvent, { type: 'built' }>;
type Paused = Extract<TrainingEvent, { type: 'paused' }>;

/** The first Ctrl-C asks the trainer to stop, the second ends it. */
export function stopOnSignals(trainer: RunningTrainer, say: () => void): () => void {
  let asked = false;
  function stop(): void {
    if (asked) trainer.kill();
    else {
      asked = true;
      say();
      trainer.stop();
    }
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

/** The run's head, and how it goes on where it was resumed. */
function headLines(event: Built, { order, name, data }: Followed, call: Call): readonly string[] {
  const words = runWords(call.language);
  const head = call.words.training(name, data, event.params, event.steps);
  if (order.type === 'train') return [head];
  return [
    head,
    event.step >= event.steps * event.epochs ? words.over : words.goingOn(event.step),
    ...(event.damaged > 0 ? [words.damaged(event.damaged)] : []),
    ...(event.exact ? [] : [words.inexact]),
  ];
}

/** Lines for people: the run's head, an epoch each, what hinders it, how it ended. */
function humanLines(event: TrainingEvent, run: Followed, call: Call): readonly string[] {
  const { words, language } = call;
  switch (event.type) {
    case 'built':
      return headLines(event, run, call);
    case 'epoch':
      return [words.epoch({ ...event, epochs: run.epochs })];
    case 'checkpointFailed':
      return [sayCheckpointFailure(event, language)];
    case 'paused':
      if (event.cause === 'asked') return [];
      return [runWords(language).notFinite(placeOf(event))];
    case 'batches':
    case 'continued':
    case 'beat':
    case 'checkpoint':
    case 'evaluated':
      return [];
    case 'ended':
      if (event.failure) return [];
      return [
        ...(event.early ? [runWords(language).early] : []),
        sayOutcome(event.outcome, language),
      ];
  }
}

function placeOf({ step, loss = NaN, layer = null, validating = false }: Paused) {
  return { step, loss, layer, validating };
}

function statusOf(outcome: 'finished' | 'stopped' | 'failed'): Status {
  return outcome === 'finished' ? SUCCESS : outcome === 'stopped' ? STOPPED : FAILURE;
}

/** Has the trainer carry out an order and prints how it goes, until it ends or Ctrl-C stops it. */
export async function follow(run: Followed, call: Call, bundle: string): Promise<Status> {
  const { words, language, flags } = call;
  const json = flags.has('json');
  const progress = new Progress(words.progress);
  let status: Status = FAILURE;
  const seen = { built: false };
  function hear(event: TrainingEvent): void {
    progress.hear(event);
    seen.built ||= event.type === 'built';
    const lines = eventLines(event, language);
    run.folder?.keep(lines);
    print(
      json
        ? lines
        : humanLines(event, run, call)
            .map((line) => `${line}\n`)
            .join(''),
    );
    // Nobody could change here what made the loss so.
    if (event.type === 'paused' && event.cause === 'notFinite') trainer.stop();
    if (event.type !== 'ended') return;
    status = statusOf(event.outcome);
    if (event.failure) printError(`${sayFailure(event.failure, language)}\n`);
  }

  const trainer = startTrainer(bundle, run.order, hear);
  const deaf = stopOnSignals(trainer, () => {
    progress.clear();
    printError(`${words.stopping}\n`);
  });
  whenUnread(() => trainer.stop());
  await trainer.gone;
  deaf();
  if (!run.folder) return status;
  // A run that was refused before its first step leaves its folder free for another try.
  if (!seen.built && run.order.type === 'train') run.folder.discard();
  else if (!json) {
    print(`${words.savedTo(run.folder.path)}\n`);
    if (status !== SUCCESS) print(`${runWords(language).resumable(run.folder.path)}\n`);
  }
  return status;
}
