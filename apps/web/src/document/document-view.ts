import type { Position } from "@fletch/task";

import { type DocumentState, isReadOnly } from "./document-state.ts";
import { StateStore } from "./state-store.ts";

/** Milliseconds after the last key in the YAML: while somebody types, most texts cannot be read for a key or two. */
const PAUSE = 200;

/** What of a document is about the person who looks at it, and not about the design: none of it is kept or undone. */
export class DocumentView extends StateStore<DocumentState> {
  #requests = 0;
  #locking: ReturnType<typeof setTimeout> | undefined;

  focusPath(path: string): void {
    this.update({ focus: { path, count: this.#nextRequest() } });
  }

  /** "Go to this place of the YAML". */
  goToText({ line, column }: Position): void {
    this.update({ textRequest: { line, column, count: this.#nextRequest() } });
  }

  /** Where the person is now. */
  setActive(path: string, by: "form" | "text"): void {
    const { active } = this.state;
    if (active?.path !== path || active.by !== by) this.update({ active: { path, by } });
  }

  submit(): void {
    this.update({ submitted: true });
  }

  setOpenElsewhere(openElsewhere: boolean): void {
    if (openElsewhere !== this.state.openElsewhere) this.update({ openElsewhere });
  }

  protected override update(part: Partial<DocumentState>): void {
    super.update(part);
    if (part.unreadable !== undefined || part.value !== undefined) this.#follow();
  }

  /** Whether forms write is told in a pause of typing: every field is drawn again for it. */
  #follow(): void {
    clearTimeout(this.#locking);
    const readOnly = isReadOnly(this.state);
    if (readOnly !== this.state.readOnly) this.#locking = setTimeout(() => this.update({ readOnly }), PAUSE);
  }

  #nextRequest(): number {
    this.#requests += 1;
    return this.#requests;
  }
}
