import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../setup/paths.mjs';
import { say } from '../setup/say.mjs';
import { ensureElectron } from './electron.mjs';
import { sandboxObstacle } from './sandbox.mjs';

/**
 * @typedef {object} ElectronCommand
 * @property {string} executable
 * @property {string[]} args switches, then the app's folder; the app's own arguments come after
 * @property {Record<string, string>} env the whole environment to start it with
 */

/**
 * How this checkout's app is started in development and in tests on this machine. The set-up and
 * the build must have run.
 *
 * @param {{ display?: string | undefined, checkout?: string }} [options] `display`: the X display
 *   to use, as in DISPLAY; `checkout`: the folder of the built app, this checkout unless said
 * @returns {Promise<ElectronCommand>}
 */
export async function electronCommand({ display, checkout = root } = {}) {
  const executable = await ensureElectron();
  const args = [];

  const obstacle = await sandboxObstacle(executable);
  if (obstacle) {
    args.push('--no-sandbox');
    sayOnce(
      `${obstacle}, so the window runs without Chromium’s sandbox (development and tests only).`,
    );
  }
  if (process.platform === 'linux' && !existsSync('/dev/dri')) args.push('--disable-gpu');

  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value;
  // Keeps `require('electron')` in plain Node from downloading.
  env.ELECTRON_OVERRIDE_DIST_PATH = dirname(executable);
  if (display) env.DISPLAY = display;
  // Set by editors that are Electron apps themselves; it would turn the app into plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  return { executable, args: [...args, checkout], env };
}

const said = new Set();

/** @param {string} line tests start the app many times */
function sayOnce(line) {
  if (!said.has(line)) say(line);
  said.add(line);
}
