/** The field that was emptied last: who fills it anew did not mean to lose its place among the others, nor what stood around it. */
export class EmptiedField {
  #last: { readonly path: string; readonly before: string; readonly after: string } | undefined;

  /** Its value was taken out of the text `before`, which gave the text `after`. */
  note(path: string, before: string, after: string): void {
    this.#last = { path, before, after };
  }

  /** The text that a value at a place goes into: the one before it was emptied, if nothing happened since. */
  textFor(path: string, text: string): string {
    return this.#last?.path === path && this.#last.after === text ? this.#last.before : text;
  }
}
