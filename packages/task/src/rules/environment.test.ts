import { expect, test } from "vitest";

import { environment } from "./environment.ts";
import { designOf, line, settingsOf, told } from "./testing.ts";

test.each<[object, string[]]>([
  [{ environment: { LOG_LEVEL: "x", "a.b-c": "y", _F_RUNTIME_PACKAGES: "z" } }, []],
  [{ environment: { "": "x" } }, ["run /parameters/environment/ key-name"]],
  [{ environment: { "A=B": "x" } }, ["run /parameters/environment/A=B key-name"]],
  [{ environment: { "a b": "x" } }, ["run /parameters/environment/a b key-name"]],
  [{ environment: { "1A": "x" } }, ["run /parameters/environment/1A key-name"]],
  [
    { environment: { FLYTE_INTERNAL_TASK_NAME: "x" } },
    ["run /parameters/environment/FLYTE_INTERNAL_TASK_NAME overridden"],
  ],
  [
    { environment: { _F_RUNTIME_PACKAGES: "a" }, container_image: { runtime_packages: ["b"] } },
    ["run /parameters/environment/_F_RUNTIME_PACKAGES overridden"],
  ],
])("%j", (parameters, problems) => {
  expect(told(environment, parameters)).toEqual(problems);
});

test.each([
  ["", "Kubernetes refuses to start the task without one"],
  ["A=B", "Kubernetes refuses"],
  ["ключ", "Kubernetes refuses"],
  ["a b", "Many clusters and shells refuse"],
])("a variable called %j: who refuses it", (name, said) => {
  expect(environment(designOf({ environment: { [name]: "x" } }))[0]?.message).toContain(said);
});

test("variables of the settings are told in the settings", () => {
  expect(environment(designOf(), settingsOf({ env: { "a b": "x", OK: "y" } })).map(line)).toEqual([
    "run settings:/env/a b key-name",
  ]);
});
