const FIRST_CAPACITY = 1024;

/** A row of numbers that grows at its end, for series of a hundred thousand points. */
export class Growing {
  #room = new Float64Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The numbers so far; valid until the next is added. */
  get values(): Float64Array {
    return this.#room.subarray(0, this.#length);
  }

  get last(): number | undefined {
    return this.#length === 0 ? undefined : this.#room[this.#length - 1];
  }

  push(value: number): void {
    if (this.#length === this.#room.length) {
      const wider = new Float64Array(2 * this.#length);
      wider.set(this.#room);
      this.#room = wider;
    }
    this.#room[this.#length++] = value;
  }
}
