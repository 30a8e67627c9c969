import type { SettingsInput } from "@fletch/task";

import { draftOf, type Origin, savedValueOf, stateAtFirst } from "./document-state.ts";
import { DocumentView } from "./document-view.ts";
import { type DraftKeeper, draftKeeper } from "./draft-keeper.ts";
import { isBeyond, type SavedContent } from "./saved-content.ts";

export interface DocumentInit {
  readonly text: string;
  readonly settings: SettingsInput;
  readonly title: string;
  readonly origin?: Origin | undefined;
  readonly draftKey: string;
  /** What the library holds of it, when the text above is a draft that goes beyond. */
  readonly saved?: SavedContent | undefined;
  /** The last text that could be read, when the one above cannot be. */
  readonly validText?: string | undefined;
}

interface Saved extends SavedContent, Origin {}

/** What of a document is kept: in the library, and beyond that in a draft of this browser. */
export class KeptDocument extends DocumentView {
  readonly #keeper: DraftKeeper;
  #saved: SavedContent | undefined;

  constructor(init: DocumentInit, storage: Storage) {
    const { text, settings, title, origin } = init;
    const content = { text, settings, title };
    const saved = init.saved ?? (origin === undefined ? undefined : content);
    super(
      stateAtFirst({
        ...content,
        origin,
        validText: init.validText ?? saved?.text,
        savedText: saved?.text,
        dirty: isBeyond(content, saved),
      }),
    );
    this.#saved = saved;
    this.#keeper = draftKeeper({ key: init.draftKey, storage }, (outcome) => this.#kept(outcome));
  }

  get draftKey(): string {
    return this.#keeper.key;
  }

  setTitle(title: string): void {
    this.update({ title });
    this.keep();
  }

  markSaved(saved: Saved): void {
    const { designId, revision, text, settings, title } = saved;
    this.#saved = { text, settings, title };
    this.#keeper.adopt(designId);
    this.update({
      origin: { designId, revision },
      savedValue: text === this.state.validText ? this.state.value : savedValueOf(text),
    });
    this.keep();
    this.#keeper.flush();
  }

  /** Writes the draft now. True when nothing would be lost by leaving. */
  keepNow(): boolean {
    this.#keeper.flush();
    return this.state.save.state !== "failed";
  }

  /** The draft goes away and is not written again by what waits. */
  discardDraft(): void {
    this.#keeper.drop();
  }

  /** Whether the library holds just this text. */
  protected isSaved(text: string): boolean {
    return text === this.#saved?.text;
  }

  /** Something changed: the draft is written soon. */
  protected keep(): void {
    const { text, settings, title } = this.state;
    const dirty = isBeyond({ text, settings, title }, this.#saved);
    this.update({ save: { ...this.state.save, state: "saving", dirty } });
    // Asked for when it is written: by then it is known whether the text can be read.
    this.#keeper.keep(dirty ? () => draftOf(this.state) : undefined);
  }

  #kept(outcome: { readonly at: number } | { readonly reason: string }): void {
    const { dirty } = this.state.save;
    this.update({
      save:
        "reason" in outcome
          ? { state: "failed", reason: outcome.reason, dirty }
          : { state: dirty ? "draft" : "saved", at: outcome.at, dirty },
    });
  }
}
