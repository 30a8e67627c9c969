import { expect, test } from "vitest";

import { draftKeeper } from "./draft-keeper.ts";
import { readDraft } from "./drafts.ts";
import { memoryStorage } from "./testing.ts";

const draft = (text: string) => () => ({ title: "t", text, settings: { project: "p", domain: "d" } });

test("a tab that has nothing to keep removes its own draft, and leaves that of another tab", async () => {
  const storage = memoryStorage();
  const open = () => draftKeeper({ key: "design:1", storage }, () => undefined);
  const [one, other] = [open(), open()];
  one.keep(draft("one"));
  one.flush();
  other.keep(undefined);
  other.flush();
  expect(readDraft("design:1", storage)?.text).toBe("one");
  one.keep(undefined);
  one.flush();
  expect(readDraft("design:1", storage)).toBeUndefined();
});

test("a draft that a tab was opened with is its own", () => {
  const storage = memoryStorage();
  const first = draftKeeper({ key: "design:1", storage }, () => undefined);
  first.keep(draft("one"));
  first.flush();
  const second = draftKeeper({ key: "design:1", storage }, () => undefined);
  second.keep(undefined);
  second.flush();
  expect(readDraft("design:1", storage)).toBeUndefined();
});
