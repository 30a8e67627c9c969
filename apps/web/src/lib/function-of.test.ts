import { expect, test } from "vitest";

import { functionOf } from "./function-of.ts";

test("a function is known by its own keys, not by a name with a dot in it", () => {
  const task = { kind: "task", module: "recipes.train", function: "fit" };
  expect(functionOf(task)).toEqual({ module: "recipes.train", callable: "fit" });
  expect(functionOf({ kind: "container", name: "recipes.ellipse" })).toBeUndefined();
  expect(functionOf({ ...task, function: undefined })).toBeUndefined();
  expect(functionOf(undefined)).toBeUndefined();
});
