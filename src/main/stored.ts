import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { z } from 'zod';
import { writeWhole } from './write-whole';

/** A small value that outlives the app, kept as a file among its user's data. */
export class Stored<T> {
  #value: T;
  readonly #path: string;
  #written: Promise<void> = Promise.resolve();

  /** Reads the value; where there is none, or one of another form, the standard one. */
  constructor(name: string, schema: z.ZodType<T>, standard: T) {
    this.#path = join(app.getPath('userData'), `${name}.json`);
    this.#value = schema.catch(standard).parse(this.#read());
  }

  get value(): T {
    return this.#value;
  }

  /** Keeps a value. One that cannot be written still holds while the app runs. */
  set(value: T): Promise<void> {
    this.#value = value;
    const text = `${JSON.stringify(value, null, 2)}\n`;
    this.#written = this.#written
      .then(() => writeWhole(this.#path, text))
      .catch((error: unknown) => console.error(`${this.#path}: ${String(error)}`));
    return this.#written;
  }

  #read(): unknown {
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      return JSON.parse(readFileSync(this.#path, 'utf8'));
    } catch {
      return undefined;
    }
  }
}
