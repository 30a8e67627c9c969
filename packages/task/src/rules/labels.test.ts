import { expect, test } from "vitest";

import { labels } from "./labels.ts";
import { fixed, told } from "./testing.ts";

test.each<[object, string[], object]>([
  [{ labels: { team: "ml", "acme.com/x": "" }, annotations: { a: "any text!" } }, [], {}],
  [
    { labels: { team: "my team" } },
    ["run /parameters/labels/team invalid-value"],
    { labels: { team: "my-team" } },
  ],
  [
    { labels: { "my team": "ml" } },
    ["run /parameters/labels/my team key-name"],
    { labels: { "my-team": "ml" } },
  ],
  [
    { annotations: { "a b": "x" } },
    ["run /parameters/annotations/a b key-name"],
    { annotations: { "a-b": "x" } },
  ],
  [
    { labels: { a: "1" }, pod_template: { labels: { a: "2", b: "3" } } },
    ["run /parameters/pod_template/labels/a overridden"],
    { pod_template: { labels: { b: "3" } } },
  ],
])("%j", (parameters, problems, after) => {
  expect(told(labels, parameters)).toEqual(problems);
  expect(fixed(labels, parameters)).toMatchObject({ parameters: after, left: [] });
});

test("what no click can repair is told all the same", () => {
  expect(told(labels, { labels: { a: "x".repeat(64) } })).toEqual(["run /parameters/labels/a invalid-value"]);
  expect(told(labels, { annotations: { a: "x".repeat(300_000) } })).toEqual([
    "run /parameters/annotations too-long",
  ]);
  expect(told(labels, { pod_template_name: "GPU nodes" })).toEqual([
    "run /parameters/pod_template_name name",
  ]);
});

test("annotations may have 256 KiB of UTF-8 together, names and values", () => {
  const most = 256 * 1024;
  expect(told(labels, { annotations: { a: "é".repeat(most / 2 - 1), b: "" } })).toEqual([]);
  expect(told(labels, { annotations: { a: "é".repeat(most / 2), b: "" } })).toEqual([
    "run /parameters/annotations too-long",
  ]);
  expect(told(labels, { annotations: { a: "x".repeat(most - 2), b: "" } })).toEqual([]);
  expect(told(labels, { annotations: { a: "x".repeat(most - 1), b: "" } })).toEqual([
    "run /parameters/annotations too-long",
  ]);
});
