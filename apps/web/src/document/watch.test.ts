import { expect, test } from "vitest";

import { stateAtFirst } from "./document-state.ts";
import { share } from "./plain-value.ts";
import { watchPlaces, watchSavedPlaces } from "./watch.ts";

const first = stateAtFirst({
  text: "module: a\nparameters:\n  retries: 1\n  environment: { A: x }\n",
  settings: { project: "p", domain: "d" },
  title: "",
  origin: undefined,
  savedText: undefined,
  validText: undefined,
  unread: {},
  dirty: false,
});
const changed = (value: unknown) => ({ ...first, value: share(first.value, value) });
const other = changed({ module: "a", parameters: { retries: 2, environment: { A: "x" } } });

test("a field is asked about changes of its own parameter only", () => {
  expect(watchPlaces(["/parameters/retries"])(first, other)).toBe(true);
  expect(watchPlaces(["/parameters/environment/A"])(first, other)).toBe(false);
  expect(watchPlaces(["/module"])(first, other)).toBe(false);
  expect(watchPlaces([])(first, other)).toBe(false);
});

test("several places are asked about by what holds them all", () => {
  const both = watchPlaces(["/parameters/environment", "/parameters/environments"]);
  expect(both(first, other)).toBe(true);
  expect(both(first, changed({ ...(other.value as object), parameters: undefined }))).toBe(true);
  expect(watchPlaces(["/module", "/parameters/retries"])(first, other)).toBe(true);
  expect(watchPlaces(["/parameters/environment/A", "/parameters/environment/B"])(first, other)).toBe(false);
});

test("who looks at the same parameter brings the same function, with the saved design another", () => {
  const one = watchPlaces(["/parameters/environment/A"]);
  expect(watchPlaces(["/parameters/environment/B"])).toBe(one);
  const saved = watchSavedPlaces(["/parameters/environment/A"]);
  expect(saved).not.toBe(one);
  expect(saved(first, { ...first, savedValue: first.value })).toBe(true);
  expect(one(first, { ...first, savedValue: first.value })).toBe(false);
});
