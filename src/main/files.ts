import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, isAbsolute, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { UnusableFile } from '../core/text/files';
import type { WindowWords } from '../core/text/window';
import type { OpenAnswer, SaveAnswer } from '../ipc/contract';
import { fileFailure, unfit } from '../ipc/file-failure';
import { safeName } from './safe-name';
import { sweep, writeWhole } from './write-whole';

/** A graph's own ending, by which the desktop knows it; graphs in JSON's ending open as well. */
const EXTENSION = '.layerloom';
const EXTENSIONS = ['layerloom', 'json'];

function withExtension(path: string): string {
  // A name completed here was not shown to the user, so it must not overwrite anything.
  return extname(path) === '' && !existsSync(path + EXTENSION) ? path + EXTENSION : path;
}

/** The answer where the window names a file that the user did not choose. */
function refused(path: string): { outcome: 'failed'; failure: UnusableFile } {
  return { outcome: 'failed', failure: { code: 'forbidden', path, detail: 'not chosen' } };
}

/** Opens and saves graphs; the window can only write to files that the user chose. */
export class Files {
  /** What the user chose, in a dialogue or on the command line. */
  readonly #chosen = new Set<string>();
  #folder: string | undefined;

  constructor(
    private readonly window: BrowserWindow,
    private readonly words: () => WindowWords,
  ) {}

  /** Asks for a file and reads it. */
  async open(): Promise<OpenAnswer> {
    const { canceled, filePaths } = await dialog.showOpenDialog(this.window, {
      title: this.words().open,
      defaultPath: this.#startingFolder(),
      filters: [{ name: this.words().graphs, extensions: EXTENSIONS }],
      properties: ['openFile'],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? { outcome: 'cancelled' } : this.read(path);
  }

  /** Reads a file that was dropped on the window; what comes from elsewhere has no path. */
  readDropped(path: string): Promise<OpenAnswer> | OpenAnswer {
    if (isAbsolute(path)) return this.read(path);
    return { outcome: 'failed', failure: { code: 'notFile', path, detail: '' } };
  }

  /** Reads a file anew that was opened or saved before. */
  reopen(path: string): Promise<OpenAnswer> | OpenAnswer {
    return this.#chosen.has(path) ? this.read(path) : refused(path);
  }

  isChosen(path: string): boolean {
    return this.#chosen.has(path);
  }

  /** Counts a file as chosen that an earlier run of the app had open. */
  remember(path: string): void {
    this.#choose(path);
  }

  /** Reads a file that the user named. */
  async read(path: string): Promise<OpenAnswer> {
    this.#choose(path);
    try {
      const failure = unfit(path, await stat(path));
      if (failure) return { outcome: 'failed', failure };
      return { outcome: 'opened', path, text: await readFile(path, 'utf8') };
    } catch (error) {
      return { outcome: 'failed', failure: fileFailure(path, error) };
    }
  }

  /** Writes to a file that was opened or saved before. */
  async save(text: string, path: string): Promise<SaveAnswer> {
    if (!this.#chosen.has(path)) return refused(path);
    try {
      await sweep(dirname(path));
      await writeWhole(path, text);
      return { outcome: 'saved', path };
    } catch (error) {
      const failure = fileFailure(path, error);
      // What is missing where a file is written is its folder.
      const missing = failure.code === 'missing' ? { path: dirname(path) } : {};
      return { outcome: 'failed', failure: { ...failure, ...missing } };
    }
  }

  /** Asks for a file and writes to it. */
  async saveAs(text: string, suggested: string): Promise<SaveAnswer> {
    const { canceled, filePath } = await dialog.showSaveDialog(this.window, {
      title: this.words().saveAs,
      defaultPath: join(this.#startingFolder(), safeName(suggested)),
      filters: [{ name: this.words().graphs, extensions: EXTENSIONS }],
      properties: ['showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return { outcome: 'cancelled' };
    const path = withExtension(filePath);
    this.#choose(path);
    return this.save(text, path);
  }

  #choose(path: string): void {
    this.#chosen.add(path);
    this.#folder = dirname(path);
  }

  #startingFolder(): string {
    return this.#folder ?? app.getPath('documents');
  }
}
