import { analyse } from '../core/analyse';
import { catalogue } from '../core/catalogue';
import type { Dataset } from '../core/kinds/dataset';
import { trainingObstacles } from '../core/program/trainable';
import type { Settings } from '../core/settings/settings';
import { say } from '../core/text/problems';
import { shortened } from '../core/text/quote';
import { sayCheckpointFailure, sayFailure, sayOutcome } from '../core/text/training';
import type { TrainingEvent } from '../ipc/training';
import type { Call } from './call';
import { eventLines } from './event-lines';
import { openGraph, type OpenGraph } from './open-graph';
import type { Places } from './places';
import { print, printError, whenUnread } from './print';
import { Progress } from './progress';
import { makeRunFolder, type RunFolder } from './run-folder';
import { SaidError } from './said-error';
import { FAILURE, type Status, STOPPED, SUCCESS } from './status';
import { datasetFor, settingsFor } from './train-options';
import { startTrainer, type TrainerProcess } from './trainer-process';

/** @throws SaidError that lists what keeps the net from being trained */
function refuseUntrainable(net: OpenGraph, dataset: Dataset, settings: Settings, call: Call): void {
  const { document, name } = net;
  const analysis = analyse(document, catalogue);
  const problems = trainingObstacles(analysis, dataset, settings);
  if (problems.length === 0) return;
  const sentences = problems.map((problem) => {
    const sentence = say(problem, call.language);
    return problem.node === null ? `  ${sentence}` : `  ${shortened(problem.node)}: ${sentence}`;
  });
  throw new SaidError([call.words.notTrainable(name), ...sentences].join('\n'));
}

/** The first Ctrl-C asks the trainer to stop, the second ends it. */
function stopOnSignals(trainer: TrainerProcess, say: () => void): () => void {
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

/** Lines for people: the run's head, an epoch each, how it ended. */
function humanLines(
  event: TrainingEvent,
  epochs: number,
  { name, data }: { readonly name: string; readonly data: string },
  { words, language }: Call,
): string {
  switch (event.type) {
    case 'built':
      return `${words.training(name, data, event.params, event.steps)}\n`;
    case 'batches':
      return '';
    case 'epoch':
      return `${words.epoch({ ...event, epochs })}\n`;
    case 'checkpointFailed':
      return `${sayCheckpointFailure(event, language)}\n`;
    case 'paused':
    case 'continued':
    case 'beat':
    case 'checkpoint':
    case 'evaluated':
      return '';
    case 'ended':
      return event.failure ? '' : `${sayOutcome(event.outcome, language)}\n`;
  }
}

function statusOf(outcome: 'finished' | 'stopped' | 'failed'): Status {
  return outcome === 'finished' ? SUCCESS : outcome === 'stopped' ? STOPPED : FAILURE;
}

/**
 * Trains a net and prints how it goes, until it ends or Ctrl-C stops it.
 * @throws SaidError where it cannot be read or trained, or the run's folder cannot be made
 */
export async function train(call: Call, places: Places): Promise<Status> {
  const { words, language, flags, values } = call;
  const settings = settingsFor(call);
  const dataset = datasetFor(call);
  const net = openGraph(call);
  refuseUntrainable(net, dataset, settings, call);
  const { document, name } = net;
  const out = values.get('out');
  const folder: RunFolder | undefined =
    out === undefined
      ? undefined
      : makeRunFolder(out, { document, dataset: dataset.id, settings }, words);

  const json = flags.has('json');
  const title = { name, data: dataset.words[language].name };
  const progress = new Progress(words.progress);
  let status: Status = FAILURE;
  function hear(event: TrainingEvent): void {
    progress.hear(event);
    const lines = eventLines(event, language);
    folder?.keep(lines);
    print(json ? lines : humanLines(event, settings.epochs, title, call));
    if (event.type !== 'ended') return;
    status = statusOf(event.outcome);
    if (event.failure) printError(`${sayFailure(event.failure, language)}\n`);
  }

  const trainer = startTrainer(
    places.trainer,
    {
      type: 'train',
      document,
      dataset: dataset.id,
      settings,
      datasets: places.datasets,
      ...(folder && { run: folder.path }),
    },
    hear,
  );
  const deaf = stopOnSignals(trainer, () => {
    progress.clear();
    printError(`${words.stopping}\n`);
  });
  whenUnread(() => trainer.stop());
  await trainer.gone;
  deaf();
  if (folder && !json) print(`${words.savedTo(folder.path)}\n`);
  return status;
}
