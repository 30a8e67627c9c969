import { expect, test } from "vitest";

import { compileDesign } from "./compile.ts";

const design = { format: "fletch/v1", kind: "task", module: "recipes.train", function: "fit" };
const settings = { project: "p", domain: "d", version: "v1", images: { default: "reg/img:t" } };
/** Stands in for the digest of the wire: enough to tell two specs apart. */
const digestOf = (spec: unknown): string => `${JSON.stringify(spec).length}`.padStart(64, "0");
const compile = (more: object = {}, target: object = settings) =>
  compileDesign({ ...design, ...more }, target, digestOf);

test("the least design is the least task template", () => {
  expect(compile().spec).toEqual({
    template: {
      id: { resourceType: "TASK", project: "p", domain: "d", name: "recipes.train.fit", version: "v1" },
      type: "python-task",
      metadata: {
        runtime: { type: "FLYTE_SDK", version: "1.16.14", flavor: "python" },
        retries: {},
        generatesDeck: false,
        metadata: {},
      },
      interface: { inputs: {}, outputs: {} },
      container: {
        image: "reg/img:t",
        args: expect.arrayContaining(["recipes.train", "fit"]),
        resources: {},
      },
    },
    description: { longDescription: { format: "DESCRIPTION_FORMAT_RST" } },
  });
});

test("an empty version is made from the digest without one", () => {
  const compiled = compile({}, { ...settings, version: "" });
  expect(compiled.version).toHaveLength(20);
  expect(compiled.spec?.template?.id?.version).toBe(compiled.version);
  expect(compiled.digest).toBe(digestOf(compiled.spec));
});

test("extended resources, security context and config are there only when something is in them", () => {
  const parameters = {
    accelerator: { device: "nvidia-tesla-t4" },
    shared_memory: "1Gi",
    secret_requests: [{ group: "g" }],
    pod_template: { primary_container_name: "main" },
  };
  expect(compile({ parameters }).spec?.template).toMatchObject({
    extendedResources: {
      gpuAccelerator: { device: "nvidia-tesla-t4" },
      sharedMemory: { mountPath: "/dev/shm", mountName: "flyte-shared-memory", sizeLimit: "1Gi" },
    },
    securityContext: { secrets: [{ group: "g" }] },
    config: { primary_container_name: "main" },
  });
});

test("a plugin gives type, version and custom", () => {
  const parameters = { task_config: { plugin: "Elastic", nnodes: 2 }, shared_memory: true };
  expect(compile({ parameters }).spec?.template).toMatchObject({
    type: "pytorch",
    taskTypeVersion: 1,
    custom: { workerReplicas: { replicas: 2 } },
  });
});

test("problems of design and settings come together, and then there is no spec", () => {
  const compiled = compileDesign({ ...design, parameters: { retries: -1 } }, { project: "p" }, digestOf);
  expect(compiled.spec).toBeUndefined();
  expect(compiled.problems.map(({ path, in: place }) => `${place ?? "design"} ${path}`)).toEqual([
    "settings /domain",
    "design /parameters/retries",
  ]);
});

test("an image that the settings do not tell leaves no spec", () => {
  const compiled = compile({ parameters: { container_image: "{{.image.nope}}" } });
  expect(compiled.spec).toBeUndefined();
  expect(compiled.design).toBeDefined();
  expect(compiled.problems.map(({ path }) => path)).toEqual(["/parameters/container_image"]);
});
