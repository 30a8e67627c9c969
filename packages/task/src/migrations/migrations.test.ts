import { expect, test } from "vitest";

import { migrate, type Migration, migrations, newestVersion } from "./index.ts";

/** One old document for each step, as it was written then, with what it must become. */
const fixtures: Readonly<Record<number, { readonly before: object; readonly after: object }>> = {};

const coverage = (steps: readonly Migration[], known: typeof fixtures): string[] =>
  steps.flatMap((step, index) => {
    const problems = step.from === index + 1 ? [] : [`step ${index + 1} starts at v${step.from}`];
    const fixture = known[step.from];
    if (fixture === undefined) return [...problems, `no fixture for v${step.from}`];
    const frozen = JSON.stringify(fixture.before);
    const result = migrate(fixture.before, steps);
    if (JSON.stringify(fixture.before) !== frozen) problems.push(`v${step.from} changes its input`);
    if (!("value" in result) || JSON.stringify(result.value) !== JSON.stringify(fixture.after)) {
      problems.push(`v${step.from} does not give what its fixture says`);
    }
    return problems;
  });

test("every step has a fixture, leaves no gap and changes nothing in place", () => {
  expect(coverage(migrations, fixtures)).toEqual([]);
});

const made: Migration[] = [
  { from: 1, migrate: ({ old, ...rest }) => ({ ...rest, fresh: old }) },
  {
    from: 2,
    migrate: (design) => {
      (design as { fresh: unknown }).fresh = 1;
      return { ...design };
    },
  },
];

test("the coverage check finds a missing fixture and a step that changes its input", () => {
  const before = { format: "fletch/v1", old: 4 };
  expect(coverage(made, {})).toEqual(["no fixture for v1", "no fixture for v2"]);
  expect(
    coverage(made, {
      1: { before, after: { format: "fletch/v3", fresh: 4 } },
      2: { before: { format: "fletch/v2", fresh: 3 }, after: { format: "fletch/v3", fresh: 1 } },
    }),
  ).toEqual(["v1 does not give what its fixture says", "v2 changes its input"]);
});

test("old documents climb step by step; the newest stay as they are", () => {
  const steps = made.slice(0, 1);
  expect(migrate({ format: "fletch/v1", old: 3 }, steps)).toEqual({
    value: { fresh: 3, format: "fletch/v2" },
  });
  const current = { format: `fletch/v${newestVersion()}` };
  expect(migrate(current)).toEqual({ value: current });
});

test.each([
  ["no map", [], ""],
  ["no format", { kind: "task" }, ""],
  ["another format", { format: "v1" }, "/format"],
  ["a newer format", { format: "fletch/v99" }, "/format"],
])("%s is a problem that says what to do", (_, value, path) => {
  const result = migrate(value);
  expect("problem" in result && result.problem.path).toBe(path);
});
