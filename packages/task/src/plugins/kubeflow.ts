import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { fixBy, notice, type Problem, removeAt, runWarning } from "../problem.ts";
import type { Side } from "../values/resource-spec.ts";
import { INT32_MAX, INT32_MIN } from "../values/scalars.ts";
import { replicaResources, resourceFields } from "./replica-resources.ts";
import { CONFIG_PATH } from "./task-plugin.ts";

/** A protobuf int32. */
export const int32 = () => atLeastInt32().max(INT32_MAX, { error: `Use ${INT32_MAX} or less.` });
export const atLeastInt32 = () => z.int().min(INT32_MIN, { error: `Use ${INT32_MIN} or more.` });
export const atMostInt32 = () => z.int().max(INT32_MAX, { error: `Use ${INT32_MAX} or less.` });

/**
 * `RunPolicy`. Each kubeflow plugin package exports its own copies of these classes, so each module asks for its own schema.
 * @param removal which pods are removed where nothing is said; nothing for a class that has to be told
 */
export const runPolicySchema = (
  module: string,
  removal: { readonly unset?: string } = { unset: "none are removed" },
) =>
  z
    .strictObject({
      clean_pod_policy: z
        .enum(["none", "all", "running"])
        .register(field, {
          label: "Pods that are removed",
          help: "Which pods are removed when the job is done.",
          keyword: "clean_pod_policy",
          wire: "template.custom.runPolicy.cleanPodPolicy",
          ...removal,
          choices: { none: "None are removed", all: "All are removed", running: "Running ones are removed" },
          python: { module, name: "CleanPodPolicy" },
        })
        .optional(),
      ttl_seconds_after_finished: int32()
        .register(field, {
          label: "Kept for",
          help: "How long the finished job stays before it is removed.",
          keyword: "ttl_seconds_after_finished",
          wire: "template.custom.runPolicy.ttlSecondsAfterFinished",
          unit: "seconds",
          unset: "as the platform says",
        })
        .optional(),
      active_deadline_seconds: int32()
        .register(field, {
          label: "Deadline",
          help: "How long the job may be active before it is ended.",
          keyword: "active_deadline_seconds",
          wire: "template.custom.runPolicy.activeDeadlineSeconds",
          unit: "seconds",
          unset: "no deadline",
        })
        .optional(),
      backoff_limit: int32()
        .register(field, {
          label: "Restarts",
          help: "How often the job is started again before it counts as failed.",
          keyword: "backoff_limit",
          wire: "template.custom.runPolicy.backoffLimit",
          unset: "as the platform says",
        })
        .optional(),
    })
    .register(field, {
      label: "Run policy",
      help: "What happens to the job's pods during and after the run.",
      keyword: "run_policy",
      wire: "template.custom.runPolicy",
      group: "Run policy",
      python: { module, name: "RunPolicy" },
    });

type RunPolicy = z.output<ReturnType<typeof runPolicySchema>>;

const CLEAN_POD_POLICIES = {
  none: undefined,
  all: "CLEANPOD_POLICY_ALL",
  running: "CLEANPOD_POLICY_RUNNING",
} as const;

/** Zeros and NONE vanish: they are what proto3 has for nothing. */
export function compileRunPolicy(policy: RunPolicy): JsonObject {
  const clean = policy.clean_pod_policy && CLEAN_POD_POLICIES[policy.clean_pod_policy];
  return {
    ...(clean && { cleanPodPolicy: clean }),
    ...counts({
      ttlSecondsAfterFinished: policy.ttl_seconds_after_finished,
      activeDeadlineSeconds: policy.active_deadline_seconds,
      backoffLimit: policy.backoff_limit,
    }),
  };
}

/** A 0 is nothing on the wire, so what the platform does on its own happens instead; what is below is past at once. */
export const checkRunPolicy = (policy: RunPolicy = {}): readonly Problem[] =>
  Object.entries(AT_ONCE).flatMap(([name, ends]) => {
    const value = policy[name as keyof typeof AT_ONCE];
    if (value === undefined || value > 0) return [];
    const path = `${CONFIG_PATH}/run_policy/${name}`;
    const fix = fixBy("Leave it out", removeAt(path));
    if (value < 0) return [runWarning(path, "invalid-value", { message: `${ends} Use 1 or more.`, fix })];
    const message =
      "A 0 is not sent: Flyte does as if nothing were said here. Use 1 or more, or leave it out.";
    return [notice(path, "dropped", { message, fix })];
  });

