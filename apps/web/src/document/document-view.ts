import type { Position } from "@fletch/task";

import type { DocumentState } from "./document-state.ts";
import { StateStore } from "./state-store.ts";

/** What of a document is about the person who looks at it, and not about the design: none of it is kept or undone. */
export class DocumentView extends StateStore<DocumentState> {
  #requests = 0;

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

  #nextRequest(): number {
    this.#requests += 1;
    return this.#requests;
  }
}
