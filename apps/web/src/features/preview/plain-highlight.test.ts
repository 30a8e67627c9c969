import { expect, test } from "vitest";

import { highlight, type Language } from "./plain-highlight.ts";

const kinds = (text: string, language: Language) =>
  highlight(text, language)
    .filter(({ kind }) => kind !== "plain")
    .map(({ text: piece, kind }) => `${kind} ${piece.trim()}`);

test("each language has its colours", () => {
  expect(kinds('retries: 3 # often\nname: "a: b"\n', "yaml")).toEqual([
    "key retries",
    "number 3",
    "comment # often",
    "key name",
    'string "a: b"',
  ]);
  expect(kinds('{"a": [1, "b", true]}', "json")).toEqual([
    'key "a"',
    "number 1",
    'string "b"',
    "keyword true",
  ]);
  expect(kinds("@task(retries=3)\ndef fit():\n    return None  # x\n", "python")).toEqual([
    "keyword @task",
    "number 3",
    "keyword def",
    "keyword return",
    "keyword None",
    "comment # x",
  ]);
});

test("no character is lost", () => {
  const text = "a: 'x'\n# \"quoted\" 1\n- b: [1, two]\n";
  for (const language of ["yaml", "json", "python"] as const) {
    const joined = highlight(text, language)
      .map((piece) => piece.text)
      .join("");
    expect(joined).toBe(text);
  }
});

test("a long word with dashes in it is walked once", () => {
  expect(kinds("a-b: 1\n- c: 2\n", "yaml")).toEqual(["key a-b", "number 1", "key c", "number 2"]);
  expect(kinds("a.-".repeat(50_000), "yaml")).toEqual([]);
});
