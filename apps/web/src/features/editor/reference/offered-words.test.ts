import { expect, test } from "vitest";

import { type Asked, offeredWords, type Part } from "./offered-words.ts";

const place = { project: "p", domain: "d", name: "a.fit", version: "v9" };
const words = (part: Part, asked: Partial<Asked>, more: Partial<typeof place> = {}) =>
  offeredWords(
    part,
    { ...place, ...more },
    { isEnabled: true, isPending: false, error: null, values: [], hasMore: false, ...asked },
  );

test("what is missing to ask is said", () => {
  expect(words("name", { isEnabled: false, isPending: true })).toContain("project and domain first");
  expect(words("version", { isEnabled: false, isPending: true })).toContain("the name first");
});

test("asking, failing and finding nothing are told apart", () => {
  expect(words("name", { isPending: true })).toBe("Asking the registry…");
  expect(words("name", { error: new Error("It is away.") })).toContain("It is away. It can be written");
  expect(words("name", {})).toBe('No task in p, d has "a.fit" in its name.');
  expect(words("name", {}, { name: "" })).toBe("No task is registered in p, d yet.");
  expect(words("version", {})).toBe("Nothing is registered as a.fit in p, d.");
  expect(words("domain", {})).toContain('no project called "p"');
});

test("what is written and not among all that there is, is told", () => {
  expect(words("version", { values: ["v1"] })).toBe('The registry has no version called "v9".');
  expect(words("version", { values: ["v1"], hasMore: true })).toBeUndefined();
  expect(words("version", { values: ["v9"] })).toBeUndefined();
  expect(words("version", { values: ["v1"] }, { version: "" })).toBeUndefined();
  expect(words("name", { values: ["a.fit_all"] })).toBeUndefined();
});
