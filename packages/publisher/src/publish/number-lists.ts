/** Many short lists of numbers, end to end: an array for each would take ten times the memory. */
export class NumberLists {
  #numbers = new Uint32Array(1024);
  #ends = new Uint32Array(1024);
  #length = 0;

  /** Adds a list. @param numbers below 2^32 */
  add(numbers: readonly number[]): void {
    const start = this.#startOf(this.#length);
    const end = start + numbers.length;
    if (end > this.#numbers.length) this.#numbers = withRoomFor(this.#numbers, end);
    if (this.#length === this.#ends.length) this.#ends = withRoomFor(this.#ends, this.#length + 1);
    this.#numbers.set(numbers, start);
    this.#ends[this.#length++] = end;
  }

  get length(): number {
    return this.#length;
  }

  /** The list that was added as that one, counted from 0. To be read before the next is added. */
  at(list: number): Uint32Array {
    return this.#numbers.subarray(this.#startOf(list), this.#ends[list]);
  }

  #startOf = (list: number): number => (list ? this.#ends[list - 1]! : 0);
}

function withRoomFor(numbers: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, Math.ceil(numbers.length * 1.5)));
  larger.set(numbers);
  return larger;
}
