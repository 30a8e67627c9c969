import { expect, test } from "vitest";

import { commandLine, completions, sampleOf } from "./command-line.ts";

const inputs = [
  { name: "n", type: "int" },
  { name: "who", type: "str", default: "the world" },
];
const line = (words: readonly unknown[]): string =>
  commandLine(words, inputs)
    .map((pieces) => pieces.map(({ text }) => text).join(""))
    .join(" ");

test("the command is shown with sample values, quoted where a shell needs it", () => {
  expect(line(["greet", "--n={{.inputs.n}}", "{{ $inputs.who }}"])).toBe('greet --n=7 "the world"');
  expect(line(["echo", "", "a b"])).toBe('echo "" "a b"');
});

test("inputs that are not there are told from those that are, and from what only Flyte knows", () => {
  const kinds = commandLine(["x{{.inputs.m}}", "{{.inputs.n}}", "{{.outputPrefix}}"], inputs).map((pieces) =>
    pieces.filter(({ text }) => text !== '"').map(({ kind }) => kind),
  );
  expect(kinds).toEqual([["plain", "unknown"], ["value"], ["platform"]]);
});

test("a sample is the default, or what the type could hold", () => {
  expect(sampleOf({ name: "f", type: 'FlyteFile["csv"]' })).toBe("s3://…/f");
  expect(sampleOf({ name: "d", type: "datetime.datetime" })).toBe("2026-01-31T09:00:00Z");
  expect(sampleOf({ name: "o", type: { enum: {} } })).toBe("<o>");
  expect(sampleOf({ name: "o", type: "bool", default: false })).toBe("false");
});

test("a template that was begun is completed with the inputs that fit", () => {
  expect(completions("--n={{", ["n", "who"])).toEqual(["--n={{.inputs.n}}", "--n={{.inputs.who}}"]);
  expect(completions("{{.inputs.w", ["n", "who"])).toEqual(["{{.inputs.who}}"]);
  expect(completions("{{.in", ["n", "who"])).toHaveLength(2);
  expect(completions("", ["n"])).toEqual(["{{.inputs.n}}"]);
  expect(completions("echo", ["n"])).toEqual([]);
  expect(completions("{{.inputs.n}} more", ["n"])).toEqual([]);
});
