import { z } from "zod";

import { field } from "../field.ts";
import { jsonMap } from "../values/scalars.ts";
import { atLeastInt32, atMostInt32, int32 } from "./kubeflow.ts";
import { nodeFields } from "./ray-pod.ts";

const MODULE = "flytekitplugins.ray";

/** flytekit moves a bound that is on the wrong side of replicas before it writes it, so only the other end can be too far. */
const bound = (schema: z.ZodInt, label: string, meta: { keyword: string; help: string }) =>
  schema
    .register(field, {
      label,
      details: "Only counts when the cluster may grow and shrink by itself.",
      unit: "pods",
      unset: "as many as replicas",
      ...meta,
    })
    .optional();

const worker = z
  .strictObject({
    group_name: z.string().register(field, {
      label: "Name",
      help: "What this group is called. Each group needs its own name.",
      keyword: "group_name",
      example: "workers",
    }),
    replicas: int32().register(field, {
      label: "Replicas",
      help: "How many pods the group has, or starts with when the cluster may grow.",
      keyword: "replicas",
      unit: "pods",
      example: 2,
    }),
    min_replicas: bound(atLeastInt32(), "At least", {
      keyword: "min_replicas",
      help: "How many pods stay when there is little to do.",
    }),
    max_replicas: bound(atMostInt32(), "At most", {
      keyword: "max_replicas",
      help: "How many pods there may be when there is much to do.",
    }),
    ...nodeFields,
  })
  .register(field, {
    label: "Worker group",
    help: "Pods that are alike. A cluster can have several groups, such as one with and one without GPUs.",
    python: { module: MODULE, name: "WorkerNodeConfig" },
  });

export const raySchema = z
  .strictObject({
    plugin: z.literal("RayJobConfig"),
    worker_node_config: z.array(worker).register(field, {
      label: "Worker groups",
      help: "The pods that do the work, in groups of pods that are alike. An empty list leaves all to the head.",
      keyword: "worker_node_config",
      wire: "template.custom.rayCluster.workerGroupSpec",
      group: "Workers",
      example: [{ group_name: "workers", replicas: 2 }],
    }),
    head_node_config: z
      .strictObject(nodeFields)
      .register(field, {
        label: "Head",
        help: "The pod that leads the cluster.",
        keyword: "head_node_config",
        wire: "template.custom.rayCluster.headGroupSpec",
        group: "Head",
        unset: "a pod with the task's image and resources",
        python: { module: MODULE, name: "HeadNodeConfig" },
      })
      .optional(),
    enable_autoscaling: z
      .boolean()
      .register(field, {
        label: "Grow and shrink",
        help: "Whether Ray changes the number of workers with the work there is, within each group's bounds.",
        keyword: "enable_autoscaling",
        wire: "template.custom.rayCluster.enableAutoscaling",
        unset: "no, the number stays",
      })
      .optional(),
    runtime_env: jsonMap()
      .register(field, {
        label: "Runtime environment",
        help: "What Ray prepares on every node before it starts: pip packages, variables, a working directory.",
        keyword: "runtime_env",
        wire: "template.custom.runtimeEnvYaml",
        unset: "nothing beyond the image",
        example: { pip: ["numpy", "pandas==2.0"], env_vars: { LOG_LEVEL: "info" } },
      })
      .optional(),
    address: z
      .string()
      .register(field, {
        label: "Address",
        help: "The Ray cluster to connect to when the function runs.",
        details:
          "Flyte does not see it. Inside Flyte the function is already in the cluster that is made for it.",
        keyword: "address",
        unset: "the cluster that is made for the task",
        example: "ray://localhost:10001",
        advanced: true,
      })
      .optional(),
    shutdown_after_job_finishes: z
      .boolean()
      .register(field, {
        label: "Remove the cluster afterwards",
        help: "Whether the cluster goes away when the task is done.",
        keyword: "shutdown_after_job_finishes",
        wire: "template.custom.shutdownAfterJobFinishes",
        unset: "as the platform says",
      })
      .optional(),
    ttl_seconds_after_finished: int32()
      .register(field, {
        label: "Kept for",
        help: "How long the cluster stays after the task is done, before it is removed.",
        keyword: "ttl_seconds_after_finished",
        wire: "template.custom.ttlSecondsAfterFinished",
        unit: "seconds",
        unset: "as the platform says",
      })
      .optional(),
  })
  .register(field, {
    label: "Ray",
    help: "Runs the function in a Ray cluster that is made for it: one head and groups of workers.",
    details: "The Ray operator (KubeRay) starts the cluster; the function runs as a Ray job on it.",
    wire: "template.custom",
    example: { plugin: "RayJobConfig", worker_node_config: [{ group_name: "workers", replicas: 2 }] },
    python: { module: MODULE, name: "RayJobConfig" },
  });

export type RayConfig = z.output<typeof raySchema>;
export type RayWorker = RayConfig["worker_node_config"][number];
