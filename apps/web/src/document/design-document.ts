import { applyEdits, type DesignEdit, isEqual, type PlatformLimits, type SettingsInput } from "@fletch/task";

import { browserStorage } from "../lib/browser-storage.ts";
import { type Analysis, applyTextEdits } from "./analyse.ts";
import { type Analyser, openWorker, type OpenAnalyser } from "./analyser.ts";
import { type DocumentState, LARGE, type LastChange } from "./document-state.ts";
import { EmptiedField } from "./emptied-field.ts";
import {
  type HowChanged,
  record,
  redone,
  seal,
  type Step,
  stepBack,
  stepForward,
  undone,
} from "./history.ts";
import { type DocumentInit, KeptDocument } from "./kept-document.ts";
import { misplaced } from "./misplaced.ts";
import { type Branch, ParkedBranches } from "./parked-branches.ts";
import { share, valueAt } from "./plain-value.ts";
import { indexProblems } from "./problem-index.ts";
import { ShownFields } from "./shown-fields.ts";
import { afterAnalysis, afterReading } from "./state-after.ts";
import { changeBetween } from "./text-change.ts";

/** What a document needs of its surroundings. */
export interface DocumentWorld {
  readonly openAnalyser?: OpenAnalyser;
  readonly storage?: Storage;
}

/** A change from a form that the plain value has already, and the text not yet. */
interface WaitingEdit {
  readonly edits: readonly DesignEdit[];
  readonly how: HowChanged;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The question that carries it out. */
  asked?: number;
  /** Its field was left: the next change is another step. */
  sealed?: boolean;
}

/**
 * One design being worked on. Its text is the only truth: forms change ranges of it, views are computed from it, and
 * there is one history of it. What a form changes shows in the plain value at once; the worker, which reads the text
 * anyway, makes the change there.
 */
export class DesignDocument extends KeptDocument {
  readonly #analyser: Analyser;
  /** Whether anything was answered yet. */
  #answers = false;
  readonly #fields = new ShownFields(() => this.update({ problemIndex: this.#indexed(this.state.problems) }));
  readonly #parked = new ParkedBranches();
  #waiting: WaitingEdit[] = [];
  readonly #emptied = new EmptiedField();
  #limits: PlatformLimits | undefined;
  #asked = 0;
  #count = 0;

  constructor(init: DocumentInit, world: DocumentWorld = {}) {
    super(init, world.storage ?? browserStorage());
    this.#analyser = (world.openAnalyser ?? openWorker)((analysis) => this.#answered(analysis));
    this.#ask();
  }

