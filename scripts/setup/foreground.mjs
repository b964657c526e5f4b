import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Runs a program that has the terminal to itself. Signals go to it alone, so that whoever called
 * can clean up after it has ended.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit status
 */
export function runInForeground(program, args, { env = process.env } = {}) {
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    // A terminal has already sent its Ctrl-C to the child too; a second one would kill it.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);

  return new Promise((resolve, reject) => {
    child.on('error', (error) =>
      reject(
        new SetupError(
          `${program} could not be started (${error.message})`,
          'install it, then try again',
        ),
      ),
    );
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
