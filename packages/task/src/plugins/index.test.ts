import { attribute, call, imported, number, string } from "@fletch/python";
import { expect, test } from "vitest";

import { checkDesign } from "../check.ts";
import { field } from "../field.ts";
import { refusals } from "../parameters/testing.ts";
import { applyEdits } from "../text/index.ts";
import { python, schema, TaskPlugins } from "./index.ts";
import { registered } from "./registry.ts";

test("every plugin is found under the name that its configs carry, and says its Python class", () => {
  for (const [name, plugin] of Object.entries(TaskPlugins)) {
    expect(plugin.schema.shape.plugin.value).toBe(name);
    expect(field.get(plugin.schema)?.python?.name).toBe(name);
  }
});

test("a config becomes a call of its class, nested classes and enums too", () => {
  const module = "flytekitplugins.kfpytorch";
  const config = schema.parse({ plugin: "Elastic", nnodes: "2:4", run_policy: { clean_pod_policy: "all" } });
  const policy = call(
    imported(module, "RunPolicy"),
    [],
    [{ name: "clean_pod_policy", value: attribute(imported(module, "CleanPodPolicy"), "ALL") }],
  );
  expect(python(config)).toEqual(
    call(
      imported(module, "Elastic"),
      [],
      [
        { name: "nnodes", value: string("2:4") },
        { name: "run_policy", value: policy },
      ],
    ),
  );
  expect(python(schema.parse({ plugin: "Elastic", nnodes: 2 }))).toEqual(
    call(imported(module, "Elastic"), [], [{ name: "nnodes", value: number(2) }]),
  );
});

test("an unknown plugin is refused with the names there are, or with the one that was meant", () => {
  expect(refusals(schema, { plugin: "Fargate" })).toEqual([
    expect.stringContaining("Spark, GenericSparkConf"),
  ]);
  expect(refusals(schema, { plugin: "constructor" })).toEqual([expect.stringContaining("Say which plugin")]);
  expect(refusals(schema, {})).toEqual([expect.stringContaining("Say which plugin")]);
  for (const [written, meant] of [
    ["Elastik", "Elastic"],
    ["TFJob", "TfJob"],
    ["ray", "RayJobConfig"],
    ["mpi_job", "MPIJob"],
    ["AWSBatch", "AWSBatchConfig"],
    ["RayConfig", "RayJobConfig"],
  ]) {
    expect(refusals(schema, { plugin: written })[0]).toContain(`Did you mean ${meant}?`);
  }
});

test.each(["SlurmConfig", "SlurmScriptConfig", "LeptonEndpointConfig"])(
  "%s is refused, since it runs no function, and a task of its own is offered",
  (plugin) => {
    const [refusal] = refusals(schema, { plugin, ssh_config: { host: "h" } });
    expect(refusal).toMatch(/^plugin: .*does not run a function.*kind template/);
  },
);

test("a class of Slurm's that runs none offers the one that does; one that is nearly Lepton's is no other plugin", () => {
  const [slurm] = checkDesign(taskWith("SlurmConfig")).problems;
  expect(slurm?.message).toContain("Or use SlurmFunctionConfig");
  expect(slurm?.fix?.title).toBe("Change to SlurmFunctionConfig");
  const [lepton] = checkDesign(taskWith("LeptonConfig")).problems;
  expect(lepton?.message).toMatch(/^LeptonEndpointConfig does not run a function.*template\.$/);
  expect(lepton?.fix).toBeUndefined();
});

test("a class that a plugin has already is refused in flytekit's words", () => {
  const { Dask } = TaskPlugins;
  expect(() => registered({ Dask, Other: { ...Dask } })).toThrow(
    "Requesting to register plugin Other - collides with existing plugin Dask for type <class 'flytekitplugins.dask.Dask'>",
  );
});

const taskWith = (plugin: string): object => ({
  format: "fletch/v1",
  kind: "task",
  module: "m",
  function: "f",
  parameters: { task_config: { plugin } },
});

test("an async function has no plugin that runs it", () => {
  const design = { ...taskWith("Dask"), async: true };
  const errors = checkDesign(design).problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ path, stage }) => `${stage} ${path}`)).toEqual(["compile /async"]);
  const fixed = applyEdits(design, errors[0]?.fix?.edits ?? []);
  expect(checkDesign(fixed).problems.filter(({ severity }) => severity === "error")).toEqual([]);
});
