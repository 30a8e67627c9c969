import { applyEdits, type DesignEdit, type Position, readText, type SettingsInput } from "@fletch/task";

import { type Analysis, applyTextEdits } from "./analyse.ts";
import { type Analyser, openWorker, type OpenAnalyser } from "./analyser.ts";
import type { DocumentState, LastChange, Origin } from "./document-state.ts";
import { type DraftKeeper, draftKeeper } from "./draft-keeper.ts";
import {
  emptyHistory,
  type HowChanged,
  record,
  redone,
  seal,
  type Step,
  stepBack,
  stepForward,
  undone,
} from "./history.ts";
import { share, valueAt } from "./plain-value.ts";
import { indexProblems } from "./problem-index.ts";
import { changeBetween } from "./text-change.ts";
import { noMeanings, type TypeMeanings } from "./type-meanings.ts";

/** Texts longer than this many characters are read and edited in the worker. */
const LARGE = 20_000;

export interface DocumentInit {
  readonly text: string;
  readonly settings: SettingsInput;
  readonly title: string;
  readonly origin?: Origin | undefined;
  readonly draftKey: string;
  /** What the library holds of it, when the text above is a draft that goes beyond. */
  readonly saved?: Content | undefined;
}

interface Content {
  readonly text: string;
  readonly settings: SettingsInput;
  readonly title: string;
}

export interface Saved extends Content, Origin {}

/** What a document needs of its surroundings. */
export interface DocumentWorld {
  readonly openAnalyser?: OpenAnalyser;
  readonly storage?: Storage;
}

interface WaitingEdit {
  readonly edits: readonly DesignEdit[];
  readonly how: HowChanged;
  /** The question that carries it out. */
  asked?: number;
}

/**
 * One design being worked on. Its text is the only truth: forms change ranges of it, views are computed from it, and
 * there is one history of it.
 */
export class DesignDocument {
  state: DocumentState;
  readonly #listeners = new Set<() => void>();
  readonly #analyser: Analyser;
  readonly #keeper: DraftKeeper;
  /** Paths that have a field on the screen, and how many. */
  readonly #fields = new Map<string, number>();
  readonly #parked = new Map<string, unknown>();
  /** Changes of a large text that the worker has not made yet; the plain value has them already. */
  #waiting: WaitingEdit[] = [];
  #saved: Content | undefined;
  #asked = 0;
  #count = 0;
  #reindexing = false;
  #batches = 0;

  constructor(init: DocumentInit, world: DocumentWorld = {}) {
    const { text, settings, title, origin } = init;
    this.#saved = init.saved ?? (origin === undefined ? undefined : { text, settings, title });
    this.#analyser = (world.openAnalyser ?? openWorker)((analysis) => this.#answered(analysis));
    this.#keeper = draftKeeper({ key: init.draftKey, storage: world.storage ?? localStorage }, (outcome) =>
      this.#kept(outcome),
    );
    const read = text.length > LARGE ? undefined : readText(text);
    const readable = read !== undefined && read.problems.length === 0;
    this.state = {
      text,
      settings,
      title,
      origin,
      value: readable ? read.value : undefined,
      validText: readable ? text : "",
      unreadable: read?.problems ?? [],
      problems: [],
      problemIndex: new Map(),
      types: noMeanings,
      image: undefined,
      good: undefined,
      stale: false,
      pending: true,
      failure: undefined,
      submitted: false,
      focus: undefined,
      textRequest: undefined,
      active: undefined,
      history: emptyHistory,
      save: { state: "saved", dirty: this.#isDirty({ text, settings, title }) },
      lastChange: undefined,
      openElsewhere: false,
    };
    this.#ask();
  }

  get draftKey(): string {
    return this.#keeper.key;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A change from a form: edits of places in the design. */
  edit(edits: readonly DesignEdit[], how: HowChanged): void {
    if (this.state.unreadable.length > 0 || edits.length === 0) return;
    const named = { path: edits[0]?.path, ...how };
    if (this.state.text.length > LARGE || this.#waiting.length > 0) {
      this.#update({ value: share(this.state.value, applyEdits(this.state.value, edits)) });
      this.#waiting.push({ edits, how: named });
      if (this.#waiting.length === 1) this.#ask();
      return;
    }
    this.#batch(() => {
      // The worker makes the same edits meanwhile: its answer comes sooner than by waiting for the text from here.
      this.#ask(edits);
      this.#land(applyTextEdits(this.state.text, edits), { by: "form", how: named, asked: true });
    });
  }

  /** Puts another kind of value at a place; what stood there is kept aside and comes back with its kind. */
  switchBranch(
    path: string,
    branch: {
      readonly from?: string | undefined;
      readonly to?: string | undefined;
      readonly fresh: unknown;
      readonly label: string;
    },
  ): void {
    const key = (name: string): string => `${path}\n${name}`;
    const old = valueAt(this.state.value, path);
    if (branch.from !== undefined && old !== undefined) this.#parked.set(key(branch.from), old);
    const parked = branch.to === undefined ? undefined : this.#parked.get(key(branch.to));
    const value = parked ?? branch.fresh;
    this.edit([value === undefined ? { op: "remove", path } : { op: "set", path, value }], {
      label: branch.label,
    });
  }

