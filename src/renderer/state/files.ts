import { type Document, EMPTY } from '../../core/graph/document';
import { readDocument } from '../../core/graph/read';
import { write } from '../../core/graph/write';
import type { Language } from '../../core/kinds/language';
import { sayFileFailure } from '../../core/text/files';
import { sayRefusal } from '../../core/text/refusals';
import type { Bridge, OpenAnswer, SaveAnswer } from '../../ipc/contract';
import { FILES } from '../text/files';
import type { Project } from './project.svelte';

/** Tells the user something in passing. */
export type Notify = (tone: 'good' | 'bad', sentence: string) => void;

function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}

/** New, open and save, with the question what becomes of unsaved changes. */
export class Files {
  /** One file dialogue at a time: a second click on Open does nothing. */
  #busy = false;

  constructor(
    private readonly bridge: Bridge,
    private readonly project: Project,
    private readonly language: () => Language,
    private readonly notify: Notify,
  ) {}

  /** The title to show and to propose as a file name. */
  title(): string {
    return this.project.title ?? FILES[this.language()].untitled;
  }

  new(): Promise<void> {
    return this.replace(EMPTY);
  }

  /** Puts a document in place of the open one, once its changes are safe or given up. */
  replace(document: Document): Promise<void> {
    return this.#alone(async () => {
      if (await this.#mayLeave()) this.project.open(document, null);
    });
  }

  open(): Promise<void> {
    return this.#alone(async () => {
      if (await this.#mayLeave()) this.take(await this.bridge.request.open());
    });
  }

  /** Opens what main has read. A file that is no graph leaves the open document as it is. */
  take(answer: OpenAnswer): boolean {
    if (answer.outcome === 'cancelled') return false;
    if (answer.outcome === 'failed') {
      this.notify('bad', sayFileFailure(answer.failure, this.language()));
      return false;
    }
    const reading = readDocument(answer.text);
    if ('refusal' in reading) {
      const reason = sayRefusal(reading.refusal, this.language());
      const words = FILES[this.language()];
      this.notify('bad', `${words.notOpened(baseName(answer.path))} ${reason}`);
      return false;
    }
    this.project.open(reading.document, answer.path);
    return true;
  }

  async save(): Promise<void> {
    await this.#alone(() => this.#write(this.project.path));
  }

  async saveAs(): Promise<void> {
    await this.#alone(() => this.#write(null));
  }

  /** Whether the window may close: nothing is unsaved, or it is saved or given up now. */
  async mayClose(): Promise<boolean> {
    let may = false;
    await this.#alone(async () => {
      may = await this.#mayLeave();
    });
    return may;
  }

  async #alone(task: () => Promise<unknown>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await task();
    } finally {
      this.#busy = false;
    }
  }

  async #mayLeave(): Promise<boolean> {
    if (!this.project.edited) return true;
    const answer = await this.bridge.request.confirmDiscard(this.title());
    return answer === 'save' ? this.#write(this.project.path) : answer === 'discard';
  }

  /** Writes to a path, or to one that the user is asked for. */
  async #write(path: string | null): Promise<boolean> {
    const { document } = this.project;
    const text = write(document);
    const { save, saveAs } = this.bridge.request;
    const answer: SaveAnswer =
      path === null ? await saveAs(text, `${this.title()}.json`) : await save(text, path);
    if (answer.outcome === 'saved') {
      this.project.saved(document, answer.path);
      this.notify('good', FILES[this.language()].saved(baseName(answer.path)));
      return true;
    }
    if (answer.outcome === 'failed')
      this.notify('bad', sayFileFailure(answer.failure, this.language()));
    return false;
  }
}
