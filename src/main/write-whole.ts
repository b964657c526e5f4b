import { constants } from 'node:fs';
import { access, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAlive } from '../ipc/run-lock';

/** Names of files half written, with the process that writes them. */
const PART = /^\.layerloom-(\d+)-\d+\.part$/;

let parts = 0;
const underway = new Set<Promise<void>>();

/** Resolves when what is being written is; null where nothing is. The app quits after it. */
export function writing(): Promise<unknown> | null {
  return underway.size > 0 ? Promise.allSettled(underway) : null;
}

/**
 * Writes a text or bytes so that the file is there whole, old or new, whatever interrupts: beside its place,
 * synced, then renamed. A link is followed; the file keeps its permissions.
 * @throws Node's error where it cannot be written; the old file is untouched then
 */
export function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const written = write(path, content).finally(() => underway.delete(written));
  underway.add(written);
  return written;
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => undefined);
  if (old) await access(target, constants.W_OK);
  const part = join(dirname(target), `.layerloom-${process.pid}-${parts++}.part`);
  try {
    const file = await open(part, 'wx', old?.mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Takes away what writes that were cut short have left in a folder. Never fails. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const [, writer] = PART.exec(name) ?? [];
    if (writer !== undefined && !isAlive(Number(writer), (pid) => process.kill(pid, 0)))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
