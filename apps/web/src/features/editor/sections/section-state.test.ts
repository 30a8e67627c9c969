import type { Problem } from "@fletch/task";
import { expect, test } from "vitest";

import { chipOf, placesOf, sectionStates } from "./section-state.ts";
import { sections } from "./sections.ts";

const problem = (path: string, more: Partial<Problem> = {}): Problem => ({
  path,
  code: "invalid-value",
  severity: "error",
  stage: "compile",
  message: "",
  ...more,
});

test("a section counts what is set and what is wrong in it", () => {
  const states = sectionStates({ parameters: { retries: 0, timeout: null, requests: {} } }, [
    problem("/parameters/requests/mem"),
    problem("/parameters/requests/cpu", { severity: "warning" }),
    problem("/project", { in: "settings" }),
  ]);
  expect(states.get("reliability")).toEqual({ set: 2, errors: 0, warnings: 0 });
  expect(states.get("resources")).toEqual({ set: 1, errors: 1, warnings: 1 });
  expect(states.get("identity")).toEqual({ set: 0, errors: 0, warnings: 0 });
});

test("an image that neither the settings nor the task names counts where the task's own would stand", () => {
  const states = sectionStates({}, [problem("/images/default", { in: "settings", code: "missing" })]);
  expect(states.get("image")).toEqual({ set: 0, errors: 1, warnings: 0 });
  expect(states.get("advanced")?.errors).toBe(0);
});

test("an unknown key is Advanced wherever it stands", () => {
  const states = sectionStates({}, [problem("/parameters/requests/memory", { code: "unknown-key" })]);
  expect(states.get("advanced")).toEqual({ set: 1, errors: 1, warnings: 0 });
  expect(states.get("resources")?.errors).toBe(0);
});

test("a chip says the worst", () => {
  expect(chipOf({ set: 3, errors: 1, warnings: 2 })).toEqual({ tone: "error", text: "1 error" });
  expect(chipOf({ set: 3, errors: 0, warnings: 2 })).toEqual({ tone: "warning", text: "2 warnings" });
  expect(chipOf({ set: 3, errors: 0, warnings: 0 })).toEqual({ tone: "set", text: "3 set" });
  expect(chipOf({ set: 0, errors: 0, warnings: 0 })).toEqual({ tone: "empty", text: "empty" });
});

test("places are pointers into the design", () => {
  const identity = sections.find(({ id }) => id === "identity");
  expect(identity && placesOf(identity)).toEqual(expect.arrayContaining(["/module", "/parameters/docs"]));
});
