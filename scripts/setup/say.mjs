/**
 * Tells the person what is going on. Stderr, so that a command's own output stays clean.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`Layerloom: ${line}\n`);
}

const QUIET_STEP = 10_000;

/**
 * Shows how far something of many bytes has come: one moving line in a terminal, elsewhere a line
 * every ten seconds.
 *
 * @param {string} label
 * @param {number} total bytes, 0 when unknown
 */
export function progress(label, total) {
  const terminal = process.stderr.isTTY;
  let done = 0;
  let shownAt = terminal ? 0 : Date.now();

  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0);
  const show = () => {
    const share =
      total > 0 ? ` of ${megabytes(total)} MB (${Math.floor((100 * done) / total)} %)` : ' MB';
    process.stderr.write(
      terminal
        ? `\r  ${label}: ${megabytes(done)}${share} `
        : `  ${label}: ${megabytes(done)}${share}\n`,
    );
  };

  return {
    /** @param {number} bytes */
    advance(bytes) {
      done += bytes;
      if (Date.now() - shownAt < (terminal ? 100 : QUIET_STEP)) return;
      shownAt = Date.now();
      show();
    },
    end() {
      if (terminal) process.stderr.write('\r\x1b[K');
    },
  };
}
