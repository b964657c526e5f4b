import { ensureElectron } from '../electron/electron.mjs';
import { ensureSystemLibraries } from '../electron/system-libraries.mjs';
import { ensureTensorflow } from '../native/tensorflow.mjs';
import { ensurePackages } from './packages.mjs';

/** Gets whatever is missing before the app can be built and started. */
export async function prepare() {
  await ensurePackages();
  await ensureTensorflow();
  await ensureSystemLibraries(await ensureElectron());
}
