import type { Analysis } from '../../core/analyse';
import { elements, sameShape, shapeText } from '../../core/kinds/shape';
import { matchNames, weightNames } from '../../core/weight-names';
import type { Fetched } from '../session';
import { decodeNpy } from './npy';
import { openNpz } from './npz-archive';
import { WeightsError } from './weights-error';

/** Bytes of the longest number, and of the longest header with room to spare. */
const NUMBER = 8;
const HEADER = 65_536;

const MOST_NAMED = 4;

function listed(names: readonly string[]): string {
  const some = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${some}, … (${names.length})` : some;
}

/**
 * The weights of a net out of an .npz archive, by our names; arrays are found by our ids or by
 * Keras' names.
 * @throws WeightsError where one is missing, none of the net's, of another shape, or damaged
 */
export function readWeights(
  bytes: Uint8Array,
  analysis: Analysis,
): Readonly<Record<string, Fetched>> {
  const archive = openNpz(bytes);
  const { found, lacking, foreign } = matchNames(analysis, archive.names);
  if (lacking.length > 0) throw new WeightsError('weightsLacking', listed(lacking));
  if (foreign.length > 0) throw new WeightsError('weightsForeign', listed(foreign));
  const read: Record<string, Fetched> = {};
  for (const { name, shape } of weightNames(analysis)) {
    const array = found.get(name) ?? name;
    const most = elements(shape) * NUMBER + HEADER;
    const { shape: given, data } = decodeNpy(archive.unpack(array, most), array);
    if (!sameShape(given, shape))
      throw new WeightsError('weightsShape', `${array}: ${shapeText(given)} ≠ ${shapeText(shape)}`);
    read[name] = { shape, data };
  }
  return read;
}
