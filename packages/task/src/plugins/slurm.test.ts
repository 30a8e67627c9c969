import { expect, test } from "vitest";

import { refusals } from "../parameters/testing.ts";
import { SlurmFunctionConfig } from "./slurm.ts";
import { asked } from "./testing.ts";

const { custom, fixed, problems } = asked(SlurmFunctionConfig);
const ssh_config = { host: "slurm.example.com" };

test("options are an empty map and the script null when they are not said", () => {
  expect(custom({ ssh_config })).toEqual({ sbatch_config: {}, script: null, ssh_config });
  const given = {
    ssh_config: { ...ssh_config, username: "ubuntu", client_keys: ["a", "b"] },
    sbatch_config: { partition: "debug", nodes: 2 },
    script: "",
  };
  expect(custom(given)).toEqual(given);
});

test("a host is needed, and nothing that the connector does not take", () => {
  const refused = (ssh: object) =>
    refusals(SlurmFunctionConfig.schema, { plugin: "SlurmFunctionConfig", ssh_config: ssh });
  expect(refused({})[0]).toMatch(/^ssh_config\/host/);
  expect(refused({ ...ssh_config, port: 22 })).toHaveLength(1);
});

test("a script without the mark is told to leave the function out", () => {
  expect(problems({ ssh_config, script: "hostname" })).toEqual([
    "warning /parameters/task_config/script missing",
  ]);
  expect(problems({ ssh_config, script: "srun {task.fn}" })).toEqual([]);
});

test("what the connector does not hand over is told", () => {
  const parameters = { requests: { cpu: "1" }, environment: { A: "b" }, container_image: "a:b" };
  expect(problems({ ssh_config }, { ...parameters, shared_memory: true })).toEqual(
    ["requests", "shared_memory", "environment", "container_image"].map(
      (name) => `warning /parameters/${name} dropped`,
    ),
  );
});

test("options with the dashes that the connector puts in front are renamed by a click", () => {
  const given = { ssh_config, sbatch_config: { "--partition": "debug", nodes: 2, "cpus-per-task": 1 } };
  expect(problems(given)).toEqual(["warning /parameters/task_config/sbatch_config/--partition key-name"]);
  expect(fixed(given)).toHaveProperty("task_config.sbatch_config", {
    partition: "debug",
    nodes: 2,
    "cpus-per-task": 1,
  });
  for (const sbatch_config of [{ "--": "debug" }, { "--nodes": 1, nodes: 2 }])
    expect(fixed({ ssh_config, sbatch_config })).toHaveProperty("task_config.sbatch_config", sbatch_config);
});

test("a host without a name and a pod template are told to stop the task", () => {
  expect(problems({ ssh_config }, { pod_template: {} })).toEqual([
    "warning /parameters/pod_template invalid-value",
  ]);
  expect(problems({ ssh_config: { host: "" } })).toEqual([
    "warning /parameters/task_config/ssh_config/host missing",
  ]);
});
