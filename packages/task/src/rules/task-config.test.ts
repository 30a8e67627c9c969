import { expect, test } from "vitest";

import { taskConfig } from "./task-config.ts";
import { told } from "./testing.ts";

const outputs = [{ name: "o0", type: "int" }];

test("outputs that no function writes are told", () => {
  const spark = { plugin: "GenericSparkConf", main_class: "a.Main", applications_path: "/a.jar" };
  expect(told(taskConfig, { task_config: spark })).toEqual([]);
  expect(told(taskConfig, { task_config: spark }, { outputs })).toEqual(["run /outputs invalid-value"]);
  expect(told(taskConfig, { task_config: { plugin: "Spark" } }, { outputs })).toEqual([]);
});
