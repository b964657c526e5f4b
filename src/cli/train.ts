import { sayCheckpointFailure, sayFailure, sayOutcome } from '../core/text/training';
import type { TrainingEvent } from '../ipc/training';
import type { Call } from './call';
import { configFor } from './config';
import { eventLines } from './event-lines';
import { openGraph } from './open-graph';
import type { Places } from './places';
import { print, printError, whenUnread } from './print';
import { Progress } from './progress';
import { makeRunFolder, type RunFolder } from './run-folder';
import { refuseUntrainable } from './refuse-untrainable';
import { stopOnSignals } from './stop-on-signals';
import { FAILURE, type Status, STOPPED, SUCCESS } from './status';
import { datasetFor, settingsFor } from './train-options';
import { startTrainer } from './trainer-process';

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
  const config = configFor(call);
  const settings = settingsFor(call, config);
  const dataset = datasetFor(call, config);
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
      weightsText: flags.has('weights-txt'),
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
