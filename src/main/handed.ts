import { app } from 'electron';
import { z } from 'zod';
import { namedFile } from './named-file';

/** What a second start of the app sends to the first. */
const messageSchema = z.object({ file: z.string().optional() });

/**
 * The files that the system hands to the app: as an argument, by a second start of it, or by the
 * event that macOS has for a double click.
 */
export class Handed {
  #waiting = namedFile(process.argv);
  #listener: ((path: string | undefined) => void) | undefined;

  /** Must be made before Electron is ready: macOS may hand over a file before that. */
  constructor() {
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.#hand(path);
    });
    app.on('second-instance', (_event, _args, _folder, message) =>
      this.#hand(messageSchema.safeParse(message).data?.file),
    );
  }

  /** The file that the app was started with, given once. */
  take(): string | undefined {
    const file = this.#waiting;
    this.#waiting = undefined;
    return file;
  }

  /** Hears of every further file; undefined where the app was started again without one. */
  listen(listener: (path: string | undefined) => void): void {
    this.#listener = listener;
  }

  #hand(path: string | undefined): void {
    if (this.#listener) this.#listener(path);
    else this.#waiting = path ?? this.#waiting;
  }
}
