import { join } from 'node:path';
import { app } from 'electron';

const bundles = import.meta.dirname;

/** Where the app's parts lie. */
export const PLACES = {
  preload: join(bundles, '../preload/index.cjs'),
  /** The folder of the window's files. */
  renderer: join(bundles, '../renderer'),
  /** The bundle of the trainer process. */
  trainer: join(bundles, 'trainer.js'),
};

/** The folder of the files that ship beside the code: the datasets. */
export function resourcesFolder(): string {
  return app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
}
