import { ensureBuilt } from './build/build.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript } from './setup/setup-error.mjs';
import { endToEndTests } from './stages/end-to-end.mjs';

await runScript(async (args) => {
  await prepare();
  await ensureBuilt();
  return (await endToEndTests(args)).code;
});
