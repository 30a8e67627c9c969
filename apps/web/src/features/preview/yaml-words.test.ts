import { readText } from "@fletch/task";
import { expect, test } from "vitest";

import { aboutPlace, suggestions } from "./yaml-words.ts";

/** What is offered at the bar in a text. */
const offered = (text: string) => {
  const [before = ""] = text.split("|");
  const lines = before.split("\n");
  const whole = text.replace("|", "");
  const at = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return suggestions(whole, at, readText(whole).value ?? { kind: "task" });
};
const words = (text: string) => offered(text).map(({ word }) => word);

test("the keys of a design, without those that stand there", () => {
  const found = words("format: fletch/v1\nkind: task\nmodule: a\n|");
  expect(found).toContain("parameters");
  expect(found).not.toContain("module");
});

test("parameters, and the fields inside of them", () => {
  expect(words("kind: task\nparameters:\n  |")).toEqual(expect.arrayContaining(["retries", "requests"]));
  expect(words("kind: task\nparameters:\n  requests:\n    |")).toEqual(
    expect.arrayContaining(["cpu", "mem"]),
  );
});

test("values of choices and of yes or no", () => {
  expect(words("kind: task\nparameters:\n  interruptible: |")).toEqual(["true", "false"]);
  const mounts = "kind: task\nparameters:\n  secret_requests:\n    - key: a\n      mount_requirement: |";
  expect(words(mounts)).toEqual(expect.arrayContaining(["env_var", "file"]));
});

test("a plugin's own fields, once it is named", () => {
  const found = words("kind: task\nparameters:\n  task_config:\n    plugin: Elastic\n    |");
  expect(found).toContain("nnodes");
  expect(found).not.toContain("spark_conf");
});

test("Kubernetes fields inside of a pod", () => {
  const pod =
    "kind: task\nparameters:\n  pod_template:\n    pod_spec:\n      containers:\n        - name: main\n          |";
  expect(words(pod)).toEqual(expect.arrayContaining(["image", "volumeMounts", "resources"]));
  const deeper = pod.replace("|", "env:\n            - |");
  expect(words(deeper)).toEqual(expect.arrayContaining(["name", "valueFrom"]));
});

test("a new key begins its value: a map on the next line, a text behind it", () => {
  const found = offered("kind: task\nparameters:\n  |");
  expect(found.find(({ word }) => word === "requests")?.insert).toBe("requests:\n  $0");
  expect(found.find(({ word }) => word === "retries")?.insert).toBe("retries: $0");
});

test("a place is told with its label, and words of ours are no markdown", () => {
  expect(aboutPlace(["parameters", "retries"], { kind: "task" })).toMatch(/^\*\*Retries\*\*/);
  expect(aboutPlace(["parameters", "colour"], { kind: "task" })).toBeUndefined();
  expect(aboutPlace([], { kind: "task" })).toBeUndefined();
});

test("in a comment nothing is offered, and a # between quotes begins none", () => {
  expect(words("kind: task\n# three |")).toEqual([]);
  expect(words("kind: task # |")).toEqual([]);
  expect(words("kind: task\nparameters:\n  environment: { A: '#' }\n  |")).toContain("retries");
});
