import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrainingEvent } from '../../ipc/training';
import { RUN_FILES } from '../../ipc/run-folder';
import { listCheckpoints } from './read';
import { type Snapshot, writeCheckpoint } from './write';

/** How many checkpoints remain beside the best. */
const KEPT = 2;

/** Longest stretch of training without a checkpoint. */
const PAUSE_MS = 60_000;

interface Kept {
  readonly name: string;
  readonly best: boolean;
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code));
}

/** Writes the checkpoints of a run and takes away those that are not needed any more. */
export class Keeper {
  #written = performance.now();

  private constructor(
    private readonly run: string,
    /** Those that there are, the newest last. */
    private kept: readonly Kept[],
    private readonly write: typeof writeCheckpoint,
  ) {}

  /**
   * @param from name of the checkpoint that the run goes on from; newer ones are damaged, or of
   * steps that are made again, and will go
   * @param write takes the place of the real writing in tests
   */
  static async open(run: string, from?: string, write = writeCheckpoint): Promise<Keeper> {
    const listed = from === undefined ? [] : await listCheckpoints(run);
    const kept = listed
      .filter(({ name }) => from !== undefined && name <= from)
      .map(({ name, manifest }) => ({ name, best: manifest.best }))
      .reverse();
    return new Keeper(run, kept, write);
  }

  /** Whether it is time for a checkpoint within an epoch. */
  get due(): boolean {
    return performance.now() - this.#written >= PAUSE_MS;
  }

  /**
   * Writes a checkpoint and gives what is to be told of it. One that cannot be written leaves the
   * older ones as they are.
   */
  async keep(snapshot: Snapshot): Promise<TrainingEvent> {
    const { step, epoch } = snapshot.progress;
    try {
      const name = await this.write(this.run, snapshot);
      this.kept = [...this.kept, { name, best: snapshot.best }];
      await this.#prune();
      return { type: 'checkpoint', step, epoch };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { type: 'checkpointFailed', step, reason: isFull(error) ? 'full' : 'failed', detail };
    } finally {
      this.#written = performance.now();
    }
  }

  async #prune(): Promise<void> {
    const best = this.kept.findLast((one) => one.best);
    const last = this.kept.slice(-KEPT);
    this.kept = best && !last.includes(best) ? [best, ...last] : last;
    const wanted = new Set(this.kept.map(({ name }) => name));
    const folder = join(this.run, RUN_FILES.checkpoints);
    for (const name of await readdir(folder))
      if (!wanted.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
