import { spawn } from 'node:child_process';

/**
 * @typedef {{ code: number, output: string }} Outcome `output` is stdout and stderr as they came
 */

/**
 * Runs a program to its end and keeps what it printed. A program that is not there gives code 127.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show`: the person
 *   sees the output as it comes (on stderr)
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { cwd, env = process.env, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (show) process.stderr.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const NOTHING_SAID = /^npm error( code \w+)?$|complete log of this run/;
const TELLING = /(^|\s)(\w*error|E)[:\s]|failed|unable|denied|no space/i;

/**
 * The line of a failed program's output that most likely names the cause, for use in a sentence:
 * what came first usually brought about the rest.
 *
 * @param {string} output
 */
export function causeIn(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !NOTHING_SAID.test(line));
  const cause = lines.find((line) => TELLING.test(line)) ?? lines.at(-1) ?? 'no reason given';
  return cause
    .replace(/^(npm error|ERROR:|E:|Error:) /, '')
    .replace(/[.\s]+$/, '')
    .slice(0, 300);
}
