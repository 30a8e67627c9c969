import type { EntityOutcome } from "@fletch/contract";
import { expect, test } from "vitest";

import { ApiError, ServerGone } from "../../lib/api-error.ts";
import { entitiesOf, leftBehind, missingBeside, missingInWords } from "./entity-outcomes.ts";

const id = { project: "p", domain: "d", name: "m.f", version: "v" };
const outcomes = (...given: readonly EntityOutcome["outcome"][]): EntityOutcome[] =>
  given.map((outcome, index) => ({
    type: index === 2 ? "workflow" : index === 3 ? "launchPlan" : "task",
    id: { ...id, name: index === 1 ? "m.f-cleanup" : "m.f" },
    outcome,
  }));

test("what a registration that broke off left behind is said, with what to do", () => {
  expect(leftBehind(outcomes("unchanged", "registered", "unknown", "missing"))).toBe(
    "Only a part is registered: the task m.f and the clean-up task m.f-cleanup are there. Whether the workflow m.f is there is not known. Registering again goes on where it stopped, and sends nothing twice.",
  );
  expect(leftBehind(outcomes("registered", "refused", "missing", "missing"))).toBe(
    "Only a part is registered: the task m.f is there. Once what is refused is mended, registering again goes on where it stopped, and sends nothing twice.",
  );
});

test("where the version holds something else, another version is the way on", () => {
  expect(leftBehind(outcomes("unchanged", "unchanged", "unchanged", "conflict"))).toMatch(
    /The version holds something else of the launch plan m\.f: choose another version/,
  );
});

test("where nothing is there nothing was left behind", () => {
  expect(leftBehind(outcomes("refused", "missing", "missing", "missing"))).toBeUndefined();
  expect(leftBehind(outcomes("unknown"))).toBeUndefined();
  expect(leftBehind([])).toBeUndefined();
});

test("what is known of each entity is read from a failure, as far as it says so", () => {
  const entities = outcomes("registered", "unknown");
  const document = { type: "urn:fletch:problem:deadline", title: "late", status: 504, entities };
  expect(entitiesOf(new ApiError(document))).toBe(entities);
  expect(entitiesOf(new ServerGone())).toEqual([]);
});

test("of a task that is there already it is told what else is there", () => {
  const all = outcomes("unchanged", "missing", "missing", "missing");
  const told = (beside: EntityOutcome[] | undefined, entities = all) =>
    missingInWords(missingBeside(entities, beside), entities);
  expect(told(undefined)).toBe(
    "Not there yet: the clean-up task m.f-cleanup, the workflow m.f and the launch plan m.f. Registering goes on there, and sends nothing twice.",
  );
  expect(told(all.slice(1, 3))).toMatch(/^Not there yet: the launch plan m\.f\./);
  expect(told(all.slice(1))).toMatch(/^Registering again compares/);
  expect(told(undefined, all.slice(0, 2))).toMatch(/^Registering again compares/);
});
