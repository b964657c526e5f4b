#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { ensureBuilt } from '../scripts/build/build.mjs';
import { runScript, SetupError } from '../scripts/setup/setup-error.mjs';

/** The command line: the app's own headless bundle, rebuilt first where a source has changed. */
await runScript(async () => {
  const native = new URL('../node_modules/@tensorflow/tfjs-node/lib', import.meta.url);
  if (!existsSync(native)) {
    throw new SetupError(
      'This checkout has not been set up',
      'run `npm start` or `npm test` in it once',
    );
  }
  await ensureBuilt();
  await import(new URL('../out/main/cli.js', import.meta.url).href);
  return undefined;
});
