import { call, dict, imported, list, string } from "@fletch/python";
import { expect, test } from "vitest";

import { python, schema } from "./node-dependency-hints.ts";
import { refusals } from "./testing.ts";

test("a hint is a reference with an empty interface", () => {
  const hint = { type: "launch_plan" as const, project: "p", domain: "d", name: "n", version: "v" };
  expect(python([hint])).toEqual(
    list([
      call(imported("flytekit.core.launch_plan", "ReferenceLaunchPlan"), ["p", "d", "n", "v"].map(string), [
        { name: "inputs", value: dict([]) },
        { name: "outputs", value: dict([]) },
      ]),
    ]),
  );
});

test("a hint says all of what it points at", () => {
  expect(refusals(schema, [{ type: "task", project: "p", domain: "d", name: "n" }])[0]).toMatch(
    /^0\/version: /,
  );
});
