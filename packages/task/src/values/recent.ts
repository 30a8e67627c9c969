/** How long all texts may be together that are kept: a text may come from anybody, and what is made of it is larger. */
const MOST_CHARACTERS = 100_000;

/** What was made of texts, the latest of them: the oldest leaves first. */
export class Recent<Made> {
  readonly #made = new Map<string, Made>();
  #characters = 0;

  get(text: string): Made | undefined {
    return this.#made.get(text);
  }

  /** Keeps what was made of a text that is not there yet. */
  add(text: string, made: Made): void {
    this.#made.set(text, made);
    this.#characters += text.length;
    for (const [oldest] of this.#made) {
      if (this.#characters <= MOST_CHARACTERS) return;
      this.#made.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}
