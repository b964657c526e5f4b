import { readdir, rm, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isHeld, lockedBy, lockName, soon, type System } from '../ipc/run-lock';
import { RunError } from './run-error';

/** What bears this process's number is left from an earlier one, as happens in containers. */
const SYSTEM: System = { signal: (pid) => pid !== process.pid && process.kill(pid, 0), uptime };

async function remove(run: string, name: string): Promise<void> {
  await rm(join(run, name), { force: true }).catch(() => undefined);
}

/** Locks of others in a folder; those of processes that are gone are taken away. */
async function heldByOthers(run: string, own: string): Promise<readonly string[]> {
  const held: string[] = [];
  for (const name of await readdir(run).catch((): string[] => [])) {
    if (name === own || lockedBy(name) === undefined) continue;
    if (isHeld(name, SYSTEM)) held.push(name);
    else await remove(run, name);
  }
  return held;
}

/**
 * Locks a run's folder against other processes, and gives what unlocks it. A process gets in that
 * finds no lock after it wrote its own, so that never two are in; of two that come at once the
 * later one gives way.
 * @throws RunError `runUnderWay`
 */
export async function lockRun(run: string): Promise<() => Promise<void>> {
  let own = lockName(process.pid, Date.now());
  const locked = await soon(async () => {
    // A folder that cannot be written cannot be locked either; that is no reason not to train.
    await writeFile(join(run, own), '').catch(() => undefined);
    const others = await heldByOthers(run, own);
    if (others.length === 0) return true;
    if (others.some((name) => name < own)) {
      await remove(run, own);
      own = lockName(process.pid, Date.now());
    }
    return false;
  }, setTimeout);
  if (locked) return () => remove(run, own);
  await remove(run, own);
  throw new RunError('runUnderWay', '');
}
