import { readFileSync } from "node:fs";

import { digest, encode, SPEC } from "@fletch/flyteidl/codec";
import type { TaskSpec } from "@fletch/flyteidl/json";
import { checkText, compileDesign, readText, writeText } from "@fletch/task";
import { describe, expect, test } from "vitest";

import { readCases } from "./cases.ts";

describe.each(readCases())("$name", ({ text, settings, title, specFile }) => {
  const read = readText(text);
  const compiled = compileDesign(read.value, settings, digest);

  test("has a title, and nothing is wrong with it", () => {
    expect(title).not.toBe("");
    expect(read.problems).toEqual([]);
    expect(checkText(text).problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(compiled.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("survives being written as text and read again", () => {
    const again = readText(writeText(read.value));
    expect(again.problems).toEqual([]);
    expect(again.value).toEqual(read.value);
  });

  test("compiles to the bytes that flytekit makes of task.py", () => {
    const wanted = JSON.parse(readFileSync(specFile, "utf8")) as TaskSpec;
    // The JSON shows where they differ; the bytes decide.
    expect(compiled.spec).toEqual(wanted);
    expect(encode(SPEC, compiled.spec as TaskSpec)).toEqual(encode(SPEC, wanted));
  });
});
