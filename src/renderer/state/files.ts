import { type Document, EMPTY } from '../../core/graph/document';
import { readNewer } from '../../core/graph/read-newer';
import { readDocument } from '../../core/graph/read';
import { write } from '../../core/graph/write';
import type { Language } from '../../core/kinds/language';
import { sayFileFailure } from '../../core/text/files';
import { sayRefusal } from '../../core/text/refusals';
import type { Bridge, OpenAnswer, SaveAnswer } from '../../ipc/contract';
import { FILES } from '../text/files';
import type { Project } from './project.svelte';

/** Tells the user something in passing; `settled` takes back what was bad, and says nothing. */
export type Notify = (
  tone: 'good' | 'bad' | 'settled',
  sentence: string,
  /** What can be done about it, as a button. */
  action?: { readonly label: string; readonly run: () => void },
) => void;

function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}

/** The ending of new files: the desktop opens them with Layerloom, which it must not with all JSON. */
const ENDING = '.layerloom';

/** New, open and save, with the question what becomes of unsaved changes. */
export class Files {
  /** One file dialogue at a time: a second click on Open does nothing. */
  #underway: Promise<unknown> | null = null;

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

  openRecent(path: string): Promise<void> {
    return this.#alone(async () => {
      if (await this.#mayLeave()) this.take(await this.bridge.request.openRecent(path));
    });
  }

  /** Opens a file that was dropped on the window. */
  drop(files: readonly File[]): Promise<void> {
    return this.#alone(async () => {
      const [file, second] = files;
      if (second) this.notify('bad', FILES[this.language()].oneAtATime);
      if (!file || second || !(await this.#mayLeave())) return;
      const answer = await this.bridge.drop(file);
      const nameless = answer.outcome === 'failed' && answer.failure.path === '';
      this.take(nameless ? { ...answer, failure: { ...answer.failure, path: file.name } } : answer);
    });
  }

  /** Opens what the system hands over, in its turn; the open file stays as it is. */
  async receive(answer: OpenAnswer): Promise<void> {
    while (this.#underway) await this.#underway;
    if (answer.outcome === 'opened' && answer.path === this.project.path) return;
    await this.#alone(async () => {
      if (answer.outcome !== 'opened' || (await this.#mayLeave())) this.take(answer);
    });
  }

  /** Opens what main has read. A file that is no graph leaves the open document as it is. */
  take(answer: OpenAnswer): boolean {
    if (answer.outcome !== 'opened') {
      this.#complain(answer);
      return false;
    }
    const newer = readNewer(answer.text);
    const document = newer?.document ?? this.read(answer);
    if (!document) return false;
    this.project.open(document, answer.path, newer ? { newer: newer.version } : {});
    this.notify('settled', '');
    return true;
  }

  /** What main has read as a document; undefined, and said why, where it is none. */
  read(answer: OpenAnswer): Document | undefined {
    if (answer.outcome !== 'opened') {
      this.#complain(answer);
      return undefined;
    }
    const reading = readDocument(answer.text);
    if ('document' in reading) return reading.document;
    const reason = sayRefusal(reading.refusal, this.language());
    this.notify('bad', `${FILES[this.language()].notOpened(baseName(answer.path))} ${reason}`);
    return undefined;
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
    if (this.#underway) return;
    this.#underway = task();
    try {
      await this.#underway;
    } finally {
      this.#underway = null;
    }
  }

  #complain(answer: OpenAnswer | SaveAnswer): void {
    if (answer.outcome === 'failed')
      this.notify('bad', sayFileFailure(answer.failure, this.language()));
  }

  async #mayLeave(): Promise<boolean> {
    if (!this.project.edited) return true;
    const answer = await this.bridge.request.confirmDiscard(this.title());
    return answer === 'save' ? this.#write(this.project.path) : answer === 'discard';
  }

  /** Writes to a path, or to one that the user is asked for. */
  async #write(path: string | null): Promise<boolean> {
    const { document, newer } = this.project;
    if (newer !== null) return false;
    const text = write(document);
    const { save, saveAs } = this.bridge.request;
    const answer: SaveAnswer =
      path === null ? await saveAs(text, this.#suggestion()) : await save(text, path);
    if (answer.outcome !== 'saved') {
      this.#complain(answer);
      return false;
    }
    this.project.saved(document, answer.path);
    this.notify('settled', '');
    this.notify('good', FILES[this.language()].saved(baseName(answer.path)));
    return true;
  }

  /** A name for a new file; a copy of a file keeps its ending. */
  #suggestion(): string {
    return `${this.title()}${/\.json$/i.exec(this.project.path ?? '')?.[0] ?? ENDING}`;
  }
}