/** What the training operator makes of a number below 0. */
const AT_ONCE = {
  ttl_seconds_after_finished: "Below 0 the finished job is removed at once.",
  active_deadline_seconds: "Below 0 the job fails as soon as it starts.",
  backoff_limit: "Below 0 the job may fail as soon as it starts.",
} as const;

/** The numbers that are not 0, as proto3 JSON has them. */
export const counts = (given: Readonly<Record<string, number | undefined>>): Record<string, number> =>
  Object.fromEntries(Object.entries(given).filter((entry): entry is [string, number] => Boolean(entry[1])));

/** What a pod of a group runs, in the order of the classes' own arguments. */
export const podFields = {
  image: z
    .string()
    .register(field, {
      label: "Image",
      help: "The image of this group's pods. Names of images such as {{.image.gpu.fqn}} do not work here.",
      keyword: "image",
      unset: "the task's image",
      example: "ghcr.io/acme/train:1.4",
    })
    .optional(),
  ...resourceFields,
};

/** How many pods a group has. */
export const replicasField = (label: string, help: string) =>
  int32().register(field, { label, help, keyword: "replicas", unit: "pods", example: 2 }).optional();

const restartPolicyField = (module: string) =>
  z
    .enum(["never", "failure", "always"])
    .register(field, {
      label: "Restart policy",
      help: "When a pod of this group is started again after it ended.",
      keyword: "restart_policy",
      unset: "never",
      choices: {
        never: "Never: what ended stays ended",
        failure: "On failure: when it ended with an error",
        always: "Always: however it ended",
      },
      python: { module, name: "RestartPolicy" },
    })
    .optional();

interface GroupWords {
  readonly module: string;
  readonly name: string;
  readonly keyword: string;
  readonly label: string;
  readonly help: string;
  readonly unset?: string;
  readonly example?: unknown;
}

/** A group of pods as a class of the plugin's module: its own fields, in their order, and when a pod starts again. */
export const replicaGroup = <Own extends z.core.$ZodLooseShape>(
  own: Own,
  { module, name, ...words }: GroupWords,
) =>
  z
    .strictObject({ ...own, restart_policy: restartPolicyField(module) })
    .register(field, {
      ...words,
      wire: `template.custom.${words.keyword}Replicas`,
      group: words.label,
      python: { module, name },
    })
    .optional();

/** One of the counts that the first version of these plugins had beside the groups. */
export const oldCount = (keyword: string, modern: string) =>
  int32()
    .register(field, {
      label: keyword,
      help: `The old spelling of ${modern}.`,
      keyword,
      unit: "pods",
      deprecated: `Use ${modern}.`,
      advanced: true,
    })
    .optional();

const RESTART_POLICIES = {
  never: undefined,
  failure: "RESTART_POLICY_ON_FAILURE",
  always: "RESTART_POLICY_ALWAYS",
} as const;

interface ReplicaGroup {
  readonly command?: readonly string[] | undefined;
  readonly image?: string | undefined;
  readonly requests?: Side | undefined;
  readonly limits?: Side | undefined;
  readonly replicas?: number | undefined;
  readonly restart_policy?: keyof typeof RESTART_POLICIES | undefined;
}

/**
 * `_convert_replica_spec`.
 * @param old the deprecated count: it wins unless it is 0
 */
export function compileReplicas(group: ReplicaGroup = {}, old?: number): JsonObject {
  const { command, image, restart_policy: policy } = group;
  const restartPolicy = policy && RESTART_POLICIES[policy];
  return {
    ...counts({ replicas: old || group.replicas }),
    ...(command && command.length > 0 && { command: [...command] }),
    ...(image && { image }),
    resources: replicaResources(group),
    ...(restartPolicy && { restartPolicy }),
  };
}
