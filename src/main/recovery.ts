import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../core/graph/read';
import type { UnusableFile } from '../core/text/files';
import { type Startup, type Unsaved, unsavedSchema } from '../ipc/contract';
import { fileFailure } from '../ipc/file-failure';
import { sweep, writeWhole } from './write-whole';

function parse(text: string): Unsaved | undefined {
  try {
    const { data } = unsavedSchema.safeParse(JSON.parse(text));
    return data && 'document' in readDocument(data.text) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** What was left unsaved, or where that is which cannot be read. */
export type Recovered = Pick<Startup, 'unsaved' | 'aside'>;

/**
 * The unsaved changes of the open document, kept in a folder of the app's own for when it ends
 * without a goodbye. The user's file is never touched.
 */
export class Recovery {
  readonly #path: string;
  /** One after the other: what is kept first must not come after what is forgotten later. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {
    this.#path = join(folder, 'unsaved.json');
  }

  /** Keeps unsaved changes in place of those before; why they could not be kept, else null. */
  keep(unsaved: Unsaved): Promise<UnusableFile | null> {
    return this.#next(async () => {
      try {
        await mkdir(this.folder, { recursive: true });
        await writeWhole(this.#path, JSON.stringify(unsaved));
        return null;
      } catch (error) {
        return fileFailure(this.#path, error);
      }
    });
  }

  /** Takes away what was kept: it was saved, or given up. Never fails. */
  forget(): Promise<void> {
    return this.#next(() => rm(this.#path, { force: true }).catch(() => undefined));
  }

  /**
   * What an earlier run of the app left unsaved; null where there is nothing. What cannot be read
   * is put aside under another name, which is told. Never fails.
   */
  read(): Promise<Recovered> {
    return this.#next(async () => {
      await sweep(this.folder);
      const text = await readFile(this.#path, 'utf8').catch(() => undefined);
      if (text === undefined) return { unsaved: null, aside: null };
      const unsaved = parse(text);
      if (unsaved) return { unsaved, aside: null };
      const aside = join(this.folder, `unreadable-${Date.now()}.json`);
      await rename(this.#path, aside).catch(() => undefined);
      return { unsaved: null, aside };
    });
  }

  #next<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
