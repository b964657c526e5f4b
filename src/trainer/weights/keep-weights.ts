import { join } from 'node:path';
import type { Analysis } from '../../core/analyse';
import { type NamedWeight, weightNames } from '../../core/weight-names';
import { encodeNpz } from '../npz';
import type { Fetched } from '../session';
import type { Training } from '../training';
import { writeWhole } from '../write-whole';
import { weightsText } from './weights-text';

/**
 * Writes a net's weights into a folder under Keras' names: `weights.npz` and, where asked, those
 * that are trained as `weights.txt`.
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
  await writeWhole(join(folder, 'weights.npz'), encodeNpz(Object.fromEntries(tensors)));
  if (!asText) return;
  const trained = named.flatMap(([{ keras, trainable }, value]) =>
    trainable ? [[keras, value] as const] : [],
  );
  await writeWhole(join(folder, 'weights.txt'), weightsText(trained));
}
