import { expect, test } from "vitest";

import { readSecret } from "./read-secret.ts";

test("a secret is read as far as it is typed", () => {
  expect(readSecret({ group: "db", key: 3, mount_requirement: "nowhere" })).toEqual({ group: "db" });
  expect(readSecret({ key: "k", mount_requirement: "file" })).toEqual({
    group: "",
    key: "k",
    mount_requirement: "file",
  });
  expect(readSecret("db")).toBeUndefined();
});
