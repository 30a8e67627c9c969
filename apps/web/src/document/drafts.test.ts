import { afterEach, expect, test, vi } from "vitest";

import { beginDraft, listDrafts, readDraft, removeDraft, writeDraft } from "./drafts.ts";
import { memoryStorage } from "./testing.ts";

const draft = {
  key: "new:1",
  title: "t",
  text: "kind: task\n",
  settings: { project: "p", domain: "d" },
  at: 1,
};

afterEach(() => {
  vi.unstubAllGlobals();
  removeDraft(draft.key, memoryStorage());
});

test("a draft that finds no room lives as long as the page, and is no draft of the browser", () => {
  const full = memoryStorage();
  full.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
  vi.stubGlobal("localStorage", full);
  beginDraft(draft);
  expect(readDraft(draft.key)).toEqual(draft);
  expect(listDrafts()).toEqual([]);
  removeDraft(draft.key);
  expect(readDraft(draft.key)).toBeUndefined();
});

test("a browser that keeps nothing has no drafts, and refuses one when it is to be kept", () => {
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get: () => {
      throw new DOMException("", "SecurityError");
    },
  });
  expect(listDrafts()).toEqual([]);
  expect(readDraft(draft.key)).toBeUndefined();
  expect(() => writeDraft(draft)).toThrow(DOMException);
  beginDraft(draft);
  expect(readDraft(draft.key)).toEqual(draft);
});
