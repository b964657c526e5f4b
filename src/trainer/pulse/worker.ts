import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { Pulse } from './pulse';

/** The thread beside the trainer's own that speaks for it, and ends it with its parent. */

const BEAT_MS = 1000;
const STDOUT = 1;

const shared: unknown = workerData;
if (!(shared instanceof SharedArrayBuffer)) throw new Error('The pulse has no memory');
const pulse = new Pulse(shared);
const parent = process.ppid;

function end(): void {
  process.kill(process.pid, 'SIGKILL');
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

setInterval(() => {
  if (process.ppid !== parent) end();
  try {
    writeSync(STDOUT, `${JSON.stringify({ type: 'beat', ...pulse.beat() })}\n`);
  } catch (error) {
    // A parent that is only slow to read misses a beat.
    if (isBroken(error)) end();
  }
}, BEAT_MS);
