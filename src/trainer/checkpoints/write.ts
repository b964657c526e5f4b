import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, type Progress, writeProgress } from '../../ipc/checkpoint';
import { CHECKPOINT_FILES, RUN_FILES } from '../../ipc/run-folder';
import { encodeNpz } from '../npz';
import type { Fetched } from '../session';

/** A run as it stands between two steps. */
export interface Snapshot {
  readonly progress: Progress;
  readonly state: Readonly<Record<string, Fetched>>;
  /** Whether its weights are the best so far. */
  readonly best: boolean;
}

/** Makes a file durable under a name that it does not have before it is whole. */
export async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}

/** Makes the names in a folder durable; Windows, which cannot, does so by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Nine digits, so that names sort by their step; what follows keeps two of one step apart. */
function nameOf(step: number): string {
  return `${String(step).padStart(9, '0')}-${Date.now().toString(36)}`;
}

/**
 * Writes a checkpoint into a new folder of the run, its manifest last, and gives the folder's name.
 * @throws Node's error where it cannot be written; nothing is left of it then
 */
export async function writeCheckpoint(
  run: string,
  { progress, state, best }: Snapshot,
  write = writeFile,
): Promise<string> {
  const { step, epoch } = progress;
  const name = nameOf(step);
  const all = join(run, RUN_FILES.checkpoints);
  const folder = join(all, name);
  try {
    await mkdir(folder, { recursive: true });
    const files: Manifest['files'] = [];
    const put = async (file: string, bytes: Uint8Array): Promise<void> => {
      await write(join(folder, file), bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      files.push({ name: file, size: bytes.length, sha256 });
    };
    await put(CHECKPOINT_FILES.state, encodeNpz(state));
    await put(CHECKPOINT_FILES.progress, Buffer.from(writeProgress(progress)));
    await syncFolder(folder);
    const manifest: Manifest = { version: 1, step, epoch, best, files };
    await write(
      join(folder, CHECKPOINT_FILES.manifest),
      Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    );
    await syncFolder(folder);
    await syncFolder(all);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return name;
}
