/** Locks of a run's folder: a file for each process that trains it, by its time and its number. */
const LOCK = /^(\d+)-(\d+)\.lock$/;

/** How long a process may take to be gone that was ended just now. */
const GRACE_MS = 3000;
const PAUSE_MS = 100;

/** What is asked of the system; those who ask have Node, this folder has not. */
export interface System {
  /** Throws where there is no such process; with code EPERM where it is another user's. */
  readonly signal: (process: number) => boolean;
  /** Seconds since the machine was started. */
  readonly uptime: () => number;
}

/** The name of a process's lock, made at a time in milliseconds; names sort by that. */
export function lockName(process: number, time: number): string {
  return `${time}-${process}.lock`;
}

/** The process of a lock; undefined where the name is no lock's. */
export function lockedBy(name: string): number | undefined {
  const [, , process] = LOCK.exec(name) ?? [];
  return process === undefined ? undefined : Number(process);
}

/** Whether a process is there. */
export function isAlive(process: number, signal: System['signal']): boolean {
  try {
    return signal(process);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether a file is the lock of a process that is there. One from before the machine was started
 * is not, whoever has its number now.
 */
export function isHeld(name: string, { signal, uptime }: System): boolean {
  const [, time] = LOCK.exec(name) ?? [];
  const process = lockedBy(name);
  if (process === undefined || Number(time) < Date.now() - uptime() * 1000) return false;
  return isAlive(process, signal);
}

/** Tries until it succeeds or the process before has had its time to end; whether it succeeded. */
export async function soon(
  attempt: () => Promise<boolean>,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<boolean> {
  for (let waited = 0; waited < GRACE_MS; waited += PAUSE_MS) {
    if (await attempt()) return true;
    await wait(PAUSE_MS);
  }
  return false;
}
