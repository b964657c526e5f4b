import { ensureBuilt } from './build/build.mjs';
import { runInForeground } from './setup/foreground.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript } from './setup/setup-error.mjs';

await runScript(async (args) => {
  await prepare();
  await ensureBuilt();
  return runInForeground(process.execPath, ['bench/index.mjs', ...args]);
});
