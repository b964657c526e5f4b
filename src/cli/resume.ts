import { basename } from 'node:path';
import { findDataset } from '../core/datasets';
import { SETTING_FIELDS } from '../core/settings/fields';
import { saySettingRefusal } from '../core/text/settings';
import type { Call } from './call';
import { follow } from './follow';
import { type OptionKinds, UsageError } from './options';
import type { Places } from './places';
import { openRunFolder, refuseUnderWay } from './run-folder';
import type { Status } from './status';

export const RESUME_OPTIONS: OptionKinds = { epochs: 'value', json: 'flag' };

/** @throws UsageError where the epochs are out of bounds */
function epochsOf({ values, language }: Call): number | undefined {
  const text = values.get('epochs');
  if (text === undefined) return undefined;
  const field = SETTING_FIELDS.epochs;
  const epochs = field.read(/^\d+$/.test(text) ? Number(text) : text);
  if (epochs !== undefined) return epochs;
  const refusal = { type: 'value', param: 'epochs', rule: field.rule, received: text } as const;
  throw new UsageError(saySettingRefusal(refusal, language, (param) => `--${param}`));
}

/**
 * Goes on with a run from its newest whole checkpoint and prints how it goes.
 * @throws SaidError where the folder holds no run, or one that is under way
 */
export async function resume(call: Call, places: Places): Promise<Status> {
  const epochs = epochsOf(call);
  await refuseUnderWay(call);
  const { folder, content } = openRunFolder(call.graph, call, epochs);
  const { document, dataset, settings } = content;
  return await follow(
    {
      order: { type: 'resume', run: folder.path, datasets: places.datasets },
      folder,
      epochs: settings.epochs,
      name: document.about?.title ?? basename(folder.path),
      data: findDataset(dataset)?.words[call.language].name ?? dataset,
    },
    call,
    places.trainer,
  );
}
