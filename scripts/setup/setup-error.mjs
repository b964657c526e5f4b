/**
 * A failure that was foreseen: its message is one sentence with the cause and the way out, and is
 * all that people see of it.
 */
export class SetupError extends Error {
  name = 'SetupError';
}

/**
 * Runs a script's main function: its number becomes the exit status, a failure one sentence on
 * stderr and exit status 1. LAYERLOOM_DEBUG=1 shows where a failure came from.
 *
 * @param {(args: string[]) => Promise<number | void>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    report(error);
  }
}

/** @param {unknown} error */
function report(error) {
  if (process.env.LAYERLOOM_DEBUG === '1') console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  const hint =
    error instanceof SetupError ? '' : ' (unexpected: LAYERLOOM_DEBUG=1 shows where it came from)';
  console.error(`Layerloom: ${message}${hint}`);
}
