import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
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
import { writeWhole } from './write-whole';

/** How many runs are kept beside one that can go on. */
const KEPT = 20;

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

  /** Takes away old runs; never the one that can go on. */
  async prune(): Promise<void> {
    const old = (await this.#ids()).slice(KEPT);
    if (old.length === 0) return;
    const resumable = await this.resumable();
    for (const id of old) if (id !== resumable?.id) await this.forget(id);
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
