import type { Task } from '../core/program/compile';
import { memoryModel } from '../core/memory/estimate';
import { fits, fittingBatch, type Room } from '../core/memory/fit';
import { RunError } from './run-error';

/** What Electron's allocator gives a utility process in one piece; it ends the process for more. */
const UTILITY_PIECE = 2 ** 30;

/** What this process may have now: what the system has free, within the limits of its container. */
export function roomNow(): Room {
  const piece = Reflect.has(process, 'parentPort') ? UTILITY_PIECE : Infinity;
  return { bytes: process.availableMemory() + process.memoryUsage.rss(), piece };
}

/** @throws RunError `tooLarge` or `tooMuchAtOnce` where a run finds no room, with the batch that does */
export function refuseTooLarge(task: Task, room: Room): void {
  const model = memoryModel(task);
  const estimate = model?.(task.settings.batchSize);
  if (!model || !estimate || fits(estimate, room)) return;
  const batch = fittingBatch(model, room);
  throw estimate.total > room.bytes
    ? new RunError('tooLarge', '', { needed: estimate.total, available: room.bytes, batch })
    : new RunError('tooMuchAtOnce', '', {
        needed: estimate.largestPiece,
        available: room.piece,
        batch,
      });
}
