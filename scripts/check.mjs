import { ensurePackages } from './setup/packages.mjs';
import { runScript } from './setup/setup-error.mjs';
import { check } from './stages/check.mjs';

await runScript(async () => {
  await ensurePackages();
  return (await check()).code;
});
