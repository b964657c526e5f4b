import { join } from 'node:path';
import type { Analysis } from '../../core/analyse';
import { type NamedWeight, weightNames } from '../../core/weight-names';
import { RUN_FILES } from '../../ipc/run-folder';
import { encodeNpz } from '../npz';
import { RunError } from '../run-error';
import type { Fetched } from '../session';
import type { Training } from '../training';
import { writeWhole } from '../write-whole';
import { weightsText } from './weights-text';

/**
 * Writes a net's weights into a folder under Keras' names: `weights.npz` and, where asked, those
 * that are trained as `weights.txt`.
 *
 * @throws RunError `weightsUnwritten`; a resumed run writes them
 */
export async function keepWeights(
  folder: string,
  training: Training,
  analysis: Analysis,
  asText: boolean,
): Promise<void> {
  const values = training.weights();
  const named = weightNames(analysis).map((weight): readonly [NamedWeight, Fetched] => {
    const value = values[weight.name];
    if (!value) throw new Error(`The session holds no ${weight.name}`);
    return [weight, value];
  });
  const tensors = named.map(([{ keras }, value]) => [keras, value] as const);
  const trained = named.flatMap(([{ keras, trainable }, value]) =>
    trainable ? [[keras, value] as const] : [],
  );
  try {
    await writeWhole(join(folder, RUN_FILES.weights), encodeNpz(Object.fromEntries(tensors)));
    if (asText) await writeWhole(join(folder, RUN_FILES.weightsText), weightsText(trained));
  } catch (error) {
    throw new RunError('weightsUnwritten', error instanceof Error ? error.message : String(error));
  }
}
