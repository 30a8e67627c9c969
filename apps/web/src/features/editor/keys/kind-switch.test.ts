import { kinds } from "@fletch/task";
import { expect, test } from "vitest";

import { openDocument } from "../../../document/testing.ts";
import { switchPlaces } from "../fields/use-parking.ts";
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
  expect(leave).toEqual(expect.arrayContaining(["/module", "/function", "/parameters/task_resolver"]));
  expect(leave).not.toContain("/parameters/retries");
  expect(leave).not.toContain("/parameters/colour");
  expect(Object.keys(fresh)).toContain("/container");
});

test("what both kinds have stays", () => {
  const { leave, enter } = kindSwitch({ kind: "task", module: "m", function: "f", inputs: [] }, "dynamic");
  expect(leave).toEqual([]);
  expect(enter).not.toContain("/module");
});

test("what gave way to another parameter does not come back beside it with another kind", () => {
  const { document } = openDocument({
    text: "format: fletch/v1\nkind: task\nparameters:\n  requests: {cpu: 1}\n",
  });
  const become = (kind: string): void =>
    switchPlaces(document, {
      ...kindSwitch(document.state.value, kind),
      set: { "/kind": kind },
      label: "",
    });
  const [requests, resources] = ["/parameters/requests", "/parameters/resources"];
  switchPlaces(document, {
    leave: [requests],
    enter: [resources],
    label: "",
    fresh: { [resources]: { cpu: 1 } },
  });
  become("container");
  expect(document.state.value).toMatchObject({ parameters: { resources: { cpu: 1 } } });
  expect(document.state.value).not.toMatchObject({ parameters: { requests: {} } });
  become("echo");
  expect(document.state.value).not.toMatchObject({ parameters: { resources: {} } });
  become("task");
  expect(document.state.value).toMatchObject({ parameters: { resources: { cpu: 1 } } });
  expect(document.state.value).not.toMatchObject({ parameters: { requests: {} } });
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
