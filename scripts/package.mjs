import { dirname, join } from 'node:path';
import { ensureBuilt } from './build/build.mjs';
import { ensureElectron } from './electron/electron.mjs';
import { root } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { causeIn, run } from './setup/run.mjs';
import { say } from './setup/say.mjs';
import { runScript, SetupError } from './setup/setup-error.mjs';
import { tool } from './setup/tool.mjs';

/** @param {string[]} args for electron-builder */
async function electronBuilder(args) {
  const [node, script] = await tool('electron-builder');
  const config = ['--config', 'electron-builder.config.mjs', '--publish', 'never'];
  return run(node, [script, ...config, ...args], { cwd: root });
}

/** `npm run package`: the app as a folder in dist/, then as one file to give to people. */
await runScript(async () => {
  await prepare();
  await ensureBuilt();

  say('packaging the app as a folder …');
  const electron = dirname(await ensureElectron());
  const folder = await electronBuilder(['--dir', `-c.electronDist=${electron}`]);
  if (folder.code !== 0) {
    throw new SetupError(
      `electron-builder could not package the app (${causeIn(folder.output)})`,
      'correct the cause, then run `npm run package` again',
    );
  }

  say('packaging it as one file …');
  const unpacked = join('dist', 'linux-unpacked');
  const file = await electronBuilder(
    process.platform === 'linux' ? ['--prepackaged', unpacked] : [],
  );
  if (file.code !== 0) {
    throw new SetupError(
      `The app is in dist/ as a folder, but electron-builder could not make one file of it ` +
        `(${causeIn(file.output)})`,
      'run `npm run package` again where its own downloads can be reached',
    );
  }
  say('the app is in dist/');
});
