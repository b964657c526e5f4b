import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sayFailure } from '../core/text/training';
import { RUN_FILES } from '../ipc/run-folder';
import type { TrainingEvent } from '../ipc/training';
import type { Call } from './call';
import { type Config, configFor, readConfig } from './config';
import { eventLines } from '../ipc/event-lines';
import { openGraph } from './open-graph';
import { type OptionKinds, UsageError } from './options';
import type { Places } from './places';
import { print, printError } from './print';
import { refuseUntrainable } from './refuse-untrainable';
import { FAILURE, type Status, SUCCESS } from './status';
import { stopOnSignals } from './follow';
import { datasetFor, settingsFor } from './train-options';
import { startTrainer } from './trainer-process';

export const EVALUATE_OPTIONS = {
  weights: 'value',
  data: 'value',
  config: 'value',
  batch: 'value',
  loss: 'value',
  json: 'flag',
} satisfies OptionKinds;

/** The weights' file, and the settings that apply: those of its run, where it is a run's folder. */
function weightsFor(call: Call): { readonly path: string; readonly config: Config } {
  const given = call.values.get('weights');
  if (given === undefined) throw new UsageError(call.words.needsWeights);
  const folder = statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const settings = join(given, RUN_FILES.settings);
  const ofRun = folder && !call.values.has('config') && existsSync(settings);
  return {
    path: resolve(folder ? join(given, RUN_FILES.weights) : given),
    config: ofRun ? readConfig(settings, call) : configFor(call),
  };
}

/**
 * Judges a net with weights from a file by the validation examples.
 * @throws SaidError where net, settings or weights' name are not what they should be
 */
export async function evaluate(call: Call, places: Places): Promise<Status> {
  const { words, language, flags } = call;
  const { path, config } = weightsFor(call);
  const settings = settingsFor(call, config);
  const dataset = datasetFor(call, config);
  const net = openGraph(call);
  refuseUntrainable(net, dataset, settings, call);
  let status: Status = FAILURE;
  function hear(event: TrainingEvent): void {
    if (flags.has('json')) print(eventLines(event, language));
    else if (event.type === 'evaluated')
      print(`${words.evaluated(net.name, dataset.words[language].name, event)}\n`);
    if (event.type !== 'ended') return;
    if (event.outcome === 'finished') status = SUCCESS;
    if (event.failure) printError(`${sayFailure(event.failure, language)}\n`);
  }
  const trainer = startTrainer(
    places.trainer,
    {
      type: 'evaluate',
      document: net.document,
      dataset: dataset.id,
      settings,
      datasets: places.datasets,
      weights: path,
    },
    hear,
  );
  const deaf = stopOnSignals(trainer, () => printError(`${words.stopping}\n`));
  await trainer.gone;
  deaf();
  return status;
}
