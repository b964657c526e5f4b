import type { Document } from '../../core/graph/document';
import { readDocument } from '../../core/graph/read';
import { write } from '../../core/graph/write';
import type { Language } from '../../core/kinds/language';
import { sayFileFailure } from '../../core/text/files';
import type { Bridge, Unsaved as Kept } from '../../ipc/contract';
import { FILES } from '../text/files';
import type { Files, Notify } from './files';
import { findPreset, FIRST_PRESET } from './presets';
import type { Project } from './project.svelte';

/** How long after an edit it is kept, in ms: what is lost at most, but for the time of writing. */
const PAUSE = 1_000;

/** Unsaved changes, kept by main while there are any and found again after a crash. */
export class Unsaved {
  /** What was found as the window opened, as long as its bar is shown. */
  found = $state.raw<Pick<Kept, 'title' | 'time' | 'path'> | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping = false;
  #complained = false;

  constructor(
    private readonly bridge: Bridge,
    private readonly project: Project,
    private readonly files: Files,
    private readonly language: () => Language,
    private readonly notify: Notify,
  ) {}

  /** Opens what the run of the app before left unsaved; whether it could. */
  restore(kept: Kept): boolean {
    const reading = readDocument(kept.text);
    if (!('document' in reading)) return false;
    this.project.open(reading.document, kept.path, { edited: true });
    this.found = kept;
    return true;
  }

  /** Says that what was left unsaved cannot be read, and where it lies. */
  complain(aside: string): void {
    this.notify('bad', FILES[this.language()].aside(aside));
  }

  /** Goes back to what the file holds, or to the first net where there is no file; can be undone. */
  async discard(): Promise<void> {
    const path = this.found?.path ?? null;
    const document =
      path === null
        ? findPreset(FIRST_PRESET)?.document
        : this.files.read(await this.bridge.request.reopen(path));
    if (!document) return;
    this.project.revert(document);
    this.found = null;
  }

  /** Hears of each document that has unsaved changes: it is kept before long; of null: forgets. */
  follow(unsaved: Document | null): void {
    if (unsaved) {
      this.#later();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.found = null;
    void this.bridge.request.forgetUnsaved();
  }

  /** Forgets what was kept: the window closes with nothing to be saved. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    await this.bridge.request.forgetUnsaved();
  }

  #later(): void {
    this.#timer ??= setTimeout(() => void this.#keep(), PAUSE);
  }

  async #keep(): Promise<void> {
    this.#timer = undefined;
    // A slow disk gets one text after the other.
    if (this.#keeping) {
      this.#later();
      return;
    }
    this.#keeping = true;
    const failure = await this.bridge.request.keepUnsaved({
      title: this.files.title(),
      path: this.project.path,
      time: Date.now(),
      text: write(this.project.document),
    });
    this.#keeping = false;
    if (failure && !this.#complained)
      this.notify(
        'bad',
        `${FILES[this.language()].notKept} ${sayFileFailure(failure, this.language())}`,
      );
    this.#complained = failure !== null;
  }
}
