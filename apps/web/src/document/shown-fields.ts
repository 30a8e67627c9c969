/** The places that have a field on the screen. */
export class ShownFields {
  /** How many fields each has. */
  readonly #counts = new Map<string, number>();
  readonly #changed: () => void;
  #telling = false;

  /** @param changed called once after fields came or went together */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get paths(): ReadonlySet<string> {
    return new Set(this.#counts.keys());
  }

  /** There is a field at this path until the returned function is called. */
  show(path: string): () => void {
    this.#counts.set(path, (this.#counts.get(path) ?? 0) + 1);
    this.#tellSoon();
    return () => {
      const left = (this.#counts.get(path) ?? 1) - 1;
      if (left === 0) this.#counts.delete(path);
      else this.#counts.set(path, left);
      this.#tellSoon();
    };
  }

  #tellSoon(): void {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      this.#changed();
    });
  }
}
