import { analyse } from '../core/analyse';
import { catalogue } from '../core/catalogue';
import type { Dataset } from '../core/kinds/dataset';
import { trainingObstacles } from '../core/program/trainable';
import type { Settings } from '../core/settings/settings';
import { say } from '../core/text/problems';
import { shortened } from '../core/text/quote';
import type { Call } from './call';
import { follow } from './follow';
import { openGraph, type OpenGraph } from './open-graph';
import type { Places } from './places';
import { makeRunFolder } from './run-folder';
import { SaidError } from './said-error';
import type { Status } from './status';
import { datasetFor, settingsFor } from './train-options';

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

/**
 * Trains a net and prints how it goes, until it ends or Ctrl-C stops it.
 * @throws SaidError where it cannot be read or trained, or the run's folder cannot be made
 */
export async function train(call: Call, places: Places): Promise<Status> {
  const { language, values } = call;
  const settings = settingsFor(call);
  const dataset = datasetFor(call);
  const net = openGraph(call);
  refuseUntrainable(net, dataset, settings, call);
  const { document, name } = net;
  const out = values.get('out');
  const content = { document, dataset: dataset.id, settings };
  const folder = out === undefined ? undefined : makeRunFolder(out, content, call);
  return await follow(
    {
      order: {
        type: 'train',
        ...content,
        datasets: places.datasets,
        ...(folder && { run: folder.path }),
      },
      folder,
      epochs: settings.epochs,
      name,
      data: dataset.words[language].name,
    },
    call,
    places.trainer,
  );
}
