/** What those who hear the window are told of what happened. */
export class Announcer {
  #sentence = $state.raw('');
  #toldEdit = false;

  get sentence(): string {
    return this.#sentence;
  }

  /** Whether an edit told of itself just now: it is not told twice. */
  get toldEdit(): boolean {
    return this.#toldEdit;
  }

  /** Says what is no edit: where the keys are. */
  mention(sentence: string): void {
    // The same words again are a change only where something in them changes.
    this.#sentence = sentence === this.#sentence ? `${sentence}\u00a0` : sentence;
  }

  /** Says what was done. */
  say(sentence: string): void {
    this.#toldEdit = true;
    setTimeout(() => (this.#toldEdit = false));
    this.mention(sentence);
  }
}
