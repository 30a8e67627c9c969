import { expect, test } from "vitest";

import { designSchema } from "../design.ts";
import { settingsSchema } from "../settings.ts";
import { debugging } from "./debugging.ts";

const told = (design: object, settings: object = { vscode: true }) =>
  debugging(
    designSchema.parse({ format: "fletch/v1", kind: "task", module: "m", function: "f", ...design }),
    settingsSchema.parse({ project: "p", domain: "d", ...settings }),
  );

test("the container needs the variable that turned debugging on, and one click adds it", () => {
  const [problem] = told({});
  expect(problem).toMatchObject({ path: "/parameters/environment", severity: "warning" });
  expect(problem?.fix?.edits).toEqual([
    { op: "set", path: "/parameters/environment/_F_E_VS", value: "true" },
  ]);
});

test("the variable may come from the task or from the settings, in each spelling that flytekit reads", () => {
  expect(told({ parameters: { environment: { _F_E_VS: "T" } } })).toEqual([]);
  expect(told({}, { vscode: true, env: { _F_E_VS: "1" } })).toEqual([]);
  expect(told({ parameters: { environment: { _F_E_VS: "yes" } } })).toHaveLength(1);
});

test("an async function is not debugged, and the settings say so", () => {
  expect(told({ async: true })).toMatchObject([{ path: "/vscode", in: "settings", severity: "notice" }]);
});

test("nothing is said while debugging is off", () => {
  expect(told({}, {})).toEqual([]);
});
