import { ensureBuilt } from './build/build.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript, SetupError } from './setup/setup-error.mjs';
import { check } from './stages/check.mjs';
import { endToEndTests } from './stages/end-to-end.mjs';
import { unitTests } from './stages/unit.mjs';

const built = async () => {
  await ensureBuilt();
  return { code: 0 };
};

/** @type {Record<string, (args: string[]) => Promise<import('./stages/counts.mjs').StageResult>>} */
const STAGES = { check, unit: unitTests, build: built, e2e: endToEndTests };

/**
 * `npm test [-- check | unit | e2e [arguments of its runner]]`: sets up what is missing, then
 * proves everything, or one stage; stops at the first stage that fails.
 */
await runScript(async ([only, ...args]) => {
  if (only !== undefined && !(only in STAGES)) {
    throw new SetupError(
      `There is no stage “${only}”`,
      `name one of ${Object.keys(STAGES).join(', ')}`,
    );
  }
  await prepare();
  const total = { passed: 0, failed: 0 };
  let failure;
  for (const stage of only ? [...(only === 'e2e' ? ['build'] : []), only] : Object.keys(STAGES)) {
    const started = performance.now();
    console.log(`\n── ${stage} ──`);
    const { code, passed = 0, failed = 0 } = await STAGES[stage](args);
    total.passed += passed;
    total.failed += failed;
    console.log(`── ${stage}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    if (code !== 0) {
      failure = stage;
      break;
    }
  }
  if (failure) console.error(`Layerloom: the stage “${failure}” failed, see above.`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return failure ? 1 : 0;
});
