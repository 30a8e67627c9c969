import { attribute, call, imported, list, string } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, python, schema } from "./secret-requests.ts";
import { refusals } from "./testing.ts";

test("no secrets leave no security context", () => {
  expect(compile(undefined)).toBeUndefined();
  expect(compile([])).toBeUndefined();
});

test("order and duplicates stay, empty texts and ANY go", () => {
  expect(
    compile([
      { group: "", key: "k", group_version: "2", mount_requirement: "file", env_var: "A_1" },
      { group: "g", key: "", mount_requirement: "any" },
      { group: "g", mount_requirement: "env_var" },
      { group: "g", mount_requirement: "env_var" },
    ]),
  ).toEqual({
    secrets: [
      { key: "k", groupVersion: "2", mountRequirement: "FILE", envVar: "A_1" },
      { group: "g" },
      { group: "g", mountRequirement: "ENV_VAR" },
      { group: "g", mountRequirement: "ENV_VAR" },
    ],
  });
});

test.each([
  [[{ key: "k" }], /^0\/group: Name the group/],
  [[{ group: "g", env_var: "my_var" }], /^0\/env_var: Use capital letters/],
  [[{ group: "g", env_var: "" }], /^0\/env_var/],
  [[{ group: "g", mount_requirement: "ENV" }], /^0\/mount_requirement/],
  [{ group: "g" }, /array/],
])("%j is refused where it is wrong", (value, words) => {
  expect(refusals(schema, value)[0]).toMatch(words);
});

test("Python gets a list of Secret", () => {
  const mount = attribute(attribute(imported("flytekit", "Secret"), "MountType"), "ENV_VAR");
  const secret = call(
    imported("flytekit", "Secret"),
    [],
    [
      { name: "group", value: string("g") },
      { name: "mount_requirement", value: mount },
    ],
  );
  expect(python([{ group: "g", mount_requirement: "env_var" }])).toEqual(list([secret]));
});
