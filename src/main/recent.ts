import { app } from 'electron';
import { z } from 'zod';
import { Stored } from './stored';

const MOST = 10;

/** The files that were open last, the newest first. */
export class Recent {
  readonly #stored = new Stored('recent', z.array(z.string()), []);

  constructor(
    /** Hears of every change. */
    private readonly tell: (paths: readonly string[]) => void,
  ) {}

  get paths(): readonly string[] {
    return this.#stored.value;
  }

  has(path: string): boolean {
    return this.paths.includes(path);
  }

  /** Puts a file first. */
  add(path: string): void {
    if (this.paths[0] === path) return;
    this.#set([path, ...this.paths.filter((other) => other !== path)].slice(0, MOST));
    // The desktop's own list: the dock's, the task bar's.
    app.addRecentDocument(path);
  }

  remove(path: string): void {
    this.#set(this.paths.filter((other) => other !== path));
  }

  clear(): void {
    this.#set([]);
    app.clearRecentDocuments();
  }

  #set(paths: string[]): void {
    void this.#stored.set(paths);
    this.tell(paths);
  }
}
