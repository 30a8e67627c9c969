import { expect, test } from "vitest";

import { Pod } from "./pod.ts";
import { asked, FAST } from "./testing.ts";

const { problems, fixed, read } = asked(Pod);
const AT = "/parameters/task_config";
const own = {
  image: "img:v1",
  args: ["run"],
  env: { A: "b" },
  resources: { requests: {}, limits: {} },
  images: { default: "img:v1" },
  fast: false,
};
const pod = (given: object, more: object = {}) => Pod.pod?.(read(given), { ...own, ...more });
const filled = {
  name: "primary",
  image: "img:v1",
  command: [],
  args: ["run"],
  env: [{ name: "A", value: "b" }],
};

test("the primary container is added last, and a sidecar stays without an image", () => {
  const given = { pod_spec: { containers: [{ name: "side" }] }, labels: { a: "b" } };
  expect(pod(given)).toEqual({
    metadata: { labels: { a: "b" } },
    podSpec: { containers: [{ name: "side" }, filled] },
  });
  expect(Pod.config?.(read(given))).toEqual({ primary_container_name: "primary" });
});

test("image, command and arguments are replaced; variables are joined; amounts only where the task has any", () => {
  const container = {
    name: "main",
    image: "own:1",
    command: ["sh"],
    args: ["-c"],
    env: [{ name: "A", value: "pod" }],
    resources: { limits: { cpu: "9" } },
  };
  const given = { primary_container_name: "main", pod_spec: { containers: [container] } };
  const env = [
    { name: "A", value: "b" },
    { name: "A", value: "pod" },
  ];
  expect(pod(given)?.podSpec).toEqual({
    containers: [{ ...filled, name: "main", env, resources: { limits: { cpu: "9" } } }],
  });
  const resources = { requests: { gpu: "1" }, limits: {} };
  expect(pod(given, { resources })?.podSpec).toMatchObject({
    containers: [{ resources: { requests: { gpu: "1" }, limits: {} } }],
  });
});

test("under fast registration the task's variables are there twice, and that is told", () => {
  const given = { pod_spec: { containers: [{ name: "primary", env: [{ name: "B", value: "pod" }] }] } };
  const env = [...filled.env, ...filled.env, { name: "B", value: "pod" }];
  expect(pod(given, { fast: true })?.podSpec).toEqual({ containers: [{ ...filled, env }] });
  expect(problems(given, { environment: { A: "b" } }, FAST)).toEqual([
    `notice ${AT}/plugin deprecated`,
    `notice ${AT}/pod_spec invalid-value`,
  ]);
  expect(problems(given, {}, { ...FAST, env: { A: "b" } })).toContain(`notice ${AT}/pod_spec invalid-value`);
  expect(problems(given, {}, FAST)).toEqual([`notice ${AT}/plugin deprecated`]);
  expect(problems(given, { environment: { A: "b" } })).toEqual([`notice ${AT}/plugin deprecated`]);
});

test("the fix is the same pod as a pod template", () => {
  const given = { pod_spec: { containers: [] }, primary_container_name: "main", annotations: { a: "b" } };
  expect(fixed(given)).toEqual({ pod_template: given });
});

test("a pod template beside it is refused", () => {
  const given = { pod_spec: { containers: [] } };
  expect(problems(given, { pod_template: {} })).toEqual(["error /parameters/pod_template exclusive"]);
  expect(fixed(given, { pod_template: {} })).toEqual({ pod_template: {} });
});

test("what is replaced or missing in a container is told", () => {
  const containers = [
    { name: "primary", image: "i", command: [], args: [] },
    { name: "side" },
    { name: "other", image: "i" },
  ];
  expect(problems({ pod_spec: { containers } })).toEqual([
    `notice ${AT}/plugin deprecated`,
    `warning ${AT}/pod_spec/containers/0/image overridden`,
    `warning ${AT}/pod_spec/containers/0/command overridden`,
    `warning ${AT}/pod_spec/containers/0/args overridden`,
    `warning ${AT}/pod_spec/containers/1 missing`,
  ]);
});

test("an init container without an image gets none, and that is told", () => {
  const given = {
    pod_spec: {
      containers: [{ name: "primary" }],
      initContainers: [{ name: "copy" }, { name: "wait", image: "busybox:1" }],
    },
  };
  expect(pod(given)?.podSpec).toMatchObject({ initContainers: given.pod_spec.initContainers });
  expect(problems(given)).toContain(`warning ${AT}/pod_spec/initContainers/0 missing`);
  expect(problems(given)).not.toContain(`warning ${AT}/pod_spec/initContainers/1 missing`);
});
