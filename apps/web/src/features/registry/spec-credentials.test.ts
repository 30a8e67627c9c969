import { expect, test } from "vitest";

import { differencesToShow, specCredentials } from "./spec-credentials.ts";

const MASK = "••••••••";
const taskWith = (env: { key: string; value: string }[]) => ({ template: { container: { env } } });

test("the credentials of a spec are those it shows, and its packed settings as a whole", () => {
  const env = [
    { key: "MODE", value: "fast" },
    { key: "DB_PASSWORD", value: "hunter2" },
    { key: "_F_SS_C", value: "H4sIAAAA" },
  ];
  expect(specCredentials(taskWith(env))).toEqual(["hunter2", "H4sIAAAA"]);
  expect(specCredentials({ workflowId: {} })).toEqual([]);
  expect(specCredentials(undefined)).toEqual([]);
});

test("packed settings and credentials are hidden on both sides, also where only one side has them", () => {
  const at = (index: number) => `/template/container/env/${index}/value`;
  const registered = taskWith([
    { key: "_F_SS_C", value: "H4sIAold" },
    { key: "TOKEN", value: "old-token" },
    { key: "MODE", value: "slow" },
  ]);
  const sent = taskWith([
    { key: "_F_SS_C", value: "H4sIAnew" },
    { key: "TOKEN", value: "new-token" },
    { key: "MODE", value: "fast" },
  ]);
  const differences = [
    { path: at(0), registered: "H4sIAold", sent: "H4sIAnew" },
    { path: at(1), registered: "old-token", sent: "new-token" },
    { path: at(2), registered: "slow", sent: "fast" },
  ];
  expect(differencesToShow({ differences, registered }, sent)).toEqual([
    { path: at(0), registered: MASK, sent: MASK },
    { path: at(1), registered: MASK, sent: MASK },
    { path: at(2), registered: "slow", sent: "fast" },
  ]);
  const whole = [{ path: "/template/container/env", registered: registered.template.container.env }];
  expect(JSON.stringify(differencesToShow({ differences: whole, registered }, undefined))).not.toMatch(
    /H4sI|token/,
  );
});

test("a value below a name that says it is a credential is hidden too", () => {
  const path = "/default_inputs/parameters/password/default/scalar/primitive/stringValue";
  const differences = [{ path, registered: "old-secret", sent: "new-secret" }];
  expect(differencesToShow({ differences, registered: {} }, {})).toEqual([
    { path, registered: MASK, sent: MASK },
  ]);
});
