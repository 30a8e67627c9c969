import type { Entity } from "@fletch/task";
import { expect, test } from "vitest";

import { entityName, kindOfEntity, mainEntity } from "./entity-words.ts";

const task = (type: string, name: string): Entity => ({
  type: "task",
  id: { name },
  spec: { template: { type } },
});

test("the task that eager registers for its failures is called the clean-up task", () => {
  expect(kindOfEntity(task("eager_failure_handler_task", "m.f-cleanup"))).toBe("Clean-up task");
  expect(kindOfEntity(task("python-task", "m.f"))).toBe("Task");
});

test("a task and a workflow of one name are told apart", () => {
  const workflow: Entity = { type: "workflow", id: { name: "m.f" }, spec: {} };
  expect(entityName(workflow)).not.toBe(entityName(task("python-task", "m.f")));
});

test("the entity that is shown first is the design's own task, also when another is registered before it", () => {
  const own = task("slurm", "m.f");
  expect(mainEntity([task("other", "m.g"), own], own.spec)).toBe(1);
  expect(mainEntity([own], undefined)).toBe(0);
});
