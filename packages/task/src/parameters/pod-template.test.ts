import { expect, test } from "vitest";

import { compile, compileNested, imageErrors, python, schema } from "./pod-template.ts";
import { refusals } from "./testing.ts";

const primary = {
  image: "task:1",
  args: ["run"],
  env: { A: "task", N: null },
  resources: { requests: {}, limits: {} },
  images: { default: "reg/img:t" },
};
const filled = { command: [], args: ["run"], env: [{ name: "A", value: "task" }, { name: "N" }] };

test("an empty template has the primary container alone", () => {
  expect(compile({}, { ...primary, env: {} })).toEqual({
    metadata: {},
    podSpec: { containers: [{ name: "primary", image: "task:1", command: [], args: ["run"], env: [] }] },
  });
});

test("the primary container loses command and args, and its variables follow the task's", () => {
  const own = { name: "main", command: ["x"], args: ["y"], env: [{ name: "A", value: "pod" }], tty: false };
  const given = { primary_container_name: "main", pod_spec: { containers: [own], tolerations: [] } };
  expect(compile(given, primary).podSpec).toEqual({
    containers: [
      {
        name: "main",
        tty: false,
        ...filled,
        image: "task:1",
        env: [...filled.env, { name: "A", value: "pod" }],
      },
    ],
    tolerations: [],
  });
});

test("its own image wins; other containers get the default; init containers stay raw; the primary comes last when missing", () => {
  const containers = [{ name: "side" }, { name: "b", image: "{{.image.default.fqn}}:x" }];
  const initContainers = [{ name: "i", image: "{{.image.default}}" }];
  expect(compile({ pod_spec: { containers, initContainers } }, primary).podSpec).toEqual({
    containers: [
      { name: "side", image: "reg/img:t" },
      { name: "b", image: "reg/img:x" },
      { name: "primary", image: "task:1", ...filled },
    ],
    initContainers,
  });
  const own = { pod_spec: { containers: [{ name: "primary", image: "{{.image.default.fqn}}:own" }] } };
  expect(compile(own, primary).podSpec).toHaveProperty(["containers", 0, "image"], "reg/img:own");
});

test("resources of the task replace the container's as a whole, with gpu for a GPU", () => {
  const containers = [{ name: "primary", resources: { limits: { cpu: "9" } } }];
  const resources = { requests: { gpu: "1", ephemeral_storage: "1Gi", mem: "2Gi" }, limits: {} };
  const merged = compile({ pod_spec: { containers } }, { ...primary, resources }).podSpec;
  expect(merged).toHaveProperty(["containers", 0, "resources"], {
    limits: {},
    requests: { "ephemeral-storage": "1Gi", gpu: "1", memory: "2Gi" },
  });
  const kept = compile({ pod_spec: { containers } }, primary).podSpec;
  expect(kept).toHaveProperty(["containers", 0, "resources"], { limits: { cpu: "9" } });
});

test("a pod inside a plugin is as given, with its name in it", () => {
  expect(compileNested({ labels: {}, annotations: { a: "b" } })).toEqual({
    metadata: { annotations: { a: "b" } },
    podSpec: { containers: [] },
    primaryContainerName: "primary",
  });
});

test("images that cannot be resolved are told by their container", () => {
  const containers = [{ name: "primary" }, { name: "b", image: "{{.image.nope}}" }];
  expect(imageErrors({ pod_spec: { containers } }, primary.images)).toEqual([
    { index: 1, error: expect.stringContaining('"nope"') },
  ]);
});

test.each([
  [{ primary_container_name: "" }, "primary_container_name"],
  [{ pod_spec: {} }, "pod_spec/containers"],
  [{ pod_spec: { containers: [{ image: "x" }] } }, "pod_spec/containers/0/name"],
  [{ pod_spec: { containers: [], hostIpc: true } }, "pod_spec"],
  [
    { pod_spec: { containers: [{ name: "a", env: [{ name: "B", value: 1 }] }] } },
    "pod_spec/containers/0/env/0/value",
  ],
])("%j is refused at %s", (given, path) => {
  expect(refusals(schema, given)[0]?.split(":")[0]).toBe(path);
});

test("Python names the client's classes and arguments, irregular ones too", () => {
  const given = {
    pod_spec: {
      containers: [{ name: "a", livenessProbe: { exec: { command: ["x"] }, httpGet: { port: 80 } } }],
      hostIPC: true,
      setHostnameAsFQDN: true,
      volumes: [{ name: "v", downwardAPI: {} }],
    },
  };
  const words = JSON.stringify(python(schema.parse(given)));
  for (const name of [
    "V1PodSpec",
    "V1Probe",
    "V1HTTPGetAction",
    "_exec",
    "http_get",
    "host_ipc",
    "set_hostname_as_fqdn",
    "downward_api",
    "V1DownwardAPIVolumeSource",
  ]) {
    expect(words).toContain(`"${name}"`);
  }
});
