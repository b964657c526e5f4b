/** A failure that was foreseen. Its one sentence, with the way out, is all that people see of it. */
export class SetupError extends Error {
  /**
   * @param {string} reason what went wrong, a sentence without its full stop
   * @param {string} wayOut what the person can do
   */
  constructor(reason, wayOut) {
    super(`${reason}: ${wayOut}.`);
    this.name = 'SetupError';
    this.reason = reason;
  }
}

/**
 * Runs a script's main function: its number becomes the exit status, a failure one sentence on
 * stderr and exit status 1. LAYERLOOM_DEBUG=1 shows where a failure came from.
 *
 * @param {(args: string[]) => Promise<number | void>} main
 */
export async function runScript(main) {
  try {
    const status = await main(process.argv.slice(2));
    if (status !== undefined) process.exitCode = status;
  } catch (error) {
    process.exitCode = 1;
    report(error);
  }
}

/** @type {Record<string, string>} the way out of what the system itself refuses */
const SYSTEM = {
  ENOSPC: 'free some space on the disk (the set-up takes about 2 GB), then try again',
  EACCES: 'make it writable for this user, then try again',
  EPERM: 'make it writable for this user, then try again',
  EROFS: 'move the checkout, or LAYERLOOM_CACHE, to a disk that can be written',
};

/** @param {unknown} error */
function report(error) {
  if (process.env.LAYERLOOM_DEBUG === '1') console.error(error);
  const { message, code } = /** @type {NodeJS.ErrnoException} */ (
    error instanceof Error ? error : new Error(String(error))
  );
  if (error instanceof SetupError) console.error(`Layerloom: ${message}`);
  else if (code && code in SYSTEM) console.error(`Layerloom: ${message}: ${SYSTEM[code]}.`);
  else {
    console.error(
      `Layerloom: ${message} (this was not foreseen: LAYERLOOM_DEBUG=1 shows where it came from).`,
    );
  }
}
