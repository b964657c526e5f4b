import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, cpus, uptime } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../core/graph/document';
import { readDocument } from '../core/graph/read';
import { isOver, type Progress, readProgress } from '../ipc/checkpoint';
import type { Resumable } from '../ipc/contract';
import {
  CHECKPOINT_FILES,
  readRunSettings,
  RUN_FILES,
  type RunSettings,
  writeRunSettings,
} from '../ipc/run-folder';
import { isHeld, type System } from '../ipc/run-lock';
import { bytesOf, type KeptRun, surplus, thinCheckpoints } from './run-space';
import { writeWhole } from './write-whole';

/** Begins with the time, so that names sort by age. */
const ID = /^\d{8}T\d{6}-[0-9a-f]{8}$/;

function newId(): string {
  const time = new Date().toISOString().replace(/[-:]|\..*$/g, '');
  return `${time}-${randomUUID().slice(0, 8)}`;
}

/** What a run trains: its net, on what and how. */
interface RunContent extends RunSettings {
  readonly document: unknown;
}

/** Where the newest checkpoint stands; the trainer judges whether it is whole. */
async function newestProgress(run: string): Promise<Progress | undefined> {
  const folder = join(run, RUN_FILES.checkpoints);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.sort().reverse()) {
    const checkpoint = join(folder, name);
    try {
      await readFile(join(checkpoint, CHECKPOINT_FILES.manifest));
      return readProgress(await readFile(join(checkpoint, CHECKPOINT_FILES.progress), 'utf8'));
    } catch {
      // Cut short, or damaged: the one before counts.
    }
  }
  return undefined;
}

function isThisMachine({ machine }: Progress): boolean {
  return (
    machine.processor === (cpus()[0]?.model ?? '') && machine.available === availableParallelism()
  );
}

const SYSTEM: System = { signal: (pid) => process.kill(pid, 0), uptime };

async function isUnderWay(run: string): Promise<boolean> {
  const names = await readdir(run).catch((): string[] => []);
  return names.some((name) => isHeld(name, SYSTEM));
}

/** The runs of the window, each in a folder as the command line keeps it. */
export class Runs {
  constructor(private readonly folder: string) {}

  /**
   * The folder of a run.
   * @throws Error where this is no run's name
   */
  path(id: string): string {
    if (!ID.test(id)) throw new Error(`${id} is no run`);
    return join(this.folder, id);
  }

  /**
   * Makes the folder of a new run.
   * @throws Node's error where it cannot be written
   */
  async create({ document, ...settings }: RunContent): Promise<string> {
    const path = this.path(newId());
    await mkdir(path, { recursive: true });
    await writeWhole(join(path, RUN_FILES.document), `${JSON.stringify(document, null, 2)}\n`);
    await writeWhole(join(path, RUN_FILES.settings), writeRunSettings(settings));
    await appendFile(join(path, RUN_FILES.events), '');
    return path;
  }

  async forget(id: string): Promise<void> {
    await rm(this.path(id), { recursive: true, force: true });
  }

  /** The newest run that did not come to its end; null where there is none. */
  async resumable(): Promise<Resumable | null> {
    for (const id of await this.#ids()) {
      const found = await this.#read(id).catch(() => undefined);
      if (found) return found;
    }
    return null;
  }

  /** Makes room after a run; one that came to its end needs little. Never fails. */
  async settle(run: string, finished: boolean): Promise<void> {
    if (finished) await thinCheckpoints(run).catch(() => undefined);
    await this.prune();
  }

  /**
   * Takes away runs that are too many or too large; never the newest, the one that can go on, nor
   * one that is under way. Never fails.
   */
  async prune(): Promise<void> {
    const runs: KeptRun[] = [];
    let resumable = false;
    for (const id of await this.#ids()) {
      const path = this.path(id);
      const over = !(await this.#read(id).catch(() => undefined));
      const goesOn: boolean = !over && !resumable;
      const spared = runs.length === 0 || goesOn || (await isUnderWay(path));
      resumable ||= goesOn;
      runs.push({ id, bytes: await bytesOf(path), over, spared });
    }
    for (const id of surplus(runs)) await this.forget(id).catch(() => undefined);
  }

  /** The newest first. */
  async #ids(): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch((): string[] => []);
    return names
      .filter((name) => ID.test(name))
      .sort()
      .reverse();
  }

  async #read(id: string): Promise<Resumable | undefined> {
    const run = this.path(id);
    const { dataset, settings } = readRunSettings(
      await readFile(join(run, RUN_FILES.settings), 'utf8'),
    );
    const progress = await newestProgress(run);
    const document = await this.#document(run);
    if (!progress || !document || isOver(progress, settings)) return undefined;
    const { step, stepsPerEpoch, epoch, epochs } = progress;
    return {
      id,
      title: document.about?.title ?? null,
      dataset,
      settings,
      document,
      step,
      stepsPerEpoch,
      epoch,
      epochs,
      sameMachine: isThisMachine(progress),
    };
  }

  async #document(run: string): Promise<Document | undefined> {
    const reading = readDocument(await readFile(join(run, RUN_FILES.document), 'utf8'));
    return 'document' in reading ? reading.document : undefined;
  }
}
