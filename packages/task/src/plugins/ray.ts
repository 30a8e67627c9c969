import type { JsonObject } from "@fletch/flyteidl/json";
import { utf8ToBytes } from "@noble/hashes/utils.js";

import { base64 } from "../values/base64.ts";
import { dumpJson } from "../values/python-json.ts";
import { dumpYaml, type PlainValue } from "../values/pyyaml.ts";
import { counts } from "./kubeflow.ts";
import { checkRay } from "./ray-check.ts";
import { rayPod } from "./ray-pod.ts";
import { type RayConfig, raySchema, type RayWorker } from "./ray-schema.ts";
import type { TaskPlugin } from "./task-plugin.ts";

const startParams = (params: Readonly<Record<string, string>> | undefined) =>
  params && Object.keys(params).length > 0 && { rayStartParams: params };

/** `WorkerGroupSpec`: bounds on the wrong side of the number of replicas are moved to it. */
function compileWorker(group: RayWorker): JsonObject {
  const { group_name, replicas, min_replicas = replicas, max_replicas = replicas } = group;
  const pod = rayPod(group, "ray-worker");
  return {
    ...(group_name && { groupName: group_name }),
    ...counts({
      replicas,
      minReplicas: Math.min(replicas, min_replicas),
      maxReplicas: Math.max(replicas, max_replicas),
    }),
    ...startParams(group.ray_start_params),
    ...(pod && { k8sPod: pod }),
  };
}

function compileHead(head: NonNullable<RayConfig["head_node_config"]>): JsonObject {
  const pod = rayPod(head, "ray-head");
  return { ...startParams(head.ray_start_params), ...(pod && { k8sPod: pod }) };
}

/** `RayJob.to_flyte_idl` in JSON. The runtime environment goes twice: as base64 for KubeRay before 1.1, and as YAML. */
function custom(config: RayConfig): JsonObject {
  const { head_node_config: head, worker_node_config: groups, runtime_env } = config;
  const env = runtime_env && Object.keys(runtime_env).length > 0 ? (runtime_env as PlainValue) : undefined;
  return {
    rayCluster: {
      ...(head && { headGroupSpec: compileHead(head) }),
      ...(groups.length > 0 && { workerGroupSpec: groups.map(compileWorker) }),
      ...(config.enable_autoscaling && { enableAutoscaling: true }),
    },
    ...(env !== undefined && {
      runtimeEnv: base64(utf8ToBytes(dumpJson(env))),
      runtimeEnvYaml: dumpYaml(env),
    }),
    ...(config.shutdown_after_job_finishes && { shutdownAfterJobFinishes: true }),
    ...counts({ ttlSecondsAfterFinished: config.ttl_seconds_after_finished }),
  };
}

/** flytekitplugins-ray: `RayJobConfig`. */
export const RayJobConfig: TaskPlugin<typeof raySchema> = {
  schema: raySchema,
  package: "flytekitplugins-ray",
  taskType: () => "ray",
  custom,
  check: checkRay,
};
