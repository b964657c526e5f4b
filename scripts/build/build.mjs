import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { checkoutLock, root } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { tool } from '../setup/tool.mjs';
import { sourceHash } from './source-hash.mjs';

const stampFile = join(root, 'out', '.layerloom-sources');

/** Builds the app into out/ unless out/ was built from these very sources. */
export async function ensureBuilt() {
  if (await isCurrent()) return;
  await withLock(checkoutLock('build'), async () => {
    const sources = await sourceHash();
    if (await isCurrent(sources)) return;
    say('building the app …');
    await rm(stampFile, { force: true });
    const [node, script] = await tool('electron-vite');
    const { code, output } = await run(node, [script, 'build', '--logLevel', 'warn'], {
      cwd: root,
    });
    if (code !== 0) {
      process.stderr.write(output);
      throw new SetupError('The app could not be built', 'correct what the build says above');
    }
    await mkdir(join(root, 'out'), { recursive: true });
    await writeFile(stampFile, sources);
  });
}

/** @param {string} [sources] their hash, if it is known */
async function isCurrent(sources) {
  if (!existsSync(stampFile)) return false;
  return (await readFile(stampFile, 'utf8')) === (sources ?? (await sourceHash()));
}
