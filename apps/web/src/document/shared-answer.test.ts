import { digest, encode, SPEC } from "@fletch/flyteidl/codec";
import { afterEach, expect, test, vi } from "vitest";

import { readCases } from "../../../../examples/cases.ts";
import { analyse, type Analysis } from "./analyse.ts";
import { layDown, shareAnswer, type SharedAnswer, takeUp } from "./shared-answer.ts";

const wire = { encode: (spec: Parameters<typeof digest>[0]) => encode(SPEC, spec), digest };
const failed: Analysis = { id: 3, text: "", unreadable: [], problems: [], failure: "no memory" };

afterEach(() => vi.unstubAllGlobals());

function memory(): SharedAnswer {
  vi.stubGlobal("crossOriginIsolated", true);
  const shared = shareAnswer();
  if (shared === undefined) throw new Error("no memory is shared");
  return shared;
}

test("what the worker says of each example comes through the memory as a message would bring it", () => {
  const shared = memory();
  const left = readCases().filter(({ name, text, settings }) => {
    const analysis = analyse({ id: 1, text, settings, wantsValue: true }, wire);
    if (!layDown(shared, analysis)) return true;
    expect(takeUp(shared, 0), name).toEqual(structuredClone(analysis));
    return false;
  });
  // These have numbers that JSON has not.
  expect(left.map(({ name }) => name)).toEqual(["type-plain"]);
});

test("an answer is taken once, and only when it is whole", () => {
  const shared = memory();
  expect(takeUp(shared, 0)).toBeUndefined();
  layDown(shared, failed);
  expect(takeUp(shared, 0)).toEqual(failed);
  expect(takeUp(shared, 1)).toBeUndefined();
});

test.each([
  ["a number that JSON has not", { value: { a: [Number.NaN] } }],
  ["an infinite one", { value: Number.NEGATIVE_INFINITY }],
  ["minus nought", { value: -0 }],
  ["a large whole number", { value: 12345678901234567890n }],
  ["more than there is room for", { text: "a".repeat(300_000) }],
])("%s is left to a message", (_, part) => {
  const shared = memory();
  expect(layDown(shared, { ...failed, ...part })).toBe(false);
  expect(takeUp(shared, 0)).toBeUndefined();
});

test("texts come through with their letters, halves of pairs too", () => {
  const shared = memory();
  const odd = { ...failed, text: "grüße 🚀 \ud83d \0", value: JSON.parse('{"__proto__": 1}') as unknown };
  expect(layDown(shared, odd)).toBe(true);
  expect(takeUp(shared, 0)).toStrictEqual(odd);
});

test("a page that the browser does not isolate shares nothing", () => {
  vi.stubGlobal("crossOriginIsolated", false);
  expect(shareAnswer()).toBeUndefined();
});
