import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './build/build.mjs';
import { electronCommand } from './electron/command.mjs';
import { hasDisplay, withDisplay } from './electron/display.mjs';
import { runInForeground } from './setup/foreground.mjs';
import { prepare } from './setup/prepare.mjs';
import { say } from './setup/say.mjs';
import { runScript } from './setup/setup-error.mjs';

/**
 * `npm start [-- [--demo] [file]]`: sets up what is missing, builds what has changed, opens the
 * window. The demo is played by the app itself, which LAYERLOOM_DEMO tells where to put its results.
 */
await runScript(async (args) => {
  await prepare();
  await ensureBuilt();

  const demo = args.includes('--demo') || !hasDisplay();
  // npm starts scripts in the checkout; people name files from where they are.
  const from = process.env.INIT_CWD ?? process.cwd();
  const files = args.map((argument) =>
    argument.startsWith('-') ? argument : resolve(from, argument),
  );

  if (!demo) {
    const { executable, args: switches, env } = await electronCommand();
    return runInForeground(executable, [...switches, ...files], { env });
  }

  if (!args.includes('--demo'))
    say('there is no display here, so the demo plays on a virtual one.');
  const results = process.env.LAYERLOOM_DEMO ?? demoFolder();
  say(`the demo’s results go to ${results}`);
  return withDisplay(async (display) => {
    const { executable, args: switches, env } = await electronCommand({ display });
    const own = files.filter((argument) => argument !== '--demo');
    return runInForeground(executable, [...switches, ...own], {
      env: { ...env, LAYERLOOM_DEMO: results },
    });
  });
});

/** One a user: the temporary folder is everybody's. */
function demoFolder() {
  return join(tmpdir(), `layerloom-demo-${process.getuid?.() ?? 'results'}`);
}
