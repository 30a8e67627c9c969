import { TaskPlugins } from "@fletch/task";
import { expect, test } from "vitest";

import { kindFields } from "../design-shape.ts";
import { pluginPackage } from "./plugin-package.ts";

test("every plugin says what the image needs", () => {
  const shape = kindFields("task").parameters.find(({ name }) => name === "task_config")?.shape;
  const options = shape?.kind === "variants" ? shape.options : [];
  expect(options).toHaveLength(Object.keys(TaskPlugins).length);
  for (const option of options) expect(pluginPackage(TaskPlugins, option, "plugin")).toMatch(/^\w/);
});

test("what is no plugin needs nothing", () => {
  expect(pluginPackage(TaskPlugins, { kind: "free" }, "plugin")).toBeUndefined();
});
