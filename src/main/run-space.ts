import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestSchema } from '../ipc/checkpoint';
import { CHECKPOINT_FILES, RUN_FILES } from '../ipc/run-folder';

/** How many runs are kept, and how many bytes of them, beside those that are spared. */
const MOST_RUNS = 20;
const MOST_BYTES = 4e9;

/** A run by what it costs and what would be lost with it. */
export interface KeptRun {
  readonly id: string;
  readonly bytes: number;
  /** It came to its end, or cannot go on. */
  readonly over: boolean;
  /** It is not to go, whatever it costs. */
  readonly spared: boolean;
}

/**
 * Which runs go, of all from the newest to the oldest: by number the oldest; by size first the
 * oldest of those that are over.
 */
export function surplus(runs: readonly KeptRun[]): readonly string[] {
  const old = runs.slice(MOST_RUNS).filter(({ spared }) => !spared);
  const rest = runs.filter((run) => !old.includes(run));
  const open = rest.filter(({ spared }) => !spared).reverse();
  const large: KeptRun[] = [];
  let bytes = rest.reduce((total, run) => total + run.bytes, 0);
  for (const run of [...open.filter(({ over }) => over), ...open.filter(({ over }) => !over)]) {
    if (bytes <= MOST_BYTES) break;
    bytes -= run.bytes;
    large.push(run);
  }
  return [...old, ...large].map(({ id }) => id);
}

/** How large the files of a folder are together, in bytes. */
export async function bytesOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  let total = 0;
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile()) total += found.size;
  }
  return total;
}

/** Leaves of a run's checkpoints the last, by which it is known to be over, and the best. */
export async function thinCheckpoints(run: string): Promise<void> {
  const folder = join(run, RUN_FILES.checkpoints);
  const names = (await readdir(folder)).sort();
  const best: string[] = [];
  const whole: string[] = [];
  for (const name of names) {
    const manifest = await readFile(join(folder, name, CHECKPOINT_FILES.manifest), 'utf8')
      .then((text) => manifestSchema.parse(JSON.parse(text)))
      .catch(() => undefined);
    if (!manifest) continue;
    whole.push(name);
    if (manifest.best) best.push(name);
  }
  const wanted = [whole.at(-1), best.at(-1)];
  for (const name of names)
    if (!wanted.includes(name)) await rm(join(folder, name), { recursive: true, force: true });
}
