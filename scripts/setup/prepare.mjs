import { ensureTensorflow } from '../native/tensorflow.mjs';
import { ensurePackages } from './packages.mjs';

/** Everything that has to be there before the app can be built and started. */
export async function prepare() {
  await ensurePackages();
  await ensureTensorflow();
}
