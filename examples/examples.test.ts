import { readFileSync } from "node:fs";

import { digest, encode, SPEC } from "@fletch/flyteidl/codec";
import type { TaskSpec } from "@fletch/flyteidl/json";
import { checkText, compileDesign, imageInWords, readText } from "@fletch/task";
import { describe, expect, test } from "vitest";

import { readCases } from "./cases.ts";

const cases = readCases();

test.each(cases)("$name has a title, and nothing is wrong with it", ({ text, title, settings }) => {
  const read = readText(text);
  const compiled = compileDesign(read.value, settings, digest);
  expect(title).not.toBe("");
  expect(read.problems).toEqual([]);
  expect(checkText(text).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(compiled.problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("an example that registers something", () => {
  const registering = cases.flatMap(({ specFile, ...rest }) =>
    specFile === undefined ? [] : [{ ...rest, specFile }],
  );

  test.each(registering)("$name compiles to the bytes that flytekit makes of task.py", (example) => {
    const compiled = compileDesign(readText(example.text).value, example.settings, digest);
    const wanted = JSON.parse(readFileSync(example.specFile, "utf8")) as TaskSpec;
    // The JSON shows where they differ; the bytes decide.
    expect(compiled.spec).toEqual(wanted);
    expect(encode(SPEC, compiled.spec as TaskSpec)).toEqual(encode(SPEC, wanted));
  });
});

test.each(cases)("$name has one image, told by the checked design and by the written one", (example) => {
  const { value } = readText(example.text);
  const { design } = compileDesign(value, example.settings, digest);
  expect(imageInWords(undefined, example.settings, design)).toEqual(imageInWords(value, example.settings));
});

test("a reference has no spec and registers nothing", () => {
  const references = cases.filter(({ specFile }) => specFile === undefined);
  const compiled = references.map(({ text, settings }) =>
    compileDesign(readText(text).value, settings, digest),
  );
  expect(compiled.flatMap(({ entities }) => entities)).toEqual([]);
  expect(compiled.filter(({ spec }) => spec !== undefined)).toEqual([]);
});
