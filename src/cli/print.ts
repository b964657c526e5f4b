/**
 * A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours. What
 * is still to be printed is dropped, and `whenUnread` is told.
 */
let listener: (() => void) | undefined;
let unread = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  unread = true;
  listener?.();
});
process.stderr.on('error', () => {
  // Nobody reads the progress; the results still matter.
});

/** Prints results, to standard output. */
export function print(text: string): void {
  if (!unread) process.stdout.write(text);
}

/** Prints progress and failures, to standard error. */
export function printError(text: string): void {
  process.stderr.write(text);
}

/** Calls back when nobody reads the results any more. */
export function whenUnread(callback: () => void): void {
  listener = callback;
}
