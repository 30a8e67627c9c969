import { expect, test } from "vitest";

import { podTemplateRule } from "./pod-template.ts";
import { designOf, fixed, told } from "./testing.ts";

const at = "/parameters/pod_template";
const withContainers = (...containers: object[]) => ({ pod_template: { pod_spec: { containers } } });

test.each<[object, string[]]>([
  [{ pod_template: {} }, []],
  [{ pod_template: { primary_container_name: "main" } }, []],
  [withContainers({ name: "primary" }, { name: "sidecar", args: ["x"] }), []],
  [withContainers({ name: "main" }), [`run ${at}/primary_container_name unknown-name`]],
  [withContainers({ name: "a" }, { name: "b" }), [`run ${at}/primary_container_name unknown-name`]],
  [{ pod_template: { primary_container_name: "My Main" } }, [`register ${at}/primary_container_name name`]],
  [withContainers({ name: "primary" }, { name: "Side" }), [`register ${at}/pod_spec/containers/1/name name`]],
  [
    withContainers({ name: "primary" }, { name: "primary" }),
    [`run ${at}/pod_spec/containers/1/name duplicate-name`],
  ],
  [
    {
      pod_template: {
        pod_spec: {
          containers: [{ name: "primary" }],
          initContainers: [{ name: "X", image: "{{.image.x}}" }],
        },
      },
    },
    [
      `run ${at}/pod_spec/initContainers/0/name name`,
      `run ${at}/pod_spec/initContainers/0/image invalid-value`,
    ],
  ],
  [
    {
      pod_template: {
        pod_spec: {
          containers: [{ name: "primary" }],
          initContainers: [{ name: "x" }, { name: "y", image: "y:1" }],
        },
      },
    },
    [`run ${at}/pod_spec/initContainers/0 missing`],
  ],
  [
    withContainers({ name: "primary", command: ["a"], args: ["b"] }),
    [`run ${at}/pod_spec/containers/0/command overridden`],
  ],
  [withContainers({ name: "primary", args: ["b"] }), [`run ${at}/pod_spec/containers/0/args overridden`]],
  [
    { ...withContainers({ name: "primary", image: "x" }), container_image: "y" },
    ["run /parameters/container_image overridden"],
  ],
  [
    { ...withContainers({ name: "primary", resources: { limits: { cpu: "1" } } }), requests: { mem: "1Gi" } },
    [`run ${at}/pod_spec/containers/0/resources overridden`],
  ],
  [
    { ...withContainers({ name: "primary", resources: { limits: { cpu: "1" } } }), requests: { mem: "" } },
    [],
  ],
  [
    {
      ...withContainers({ name: "primary", env: [{ name: "A", value: "1" }, { name: "B" }] }),
      environment: { A: "2" },
    },
    [`run ${at}/pod_spec/containers/0/env/0 overridden`],
  ],
])("%j", (parameters, problems) => {
  expect(told(podTemplateRule, parameters)).toEqual(problems);
});

test("the only container becomes the primary one by a click", () => {
  expect(fixed(podTemplateRule, withContainers({ name: "main" }))).toMatchObject({
    parameters: { pod_template: { primary_container_name: "main" } },
    left: [],
  });
});

test.each<[object[], object, string[]]>([
  [[{ name: "primary" }, { name: "primary" }], {}, ["run", "containers/1/name duplicate-name"]],
  [[{ name: "primary" }, { name: "1.5" }], {}, ["register", "containers/1/name name"]],
  [
    [{ name: "primary", resources: { limits: { cpu: "1" } } }],
    { requests: { mem: "1Gi" } },
    ["run", "containers/0/resources overridden"],
  ],
  [
    [{ name: "primary", env: [{ name: "A", value: "1" }] }],
    { environment: { A: "2" } },
    ["run", "containers/0/env/0 overridden"],
  ],
  [[{ name: "primary", args: ["told by the plugin"], image: "x" }], { container_image: "y" }, []],
])("the same of the plugin Pod: %j", (containers, more, [stage, rest]) => {
  const task_config = { plugin: "Pod", pod_spec: { containers } };
  expect(told(podTemplateRule, { task_config, ...more })).toEqual(
    stage === undefined ? [] : [`${stage} /parameters/task_config/pod_spec/${rest}`],
  );
});

test("the winner is named", () => {
  const [problem] = podTemplateRule(
    designOf({ ...withContainers({ name: "primary", image: "x:1" }), container_image: "y" }),
  );
  expect(problem?.message).toContain("x:1, and it wins");
});
