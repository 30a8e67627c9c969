import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { AnalyseRequest, Analysis } from "./analyse.ts";
import { type Analyser, openWorker } from "./analyser.ts";
import { layDown, type SharedAnswer } from "./shared-answer.ts";

/** A worker that answers when it is told to. */
class ManualWorker extends EventTarget {
  static made: ManualWorker[] = [];
  shared: SharedAnswer | undefined;
  readonly asked: AnalyseRequest[] = [];
  isEnded = false;
  constructor() {
    super();
    ManualWorker.made.push(this);
  }
  postMessage(data: AnalyseRequest | SharedAnswer): void {
    if ("head" in data) this.shared = data;
    else this.asked.push(data);
  }
  terminate(): void {
    this.isEnded = true;
  }
  layDown(id: number): void {
    if (this.shared !== undefined) layDown(this.shared, answerTo(id));
  }
  say(data: Analysis | null): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const question = (id: number): AnalyseRequest => ({ id, text: "", wantsValue: false });
const answerTo = (id: number): Analysis => ({ id, text: "", unreadable: [], problems: [] });

let frames: (() => void)[];
let answered: number[];

beforeEach(() => {
  frames = [];
  answered = [];
  ManualWorker.made = [];
  vi.stubGlobal("Worker", ManualWorker);
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.stubGlobal("crossOriginIsolated", true);
});
afterEach(() => vi.unstubAllGlobals());

const open = (): Analyser => openWorker(({ id }) => answered.push(id));
const frame = (): void => {
  for (const each of frames.splice(0)) each();
};
function theWorker(): ManualWorker {
  const worker = ManualWorker.made.at(-1);
  if (worker === undefined) throw new Error("no worker was begun");
  return worker;
}

test("an answer that lies in the memory is given with the frame, and not once more for the message after it", () => {
  const analyser = open();
  analyser.ask(question(1));
  theWorker().layDown(1);
  expect(answered).toEqual([]);
  frame();
  expect(answered).toEqual([1]);
  theWorker().say(null);
  analyser.ask(question(2));
  theWorker().say(null);
  expect(answered).toEqual([1]);
  theWorker().layDown(2);
  frame();
  expect(answered).toEqual([1, 2]);
});

test("where no frame comes, or comes too early, the message brings it", () => {
  const analyser = open();
  analyser.ask(question(1));
  frame();
  expect(answered).toEqual([]);
  theWorker().layDown(1);
  theWorker().say(null);
  expect(answered).toEqual([1]);
  analyser.ask(question(2));
  theWorker().say(answerTo(2));
  frame();
  expect(answered).toEqual([1, 2]);
});

test.each([true, false])("of what waits only the newest is asked; memory shared: %s", (isShared) => {
  vi.stubGlobal("crossOriginIsolated", isShared);
  const analyser = open();
  for (const id of [1, 2, 3]) analyser.ask(question(id));
  theWorker().say(answerTo(1));
  theWorker().say(answerTo(3));
  expect(theWorker().asked.map(({ id }) => id)).toEqual([1, 3]);
  expect(answered).toEqual([1, 3]);
});

test("an answer left in the memory of a worker that ended is nobody's", () => {
  const analyser = open();
  analyser.ask(question(1));
  const first = theWorker();
  first.layDown(1);
  analyser.close();
  frame();
  expect([first.isEnded, answered]).toEqual([true, []]);
  analyser.ask(question(2));
  frame();
  expect(answered).toEqual([]);
  theWorker().layDown(2);
  theWorker().say(null);
  expect(answered).toEqual([2]);
});

test("a worker that breaks is told, and begun anew with the next question", () => {
  const failures: unknown[] = [];
  const analyser = openWorker(({ id, failure }) => failures.push([id, failure]));
  analyser.ask(question(1));
  theWorker().dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  analyser.ask(question(2));
  expect(ManualWorker.made).toHaveLength(2);
  theWorker().say(answerTo(2));
  expect(failures).toEqual([
    [1, "out of memory"],
    [2, undefined],
  ]);
});
