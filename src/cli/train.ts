import type { Call } from './call';
import { configFor } from './config';
import { follow } from './follow';
import { openGraph } from './open-graph';
import type { Places } from './places';
import { refuseUntrainable } from './refuse-untrainable';
import { makeRunFolder } from './run-folder';
import type { Status } from './status';
import { datasetFor, settingsFor } from './train-options';

/**
 * Trains a net and prints how it goes, until it ends or Ctrl-C stops it.
 * @throws SaidError where it cannot be read or trained, or the run's folder cannot be made
 */
export async function train(call: Call, places: Places): Promise<Status> {
  const { language, values, flags } = call;
  const config = configFor(call);
  const settings = settingsFor(call, config);
  const dataset = datasetFor(call, config);
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
        weightsText: flags.has('weights-txt'),
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
