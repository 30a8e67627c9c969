import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { watchOtherTabs } from "./other-tabs.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a tab that ended without a word is noticed when it does not answer", async () => {
  const said: boolean[] = [];
  const stop = watchOtherTabs(
    () => "draft",
    (openElsewhere) => said.push(openElsewhere),
  );
  const other = new BroadcastChannel("fletch:drafts");
  other.postMessage({ word: "hello", key: "draft", from: 1 });
  await vi.waitFor(() => expect(said).toEqual([true]));
  other.postMessage({ word: "hello", key: "another draft", from: 2 });
  vi.advanceTimersByTime(1_500);
  other.postMessage({ word: "here", key: "draft", from: 1 });
  await vi.waitFor(() => expect(said).toEqual([true, true, true]));
  vi.advanceTimersByTime(3_000);
  expect(said.at(-1)).toBe(false);
  other.close();
  stop();
});
