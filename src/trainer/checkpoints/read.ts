import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, manifestSchema, type Progress, readProgress } from '../../ipc/checkpoint';
import { CHECKPOINT_FILES, RUN_FILES } from '../../ipc/run-folder';
import { decodeNpz } from '../npz-decode';
import type { Fetched } from '../session';

/** A checkpoint by its manifest; its files have not been looked at. */
export interface Listed {
  readonly name: string;
  readonly manifest: Manifest;
}

/** A checkpoint whose files are those of its manifest. */
export interface Checkpoint {
  readonly name: string;
  readonly progress: Progress;
  readonly state: Readonly<Record<string, Fetched>>;
}

/** The checkpoints of a run that have a manifest, the newest first. */
export async function listCheckpoints(run: string): Promise<readonly Listed[]> {
  const folder = join(run, RUN_FILES.checkpoints);
  const names = await readdir(folder).catch((): string[] => []);
  const listed: Listed[] = [];
  for (const name of names.sort().reverse()) {
    const path = join(folder, name, CHECKPOINT_FILES.manifest);
    const manifest = await readFile(path, 'utf8')
      .then((text) => manifestSchema.parse(JSON.parse(text)))
      .catch(() => undefined);
    if (manifest) listed.push({ name, manifest });
  }
  return listed;
}

/** @throws Error where a file is not what the manifest says */
export async function readCheckpoint(run: string, { name, manifest }: Listed): Promise<Checkpoint> {
  const contents = new Map<string, Buffer>();
  for (const { name: file, size, sha256 } of manifest.files) {
    const bytes = await readFile(join(run, RUN_FILES.checkpoints, name, file));
    const found = createHash('sha256').update(bytes).digest('hex');
    if (bytes.length !== size || found !== sha256) throw new Error(`${file} is damaged`);
    contents.set(file, bytes);
  }
  const state = contents.get(CHECKPOINT_FILES.state);
  const progress = contents.get(CHECKPOINT_FILES.progress);
  if (!state || !progress) throw new Error(`${name} is not complete`);
  return { name, state: decodeNpz(state), progress: readProgress(progress.toString('utf8')) };
}

/** The newest checkpoint that is whole, and how many newer ones are not. */
export async function newestCheckpoint(
  run: string,
): Promise<{ readonly checkpoint: Checkpoint | undefined; readonly damaged: number }> {
  let damaged = 0;
  for (const listed of await listCheckpoints(run)) {
    const checkpoint = await readCheckpoint(run, listed).catch(() => undefined);
    if (checkpoint) return { checkpoint, damaged };
    damaged++;
  }
  return { checkpoint: undefined, damaged };
}
