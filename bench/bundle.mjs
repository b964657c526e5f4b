import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';
import { causeIn, run } from '../scripts/setup/run.mjs';

const FOLDER = join(root, 'out/bench');
const SCRIPTS = ['tfjs-fit', 'direct', 'course', 'peak', 'editor-nets', 'fuzz-files'];

let bundled;

/** Bundles the scripts that need what only Vite can glob. */
async function bundle() {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: FOLDER,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(SCRIPTS.map((name) => [name, join(root, `bench/${name}.ts`)])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
    ssr: { external: ['@tensorflow/tfjs-node'] },
  });
}

/**
 * Runs one of the bundled scripts in a process of its own.
 *
 * @param {string} name
 * @param {readonly (string | number)[]} args
 * @returns {Promise<any>} the JSON of its last line
 */
export async function runBundled(name, args = []) {
  await (bundled ??= bundle());
  const { code, output } = await run(
    process.execPath,
    [join(FOLDER, `${name}.mjs`), ...args.map(String)],
    {
      cwd: root,
      env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', TF_ENABLE_ONEDNN_OPTS: '1' },
    },
  );
  if (code !== 0) throw new Error(`${name} failed: ${causeIn(output)}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}
