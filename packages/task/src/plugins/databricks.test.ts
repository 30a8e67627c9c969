import { expect, test } from "vitest";

import { refusals } from "../parameters/testing.ts";
import { Databricks, DatabricksV2 } from "./databricks.ts";
import { asked } from "./testing.ts";

const { custom, problems, read } = asked(DatabricksV2);
const old = asked(Databricks);
const AT = "/parameters/task_config";
const cluster = { databricks_conf: { existing_cluster_id: "c" } };

test("the job is written as it is, with numbers as doubles", () => {
  const databricks_conf = { new_cluster: { n: 12345678901234567890n, list: [1n, null, { a: true }] } };
  expect(custom({ databricks_conf, databricks_instance: "acme.cloud.databricks.com" })).toEqual({
    databricksConf: { new_cluster: { n: 12345678901234567000, list: [1, null, { a: true }] } },
    databricksInstance: "acme.cloud.databricks.com",
    executorPath: "/opt/venv/bin/python3",
    mainApplicationFile: "local:///opt/venv/bin/entrypoint.py",
  });
  expect(custom({ databricks_conf: {}, databricks_instance: "" })).not.toHaveProperty("databricksInstance");
});

test("a job has to be given, and its numbers have to fit", () => {
  const refused = (given: object) => refusals(DatabricksV2.schema, { plugin: "DatabricksV2", ...given });
  expect(refused({})[0]).toContain("databricks_conf");
  expect(refused({ databricks_conf: { a: 10n ** 400n } })).toHaveLength(1);
});

test("the two classes differ by their type, and the old one offers the new", () => {
  expect(DatabricksV2.taskType(read(cluster))).toBe("databricks");
  expect(Databricks.taskType(old.read(cluster))).toBe("spark");
  expect(old.problems(cluster)).toEqual([`notice ${AT}/plugin deprecated`]);
  expect(old.fixed(cluster)).toEqual({ task_config: { plugin: "DatabricksV2", ...cluster } });
});

test("a job that Databricks cannot place is told", () => {
  for (const databricks_conf of [
    {},
    { existing_cluster_id: "" },
    { existing_cluster_id: null },
    { new_cluster: null },
    { new_cluster: [] },
    { new_cluster: "{n: 1" },
  ]) {
    const told = `warning ${AT}/databricks_conf missing`;
    expect(problems({ databricks_conf })).toEqual([told]);
    expect(old.problems({ databricks_conf })).toContain(told);
  }
  expect(problems({ databricks_conf: { new_cluster: {} } })).toEqual([]);
});

test("what sizes a container is told to size no cluster", () => {
  expect(problems(cluster, { resources: { cpu: "1" }, shared_memory: true })).toEqual([
    "warning /parameters/resources dropped",
    "warning /parameters/shared_memory dropped",
  ]);
  expect(problems({ ...cluster, driver_pod: {} })).toEqual([`warning ${AT}/driver_pod dropped`]);
  // A platform that runs Spark itself takes the old class's tasks.
  expect(old.problems(cluster, { resources: { cpu: "1" } })).toEqual([`notice ${AT}/plugin deprecated`]);
  expect(old.problems({ ...cluster, driver_pod: {} })).toEqual([
    `notice ${AT}/plugin deprecated`,
    `warning ${AT}/driver_pod/primary_container_name unknown-name`,
  ]);
});

test("an address with a scheme and a pod template are told", () => {
  const given = { ...cluster, databricks_instance: "https://acme.cloud.databricks.com" };
  expect(problems(given, { pod_template: {} })).toEqual([
    `warning ${AT}/databricks_instance invalid-value`,
    "warning /parameters/pod_template invalid-value",
  ]);
  for (const rest of ["/", "/?o=1", "/login?next=https://b.com/"]) {
    const copied = { ...cluster, databricks_instance: `https://acme.cloud.databricks.com${rest}` };
    expect(asked(DatabricksV2).fixed(copied)).toEqual({
      task_config: { plugin: "DatabricksV2", ...cluster, databricks_instance: "acme.cloud.databricks.com" },
    });
  }
});
