import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shell } from 'electron';
import type { LibraryFile, SaveAnswer } from '../ipc/contract';
import { fileFailure, unfit } from '../ipc/file-failure';
import { sweep, writeWhole } from './write-whole';

const EXTENSION = '.json';
/** More files than anybody looks through; each is read whole. */
const MOST_FILES = 500;

/** A file name made of a block's: without what some system's names may not have. */
function stemOf(name: string): string {
  const stem = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').slice(0, 80);
  return /^[.\s]*$/.test(stem) ? 'block' : stem;
}

/** The user's own blocks, one file each in a folder of the app's data. */
export class Library {
  constructor(private readonly folder: string) {}

  /** Every file of the folder with its text, or why it has none. The window reads the texts. */
  async list(): Promise<readonly LibraryFile[]> {
    await sweep(this.folder);
    const names = await readdir(this.folder).catch((): string[] => []);
    const files = names.filter((name) => name.endsWith(EXTENSION) && !name.startsWith('.'));
    return Promise.all(
      files
        .sort()
        .slice(0, MOST_FILES)
        .map((file) => this.#read(file)),
    );
  }

  /** Keeps a block's text under a name that no other text has. */
  async keep(text: string, name: string): Promise<SaveAnswer> {
    try {
      await mkdir(this.folder, { recursive: true });
      const path = await this.#pathFor(text, stemOf(name));
      await writeWhole(path, text);
      return { outcome: 'saved', path };
    } catch (error) {
      return { outcome: 'failed', failure: fileFailure(this.folder, error) };
    }
  }

  /** Moves a file of the folder to the trash. */
  async remove(file: string): Promise<void> {
    const path = join(this.folder, basename(file));
    await shell.trashItem(path).catch(() => this.#putAside(path));
  }

  /** Where the system has no trash, a folder beside the others is one: nothing is deleted for good. */
  async #putAside(path: string): Promise<void> {
    const aside = join(this.folder, 'removed');
    await mkdir(aside, { recursive: true });
    await rename(path, join(aside, `${Date.now()}-${basename(path)}`)).catch(() => undefined);
  }

  /** Shows the folder in the system's file manager. */
  async reveal(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await shell.openPath(this.folder);
  }

  async #read(file: string): Promise<LibraryFile> {
    const path = join(this.folder, file);
    try {
      const failure = unfit(path, await stat(path));
      return failure ? { file, failure } : { file, text: await readFile(path, 'utf8') };
    } catch (error) {
      return { file, failure: fileFailure(path, error) };
    }
  }

  /** The first free name, or that of the very same text. */
  async #pathFor(text: string, stem: string): Promise<string> {
    for (let number = 1; ; number++) {
      const path = join(this.folder, `${stem}${number === 1 ? '' : ` ${number}`}${EXTENSION}`);
      const there = await readFile(path, 'utf8').catch(() => null);
      if (there === text || (there === null && !(await stat(path).catch(() => null)))) return path;
    }
  }
}
