import type { SettingsInput } from "@fletch/task";

import { draftOf, type Origin, savedValueOf, stateAtFirst } from "./document-state.ts";
import { DocumentView } from "./document-view.ts";
import { type DraftKeeper, draftKeeper } from "./draft-keeper.ts";
import { isBeyond, type SavedContent } from "./saved-content.ts";
import { stillUnread, type Unread, withUnread, writtenAt } from "./unread.ts";

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
  /** What was typed into the form and cannot be read. */
  readonly unread?: Unread | undefined;
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
        unread: init.unread ?? {},
        dirty: isBeyond(content, saved) || init.unread !== undefined,
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

  /** What was typed for a place and cannot be read waits beside the design; `undefined` once it can. */
  setUnread(path: string, text: string | undefined): void {
    const { value, unread, problems } = this.state;
    if (unread[path]?.text === text) return;
    const { [path]: _, ...others } = unread;
    const next = text === undefined ? others : { ...others, [path]: { text, over: writtenAt(value, path) } };
    this.update({ unread: next, problems: withUnread(problems, value, next) });
    this.keep();
  }

  /** Whether the library holds just this text. */
  protected isSaved(text: string): boolean {
    return text === this.#saved?.text;
  }

  /** Something changed: the draft is written soon. */
  protected keep(): void {
    const { text, settings, title, value, unread } = this.state;
    const waits = Object.keys(stillUnread(value, unread)).length > 0;
    const dirty = waits || isBeyond({ text, settings, title }, this.#saved);
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
