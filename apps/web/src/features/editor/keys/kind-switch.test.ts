import { kinds } from "@fletch/task";
import { expect, test } from "vitest";

import { kindSwitch } from "./kind-switch.ts";

test("a task that becomes a container leaves its function and gets a name and a container", () => {
  const task = {
    kind: "task",
    module: "m",
    function: "f",
    colour: 1,
    parameters: { retries: 1, colour: 2, task_resolver: {} },
  };
  const { leave, fresh } = kindSwitch(task, "container");
  expect(leave).toEqual(["/module", "/function", "/parameters/task_resolver"]);
  expect(Object.keys(fresh)).toContain("/container");
});

test("what both kinds have stays", () => {
  const { leave, enter } = kindSwitch({ kind: "task", module: "m", function: "f", inputs: [] }, "dynamic");
  expect(leave).toEqual([]);
  expect(enter).not.toContain("/module");
});

test("every kind can become every other", () => {
  for (const [from, { example }] of Object.entries(kinds)) {
    for (const to of Object.keys(kinds)) {
      if (to === from) continue;
      const { leave, fresh } = kindSwitch(example, to);
      const missing = Object.entries(fresh).filter(([, value]) => value === undefined);
      expect([from, to, missing, leave.includes("/kind")]).toEqual([from, to, [], false]);
    }
  }
});
