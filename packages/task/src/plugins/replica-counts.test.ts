import { expect, test } from "vitest";

import { applyEdits } from "../text/index.ts";
import { checkCount } from "./replica-counts.ts";

const WORKERS = { old: "num_workers", group: "worker", noun: "workers", needed: true };
const told = (old?: number, replicas?: number, needed = true) =>
  checkCount({ ...WORKERS, needed }, { old, replicas }).map(({ severity, path }) => `${severity} ${path}`);
const OLD = "/parameters/task_config/num_workers";
const NEW = "/parameters/task_config/worker/replicas";

test.each([
  [2, 2, [`error ${OLD}`]],
  [undefined, undefined, [`error ${NEW}`]],
  [undefined, 2, []],
  [2, undefined, [`notice ${OLD}`]],
  [0, 2, [`notice ${OLD}`]],
  [2, 0, [`notice ${OLD}`]],
  [0, undefined, [`notice ${OLD}`, `warning ${OLD}`]],
  [undefined, 0, [`warning ${NEW}`]],
  [undefined, -1, [`warning ${NEW}`]],
])("num_workers %j beside worker.replicas %j", (old, replicas, expected) => {
  expect(told(old, replicas)).toEqual(expected);
});

test("a group that may be empty is not told to have nobody, but cannot have fewer", () => {
  expect(told(undefined, 0, false)).toEqual([]);
  expect(told(undefined, -1, false)).toEqual([`warning ${NEW}`]);
});

test.each([
  [3, undefined, { worker: { replicas: 3 } }],
  [3, 0, { worker: { replicas: 3 } }],
  [0, 2, { worker: { replicas: 2 } }],
  [3, 2, { worker: { replicas: 2 } }],
  [0, undefined, { worker: { replicas: 0 } }],
  [undefined, undefined, { worker: { replicas: 1 } }],
])("the fix of num_workers %j beside %j keeps what counts", (old, replicas, expected) => {
  const [problem] = checkCount(WORKERS, { old, replicas });
  const task_config = {
    ...(old !== undefined && { num_workers: old }),
    ...(replicas !== undefined && { worker: { replicas } }),
  };
  expect(applyEdits({ parameters: { task_config } }, problem?.fix?.edits ?? [])).toEqual({
    parameters: { task_config: expected },
  });
});
