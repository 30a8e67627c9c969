import type { Entity } from "@fletch/task";
import { expect, test } from "vitest";

import { entityName, kindOfEntity, mainEntity } from "./entity-words.ts";

const task = (name: string): Entity => ({ type: "task", id: { name }, spec: { template: {} } });
const workflow: Entity = { type: "workflow", id: { name: "m.f" }, spec: {} };

test("the task that eager registers for its failures is called the clean-up task", () => {
  const all = [task("m.f"), task("m.f-cleanup"), workflow];
  expect(all.map((each) => kindOfEntity(each, all))).toEqual(["Task", "Clean-up task", "Workflow"]);
  const alone = task("m.f-cleanup");
  expect(kindOfEntity(alone, [alone])).toBe("Task");
});

test("a task and a workflow of one name are told apart", () => {
  expect(entityName(workflow)).not.toBe(entityName(task("m.f")));
});

test("the entity that is shown first is the design's own task, also when another is registered before it", () => {
  const own = task("m.f");
  expect(mainEntity([task("m.g"), own], own.spec)).toBe(1);
  expect(mainEntity([own], undefined)).toBe(0);
});