  /** A change from the code editor: any text, also one that cannot be read. */
  typeText(text: string, how: HowChanged = { label: "Edit the YAML", merge: "yaml" }): void {
    this.flush();
    if (text !== this.state.text) this.#land(text, { by: "text", how });
  }

  /** Back to the last text that could be read. */
  revertText(): void {
    this.typeText(this.state.validText, { label: "Revert to the last valid text" });
  }

  setSettings(settings: SettingsInput, how: HowChanged): void {
    this.flush();
    const before = this.#content();
    this.#update({
      settings,
      history: record(this.state.history, { before, after: { ...before, settings }, how, at: Date.now() }),
      ...this.#changed({ by: "form", label: how.label, path: undefined, change: undefined }),
    });
    this.#keep();
    this.#ask();
  }

  setTitle(title: string): void {
    this.#update({ title });
    this.#keep();
  }

  undo(): void {
    this.flush();
    const step = this.state.history.past.at(-1);
    if (step === undefined) return;
    this.#travel(step, {
      to: undone(this.#content(), step),
      history: stepBack(this.state.history),
      label: `Undone: ${step.label}`,
    });
  }

  redo(): void {
    this.flush();
    const step = this.state.history.future[0];
    if (step === undefined) return;
    this.#travel(step, {
      to: redone(this.#content(), step),
      history: stepForward(this.state.history),
      label: `Redone: ${step.label}`,
    });
  }

  /** Ends the step of typing: the field was left. */
  seal(): void {
    if (this.#waiting.length === 0) this.#update({ history: seal(this.state.history) });
  }

  focusPath(path: string): void {
    this.#count += 1;
    this.#update({ focus: { path, count: this.#count } });
  }

  /** "Go to this place of the YAML". */
  goToText({ line, column }: Position): void {
    this.#count += 1;
    this.#update({ textRequest: { line, column, count: this.#count } });
  }

  /** Where the person is now. */
  setActive(path: string, by: "form" | "text"): void {
    const { active } = this.state;
    if (active?.path !== path || active.by !== by) this.#update({ active: { path, by } });
  }

  submit(): void {
    this.#update({ submitted: true });
  }

  markSaved(saved: Saved): void {
    const { designId, revision, text, settings, title } = saved;
    this.#saved = { text, settings, title };
    this.#keeper.adopt(designId);
    this.#update({ origin: { designId, revision } });
    this.#keep();
    this.#keeper.flush();
  }

  setOpenElsewhere(openElsewhere: boolean): void {
    if (openElsewhere !== this.state.openElsewhere) this.#update({ openElsewhere });
  }

  /** Brings everything that waits into the text now, and returns that. */
  flush(): string {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      this.#land(applyTextEdits(this.state.text, next.edits), { by: "form", how: next.how });
    }
    return this.state.text;
  }

  /** Writes the draft now. True when nothing would be lost by leaving. */
  keepNow(): boolean {
    this.flush();
    this.#keeper.flush();
    return this.state.save.state !== "failed";
  }

  /** A field at a path is on the screen until the returned function is called: it shows the problems of that place. */
  showField(path: string): () => void {
    this.#fields.set(path, (this.#fields.get(path) ?? 0) + 1);
    this.#reindexSoon();
    return () => {
      const left = (this.#fields.get(path) ?? 1) - 1;
      if (left === 0) this.#fields.delete(path);
      else this.#fields.set(path, left);
      this.#reindexSoon();
    };
  }

  /** The draft goes away and is not written again by what waits. */
  discardDraft(): void {
    this.#keeper.drop();
  }

  /** Nobody looks at it for now: the draft is written, the worker ends. */
  close(): void {
    this.keepNow();
    this.#analyser.close();
  }

  /** Somebody looks again: what was not answered is asked once more. */
  resume(): void {
    if (this.state.pending) this.#ask();
  }

  #update(part: Partial<DocumentState>): void {
    this.state = { ...this.state, ...part };
    if (this.#batches === 0) this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Several changes that are told as one. */
  #batch(change: () => void): void {
    this.#batches += 1;
    try {
      change();
    } finally {
      this.#batches -= 1;
      if (this.#batches === 0) this.#notify();
    }
  }

  #content() {
    const { text, settings } = this.state;
    return { text, settings };
  }

  #changed(what: Omit<LastChange, "count">): { lastChange: LastChange } {
    this.#count += 1;
    return { lastChange: { ...what, count: this.#count } };
  }

  /** Takes a new text as one step of the history. */
  #land(text: string, { by, how, asked }: { by: LastChange["by"]; how: HowChanged; asked?: boolean }): void {
    const before = this.#content();
    if (text === before.text) return;
    this.#batch(() => {
      this.#update({
        ...this.#reading(text),
        history: record(this.state.history, { before, after: { ...before, text }, how, at: Date.now() }),
        ...this.#changed({ by, label: how.label, path: how.path, change: changeBetween(before.text, text) }),
      });
      this.#keep();
      if (asked !== true || text.length > LARGE) this.#ask();
    });
  }

  #travel(
    step: Step,
    {
      to,
      history,
      label,
    }: { to: ReturnType<typeof undone>; history: DocumentState["history"]; label: string },
  ): void {
    const change = changeBetween(this.state.text, to.text);
    this.#batch(() => {
      this.#update({
        ...(change !== undefined && this.#reading(to.text)),
        settings: to.settings,
        history,
        ...this.#changed({ by: "history", label, path: step.path, change }),
      });
      this.#keep();
      this.#ask();
    });
  }

  /** What a new text means for the projections. Of a large text, that is known when the worker answers. */
  #reading(text: string): Partial<DocumentState> {
    if (text.length > LARGE) return { text };
    const read = readText(text);
    if (read.problems.length > 0) return { text, unreadable: read.problems };
    return { text, unreadable: [], validText: text, value: share(this.state.value, read.value) };
  }

  /** @param ahead edits of the present text that the worker is to make before it looks */
  #ask(ahead?: readonly DesignEdit[]): void {
    const { text, settings } = this.state;
    const [first] = this.#waiting;
    this.#asked += 1;
    const edits = ahead ?? first?.edits;
    if (edits === undefined && this.state.unreadable.length > 0 && text.length <= LARGE) {
      // Nothing to compile: the last good result stays, and what is under way is of an older text.
      this.#update({ pending: false, stale: this.state.good !== undefined });
      return;
    }
    if (first !== undefined) first.asked = this.#asked;
    this.#analyser.ask({
      id: this.#asked,
      text,
      settings,
      wantsValue: text.length > LARGE,
      ...(edits !== undefined && { edits }),
    });
    if (!this.state.pending) this.#update({ pending: true });
  }

  #answered(analysis: Analysis): void {
    const [first] = this.#waiting;
    if (analysis.id !== this.#asked) return;
    const { text, unreadable, good, problems, failure, value, types, image } = analysis;
    if (first?.asked === analysis.id) {
      this.#waiting.shift();
      if (text !== this.state.text) this.#carryOut(first.how, text);
    }
    const more = this.#waiting.length > 0;
    if (failure !== undefined) this.#update({ pending: more, failure, stale: this.state.good !== undefined });
    else if (unreadable.length > 0) {
      this.#update({ pending: more, failure, unreadable, stale: this.state.good !== undefined });
    } else {
      this.#update({
        pending: more,
        failure,
        unreadable,
        problems,
        image: share(this.state.image, image) as DocumentState["image"],
        ...(types !== undefined && { types: share(this.state.types, types) as TypeMeanings }),
        problemIndex: this.#indexed(problems),
        stale: good === undefined && this.state.good !== undefined,
        ...(good !== undefined && { good }),
        ...(value !== undefined && !more && { value: share(this.state.value, value), validText: text }),
      });
    }
    if (more) this.#ask();
  }

  #carryOut(how: HowChanged, text: string): void {
    const before = this.#content();
    this.#update({
      text,
      history: record(this.state.history, { before, after: { ...before, text }, how, at: Date.now() }),
      ...this.#changed({
        by: "form",
        label: how.label,
        path: how.path,
        change: changeBetween(before.text, text),
      }),
    });
    this.#keep();
  }

  #indexed(problems: DocumentState["problems"]): DocumentState["problemIndex"] {
    return indexProblems(problems, new Set(this.#fields.keys()), this.state.problemIndex);
  }

  #reindexSoon(): void {
    if (this.#reindexing) return;
    this.#reindexing = true;
    queueMicrotask(() => {
      this.#reindexing = false;
      this.#update({ problemIndex: this.#indexed(this.state.problems) });
    });
  }

  #isDirty(content: Content): boolean {
    const saved = this.#saved;
    if (saved === undefined) return true;
    return (
      content.text !== saved.text ||
      content.title !== saved.title ||
      JSON.stringify(content.settings) !== JSON.stringify(saved.settings)
    );
  }

  #keep(): void {
    const { text, settings, title, origin } = this.state;
    const dirty = this.#isDirty({ text, settings, title });
    this.#update({ save: { ...this.state.save, state: "saving", dirty } });
    this.#keeper.keep(dirty ? { text, settings, title, ...(origin && { origin }) } : undefined);
  }

  #kept(outcome: { readonly at: number } | { readonly reason: string }): void {
    const { dirty } = this.state.save;
    this.#update({
      save:
        "reason" in outcome
          ? { state: "failed", reason: outcome.reason, dirty }
          : { state: dirty ? "draft" : "saved", at: outcome.at, dirty },
    });
  }
}
