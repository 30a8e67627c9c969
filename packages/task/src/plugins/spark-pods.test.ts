import { expect, test } from "vitest";

import { GenericSparkConf } from "./generic-spark.ts";
import { Spark } from "./spark.ts";
import { asked } from "./testing.ts";

const { problems } = asked(Spark);
const AT = "/parameters/task_config";
const OWN = "/parameters/pod_template/pod_spec";
const dropped = (...paths: readonly string[]) => paths.map((path) => `warning ${path} dropped`);

const pod = (container: object, spec: object = {}) => ({
  pod_spec: { containers: [{ name: "primary", ...container }], ...spec },
});

test("what Flyte reads of the pods of Spark is not told", () => {
  const taken = pod(
    { image: "i:1", env: [{ name: "A", value: "b" }], securityContext: { runAsUser: 1 } },
    {
      affinity: { podAffinity: {} },
      dnsConfig: { nameservers: ["1.1.1.1"] },
      hostNetwork: true,
      nodeSelector: { spot: "yes" },
      priorityClassName: "high",
      schedulerName: "own",
      securityContext: { runAsUser: 1 },
      tolerations: [{ operator: "Exists" }],
      volumes: [],
    },
  );
  const marked = { ...taken, labels: { a: "b" }, annotations: { a: "b" } };
  expect(problems({ driver_pod: marked, executor_pod: marked }, { pod_template: marked })).toEqual([]);
});

test("each field of its pods that Flyte leaves out is told where it stands", () => {
  const given = pod(
    {
      args: ["a"],
      resources: { limits: { cpu: "2" } },
      volumeMounts: [{ name: "v", mountPath: "/v" }],
    },
    { initContainers: [{ name: "init", image: "i:1" }], serviceAccountName: "own", volumes: [{ name: "v" }] },
  );
  const lost = (at: string, ...more: readonly string[]) =>
    dropped(
      `${at}/initContainers`,
      `${at}/serviceAccountName`,
      `${at}/volumes`,
      ...more,
      `${at}/containers/0/resources`,
      `${at}/containers/0/volumeMounts`,
    );
  const [driver, executor] = [`${AT}/driver_pod/pod_spec`, `${AT}/executor_pod/pod_spec`];
  expect(problems({ driver_pod: given, executor_pod: given }, { pod_template: {} })).toEqual([
    ...lost(driver, `${driver}/containers/0/args`),
    ...lost(executor),
  ]);
  expect(problems({}, { pod_template: given })).toEqual(lost(OWN));
  expect(
    asked(GenericSparkConf).problems(
      { main_class: "a.B", applications_path: "/a.jar" },
      { pod_template: given },
    ),
  ).toEqual(lost(OWN));
});

test("a container beside the primary one is told to be left out", () => {
  const proxied = { pod_spec: { containers: [{ name: "primary" }, { name: "proxy" }] } };
  expect(problems({ driver_pod: proxied }, { pod_template: proxied })).toEqual(
    dropped(`${AT}/driver_pod/pod_spec/containers/1/name`, `${OWN}/containers/1/name`),
  );
});

test("what a pod of Spark takes for its primary container is not lost, whatever the task's own is called", () => {
  const own = { pod_spec: { containers: [{ name: "x" }] } };
  expect(problems({ driver_pod: { primary_container_name: "x" } }, { pod_template: own })).toEqual([
    `warning ${AT}/driver_pod/primary_container_name invalid-value`,
  ]);
});

test("amounts of the task are told to be Spark's to say", () => {
  const resources = { cpu: "2" };
  expect(problems({}, { requests: resources, limits: resources, shared_memory: true })).toEqual(
    dropped("/parameters/requests", "/parameters/limits", "/parameters/shared_memory"),
  );
  expect(problems({}, { resources })).toEqual(dropped("/parameters/resources"));
});