  /** A change from a form: edits of places in the design. */
  edit(edits: readonly DesignEdit[], how: HowChanged): void {
    if (edits.length === 0) return;
    if (this.state.unreadable.length > 0) {
      this.update({ readOnly: true });
      return;
    }
    // What stands there would be lost; it goes only by itself.
    const held = misplaced(this.state.value);
    if (held !== undefined && edits.some(({ path }) => path !== held)) return;
    this.batch(() => {
      this.update({ value: share(this.state.value, applyEdits(this.state.value, edits)) });
      this.#waiting.push({ edits, how: { path: edits[0]?.path, ...how }, at: Date.now() });
      if (this.#waiting.length === 1) this.#ask();
    });
  }

  /** Puts another kind of value at a place; what stood there is kept aside and comes back with its kind, as it was written. */
  switchBranch(path: string, branch: Branch & { readonly label: string }): void {
    const text = this.flush();
    const how = { label: branch.label, path, isSwitch: true };
    const now = { text: this.#emptied.textFor(path, text), value: valueAt(this.state.value, path) };
    const taken = this.#parked.switch(path, branch, now);
    if ("edits" in taken) this.edit(taken.edits, how);
    else this.#replace(taken.text, { by: "form", how });
  }

  /** A change from the code editor: any text, also one that cannot be read. */
  typeText(text: string, how: HowChanged = { label: "Edit the YAML", merge: "yaml" }): void {
    this.#replace(text, { by: "text", how });
  }

  /** A change from a form that brings a former text back as it was written. */
  restoreText(text: string, how: HowChanged): void {
    this.#replace(text, { by: "form", how });
  }

  /** Back to the last text that could be read. */
  revertText(): void {
    const { validText } = this.state;
    if (validText !== undefined) this.typeText(validText, { label: "Revert to the last valid text" });
  }

  setSettings(settings: SettingsInput, how: HowChanged): void {
    this.flush();
    const before = this.#content();
    this.update({
      settings,
      history: record(this.state.history, { before, after: { ...before, settings }, how, at: Date.now() }),
      ...this.#changed({ by: "form", label: how.label, path: undefined, change: undefined }),
    });
    this.keep();
    this.#ask();
  }

  /** What the platform allows where the settings point; nothing while it is not known. */
  heedLimits(limits: PlatformLimits | undefined): void {
    if (isEqual(limits, this.#limits)) return;
    this.#limits = limits;
    this.#ask();
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
    const last = this.#waiting.at(-1);
    if (last === undefined) this.update({ history: seal(this.state.history) });
    else last.sealed = true;
  }

  /** Brings everything that waits into the text now, and returns that. */
  flush(): string {
    if (this.#waiting.length === 0) return this.state.text;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.batch(() => {
      for (const each of waiting) this.#carryOut(each, applyTextEdits(this.#textFor(each), each.edits));
      this.update(afterReading(this.state.text, this.state));
      this.#ask();
    });
    return this.state.text;
  }

  /** A field at a path is on the screen until the returned function is called: it shows the problems of that place. */
  showField(path: string): () => void {
    return this.#fields.show(path);
  }

  override keepNow(): boolean {
    this.flush();
    return super.keepNow();
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

  protected override update(part: Partial<DocumentState>): void {
    const before = this.state.value;
    super.update(part);
    this.#parked.follow(before, this.state.value);
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
  #land(text: string, { by, how, at }: { by: LastChange["by"]; how: HowChanged; at: number }): void {
    const before = this.#content();
    if (text === before.text) return;
    this.update({
      text,
      history: record(this.state.history, { before, after: { ...before, text }, how, at }),
      ...this.#changed({ by, label: how.label, path: how.path, change: changeBetween(before.text, text) }),
    });
    this.keep();
  }

  /** Takes a new text after all that waits, and reads it here. */
  #replace(text: string, { by, how }: { by: LastChange["by"]; how: HowChanged }): void {
    if (text === this.flush()) return;
    this.batch(() => {
      this.#land(text, { by, how, at: Date.now() });
      this.update(afterReading(text, this.state));
      this.#ask();
    });
  }

  /** The text that a change is made in. */
  #textFor({ edits }: WaitingEdit): string {
    const { text } = this.state;
    const [edit] = edits;
    return edits.length === 1 && edit?.op === "set" ? this.#emptied.textFor(edit.path, text) : text;
  }

  #carryOut({ edits, how, at, sealed }: WaitingEdit, text: string): void {
    const [edit] = edits;
    if (edit?.op === "remove" && (how.merge === edit.path || how.isSwitch === true))
      this.#emptied.note(edit.path, this.state.text, text);
    this.#land(text, { by: "form", how, at });
    if (sealed === true) this.update({ history: seal(this.state.history) });
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
    this.batch(() => {
      this.update({
        ...(change !== undefined && { text: to.text, ...afterReading(to.text, this.state) }),
        settings: to.settings,
        history,
        ...this.#changed({ by: "history", label, path: step.path, change }),
      });
      this.keep();
      this.#ask();
    });
  }

  #ask(): void {
    const { text, settings, unreadable } = this.state;
    const [first] = this.#waiting;
    this.#asked += 1;
    if (this.#answers && first === undefined && unreadable.length > 0 && text.length <= LARGE) {
      // Nothing to compile: the last good result stays, and what is under way is of an older text. A text that could not be
      // read from the beginning is asked about all the same, for what is to be hidden in it.
      this.update({ pending: false, stale: this.state.good !== undefined });
      return;
    }
    if (first !== undefined) first.asked = this.#asked;
    this.#analyser.ask({
      id: this.#asked,
      text: first === undefined ? text : this.#textFor(first),
      settings,
      limits: this.#limits,
      wantsValue: first !== undefined || text.length > LARGE,
      ...(first !== undefined && { edits: first.edits }),
    });
    if (!this.state.pending) this.update({ pending: true });
  }

  #answered(analysis: Analysis): void {
    if (analysis.id === this.#asked) this.batch(() => this.#take(analysis));
  }

  #take(analysis: Analysis): void {
    this.#answers = true;
    const { text, problems, failure, unreadable } = analysis;
    const [first] = this.#waiting;
    if (first?.asked === analysis.id) {
      if (failure !== undefined) {
        // The change was not made there: it is made here, and asked about once more.
        this.flush();
        return;
      }
      this.#waiting.shift();
      this.#carryOut(first, text);
    }
    const more = this.#waiting.length > 0;
    this.update({ ...afterAnalysis(analysis, this.state, !more), pending: more });
    if (failure === undefined && unreadable.length === 0)
      this.update({ problemIndex: this.#indexed(problems) });
    if (this.state.savedValue === undefined && !more && this.isSaved(text))
      this.update({ savedValue: this.state.value });
    if (more) this.#ask();
  }

  #indexed(problems: DocumentState["problems"]): DocumentState["problemIndex"] {
    return indexProblems(problems, this.#fields.paths, this.state.problemIndex);
  }
}
