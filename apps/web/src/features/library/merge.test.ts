import { expect, test } from "vitest";

import { applyMerge, fieldInWords, mergeSides, takeTheirs } from "./merge.ts";

const side = (parameters: object, more: { title?: string; domain?: string } = {}) => ({
  title: more.title ?? "Fit",
  settings: { project: "p", domain: more.domain ?? "development" },
  design: { kind: "task", parameters },
});
const base = side({ retries: 1, requests: { cpu: "1", mem: "1Gi" }, labels: { a: "1" } });

test("changes of different fields go together without a question", () => {
  const yours = side({ retries: 5, requests: { cpu: "1", mem: "1Gi" }, labels: { a: "1" } });
  const theirs = side(
    { retries: 1, requests: { cpu: "1", mem: "2Gi" }, labels: { a: "1" }, cache: { version: "1" } },
    { title: "Fit it", domain: "staging" },
  );
  const merge = mergeSides(base, yours, theirs);
  expect(merge.conflicts).toEqual([]);
  expect(applyMerge(yours, merge.taken)).toEqual({
    title: "Fit it",
    settings: { project: "p", domain: "staging" },
    design: [
      { op: "set", path: "/parameters/requests/mem", value: "2Gi" },
      { op: "set", path: "/parameters/cache", value: { version: "1" } },
    ],
  });
});

test("one field changed by both is a conflict; the same change by both is none", () => {
  const yours = side({ retries: 5, requests: { cpu: "2", mem: "1Gi" }, labels: { a: "1" } });
  const theirs = side({ retries: 7, requests: { cpu: "2", mem: "1Gi" }, labels: { a: "1" } });
  expect(mergeSides(base, yours, theirs)).toEqual({
    taken: [],
    conflicts: [{ path: "/design/parameters/retries", yours: 5, theirs: 7 }],
  });
});

test("where one side removed what the other changed inside, both are looked at as a whole", () => {
  const yours = side({ retries: 1, requests: { cpu: "4", mem: "4Gi" }, labels: { a: "1" } });
  const theirs = side({ retries: 1, labels: { a: "1" } });
  const { conflicts, taken } = mergeSides(base, yours, theirs);
  expect(taken).toEqual([]);
  expect(conflicts).toEqual([
    { path: "/design/parameters/requests", yours: { cpu: "4", mem: "4Gi" }, theirs: undefined },
  ]);
  const [conflict] = conflicts;
  expect(conflict && takeTheirs(conflict)).toEqual({ op: "remove", path: "/design/parameters/requests" });
});

test("lists that grew on both sides are one conflict", () => {
  const list = (...inputs: string[]) => ({ ...base, design: { inputs } });
  expect(mergeSides(list("a"), list("a", "b"), list("a", "c")).conflicts).toEqual([
    { path: "/design/inputs", yours: ["a", "b"], theirs: ["a", "c"] },
  ]);
  expect(mergeSides(list("a", "b"), list("x", "b"), list("a", "y"))).toMatchObject({
    conflicts: [],
    taken: [{ path: "/design/inputs/1", value: "y" }],
  });
});

test("another order of variables is a change of all of them, of other names it is none", () => {
  const variables = (environment: object) => side({ environment, labels: { a: "1", b: "2" } });
  const before = variables({ A: "1", B: "2" });
  const theirs = { ...variables({ B: "2", A: "1" }), title: "Fit" };
  const path = "/design/parameters/environment";
  const { taken } = mergeSides(before, before, theirs);
  expect(JSON.stringify(taken)).toBe(JSON.stringify([{ op: "set", path, value: { B: "2", A: "1" } }]));
  expect(mergeSides(before, variables({ A: "1", B: "3" }), theirs).conflicts).toMatchObject([{ path }]);
  expect(mergeSides(before, theirs, theirs)).toEqual({ taken: [], conflicts: [] });
  const labels = (order: object) => side({ labels: order });
  expect(mergeSides(labels({ a: "1", b: "2" }), labels({}), labels({ b: "2", a: "1" })).taken).toEqual([]);
});

test("without a common beginning everything that differs is asked", () => {
  expect(
    mergeSides(undefined, base, side({ retries: 2 }, { title: "B" })).conflicts.map(({ path }) => path),
  ).toEqual([
    "/title",
    "/design/parameters/retries",
    "/design/parameters/requests",
    "/design/parameters/labels",
  ]);
});

test("a place is called as the form calls it", () => {
  const words = ["/title", "/settings/domain", "/design/parameters/retries", "/design/inputs/0", "/design"];
  expect(words.map((path) => fieldInWords(path, "task"))).toEqual([
    "Title",
    "Settings › Domain",
    "Retries",
    "Inputs › 1",
    "The whole text",
  ]);
});
