/** What those who hear the window are told of what happened. */
export class Announcer {
  #sentence = $state.raw('');

  get sentence(): string {
    return this.#sentence;
  }

  say(sentence: string): void {
    // The same words again are a change only where something in them changes.
    this.#sentence = sentence === this.#sentence ? `${sentence}\u00a0` : sentence;
  }
}
