import { expect, test } from "vitest";

import { refusals } from "../parameters/testing.ts";
import { Spark } from "./spark.ts";
import type { PluginParameters } from "./task-plugin.ts";
import { asked } from "./testing.ts";

const pythonInterpreter = "/opt/venv/bin/python3";
const custom = (config: object, parameters: PluginParameters = {}) =>
  Spark.custom?.({ plugin: "Spark", ...config }, { parameters, pythonInterpreter });

test("the defaults follow the settings' interpreter", () => {
  expect(custom({ spark_conf: {} })).toEqual({
    databricksConf: {},
    executorPath: "/opt/venv/bin/python3",
    mainApplicationFile: "local:///opt/venv/bin/entrypoint.py",
  });
  expect(Spark.custom?.({ plugin: "Spark" }, { parameters: {}, pythonInterpreter: "" })).toEqual({
    databricksConf: {},
    mainApplicationFile: "local://bin/entrypoint.py",
  });
});

test("pods are written as given, with their primary container's name", () => {
  const executor_pod = {
    primary_container_name: "other",
    pod_spec: { containers: [{ name: "other", image: "e:1" }] },
  };
  expect(
    custom({
      spark_conf: { a: "b" },
      hadoop_conf: {},
      executor_path: "/p",
      applications_path: "x",
      executor_pod,
    }),
  ).toEqual({
    databricksConf: {},
    sparkConf: { a: "b" },
    executorPath: "/p",
    mainApplicationFile: "x",
    executorPod: {
      metadata: {},
      podSpec: { containers: [{ name: "other", image: "e:1" }] },
      primaryContainerName: "other",
    },
  });
});

test("an ImageSpec without base image gets Spark's own, and the defaults follow that image", () => {
  const parameters = { container_image: { name: "n" } };
  const prepared = Spark.prepare?.({ plugin: "Spark" }, parameters);
  expect(prepared?.container_image).toEqual({
    name: "n",
    base_image: "cr.flyte.org/flyteorg/flytekit:spark-1.16.14",
    python_exec: "/usr/bin/python3",
  });
  expect(custom({}, parameters)).toMatchObject({
    executorPath: "/usr/bin/python3",
    mainApplicationFile: "local:///usr/local/bin/entrypoint.py",
  });
});

test("another builder keeps its Python, another base image keeps everything", () => {
  const noop = Spark.prepare?.({ plugin: "Spark" }, { container_image: { builder: "noop" } });
  expect(noop?.container_image).not.toHaveProperty("python_exec");
  const own = { container_image: { base_image: "b:1" } };
  expect(Spark.prepare?.({ plugin: "Spark" }, own)).toEqual(own);
  expect(custom({}, own)).toHaveProperty("executorPath", pythonInterpreter);
});

test("properties are texts", () => {
  expect(
    refusals(Spark.schema, { plugin: "Spark", spark_conf: { "spark.executor.instances": 2 } })[0],
  ).toMatch(/^spark_conf\/spark.executor.instances: .*quotes/);
});

const { problems, fixed } = asked(Spark);
const AT = "/parameters/task_config";

test("a pod's primary container is looked for in the task's own pod, which only a pod template names", () => {
  const config = { driver_pod: { primary_container_name: "x" } };
  const at = `${AT}/driver_pod/primary_container_name`;
  expect(problems(config)).toEqual([`warning ${at} unknown-name`]);
  const pod_template = { primary_container_name: "x" };
  expect(fixed(config)).toMatchObject({ pod_template });
  expect(problems(config, { pod_template })).toEqual([]);
  expect(problems({ executor_pod: {} }, { pod_template: {} })).toEqual([]);
  expect(problems(config, { pod_template: {} })).toEqual([`warning ${at} unknown-name`]);
  expect(fixed(config, { pod_template: {} })).toMatchObject({
    task_config: { driver_pod: { primary_container_name: "primary" } },
  });
  const other = { pod_template: { pod_spec: { containers: [{ name: "x" }] } } };
  expect(problems(config, other)).toEqual([`warning ${at} invalid-value`]);
});
