/** What those who hear the window are told of what happened. */
export class Announcer {
  #sentence = $state.raw('');
  #fresh = false;

  get sentence(): string {
    return this.#sentence;
  }

  /** Whether something was said just now, so that an edit that tells of itself is not told twice. */
  get fresh(): boolean {
    return this.#fresh;
  }

  say(sentence: string): void {
    // The same words again are a change only where something in them changes.
    this.#fresh = true;
    setTimeout(() => (this.#fresh = false));
    this.#sentence = sentence === this.#sentence ? `${sentence}\u00a0` : sentence;
  }
}
