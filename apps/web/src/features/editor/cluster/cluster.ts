import { isRecord, type Quantity } from "@fletch/task";

import { type Amounts, amountsOf, type Given, sparkAmount, sum, textOf } from "./cluster-amounts.ts";

/** Pods that are alike. */
export interface Role extends Amounts {
  readonly name: string;
  /** How many there are, or are to begin with. */
  readonly count: number;
  /** How many there may be, when the cluster grows. */
  readonly most?: number;
  /** What else is true of each of them. */
  readonly note?: string;
}

export interface Totals extends Amounts {
  readonly pods: number;
}

/** What will run for a plugin's settings. */
export interface Cluster {
  readonly roles: readonly Role[];
  readonly totals: Totals;
  /** When the cluster has grown. */
  readonly atMost?: Totals;
}

type RolesOf = (config: Given, task: Given) => readonly Role[];

/** The pods of each plugin that starts several. What a group does not say is as the task says it. */
const plugins: Readonly<Record<string, RolesOf>> = {
  RayJobConfig: (config, task) => [
    { name: "Head", count: 1, ...amountsOf(config["head_node_config"], task) },
    ...listOf(config["worker_node_config"]).map((group) => rayGroup(config, group, task)),
  ],
  Dask: (config, task) => [
    { name: "Job runner", count: 1, note: "runs the function", ...amountsOf(undefined, task) },
    { name: "Scheduler", count: 1, ...amountsOf(config["scheduler"], task) },
    {
      name: "Workers",
      count: countOf(recordOf(config["workers"])["number_of_workers"], 1),
      ...amountsOf(config["workers"], task),
    },
  ],
  Spark: spark,
  PyTorch: (config, task) => [
    { name: "Master", count: 1, ...amountsOf(config["master"], task) },
    replicas({ name: "Workers", key: "worker", old: "num_workers" }, config, task),
  ],
  TfJob: (config, task) => [
    replicas({ name: "Chief", key: "chief", old: "num_chief_replicas" }, config, task),
    replicas({ name: "Parameter servers", key: "ps", old: "num_ps_replicas" }, config, task),
    replicas({ name: "Workers", key: "worker", old: "num_workers" }, config, task),
    replicas({ name: "Evaluator", key: "evaluator", old: "num_evaluator_replicas" }, config, task),
  ],
  MPIJob: mpi,
  HorovodJob: mpi,
  Elastic: elastic,
};

/**
 * What will run for the settings of a plugin; undefined for plugins that start no cluster of pods, and while no pods are said.
 * @param config `parameters.task_config`, as it is being typed
 * @param parameters of the design, for what each pod takes over from the task
 */
export function clusterOf(config: unknown, parameters: unknown): Cluster | undefined {
  const given = recordOf(config);
  const plugin = textOf(given["plugin"]) ?? "";
  if (!Object.hasOwn(plugins, plugin)) return undefined;
  const roles = (plugins[plugin]?.(given, recordOf(parameters)) ?? []).filter(
    ({ count, most }) => count > 0 || (most ?? 0) > 0,
  );
  if (roles.length === 0) return undefined;
  const grows = roles.some(({ count, most }) => most !== undefined && most > count);
  return {
    roles,
    totals: totalsOf(roles, ({ count }) => count),
    ...(grows && { atMost: totalsOf(roles, ({ count, most }) => Math.max(count, most ?? count)) }),
  };
}

function rayGroup(config: Given, group: Given, task: Given): Role {
  const count = countOf(group["replicas"], 0);
  const most = Math.max(count, countOf(group["max_replicas"], count));
  return {
    name: textOf(group["group_name"]) || "Workers",
    count,
    ...(config["enable_autoscaling"] === true && most > count && { most }),
    ...amountsOf(group, task),
  };
}

interface Replicas {
  readonly name: string;
  readonly key: string;
  /** The old count, which wins when it is not 0. */
  readonly old: string;
}

function replicas({ name, key, old }: Replicas, config: Given, task: Given): Role {
  const group = recordOf(config[key]);
  return {
    name,
    count: countOf(config[old], 0) || countOf(group["replicas"], 0),
    ...amountsOf(group, task),
  };
}

function mpi(config: Given, task: Given): readonly Role[] {
  const slots = countOf(config["slots"], 1);
  const workers = replicas({ name: "Workers", key: "worker", old: "num_workers" }, config, task);
  return [
    replicas({ name: "Launcher", key: "launcher", old: "num_launcher_replicas" }, config, task),
    { ...workers, ...processes(slots) },
  ];
}

/** torch's `parse_min_max_nnodes`; the number 1 makes an ordinary task. */
function elastic(config: Given, task: Given): readonly Role[] {
  const [least = 1, most = least] = String(config["nnodes"] ?? 1)
    .split(":")
    .map(Number);
  const count = countOf(least, 1);
  return [
    {
      name: "Nodes",
      count,
      ...(most > count && { most }),
      ...amountsOf(undefined, task),
      ...processes(countOf(config["nproc_per_node"], 1)),
    },
  ];
}

const processes = (each: number) => (each > 1 ? { note: `${each} processes each` } : {});

/** Spark's own defaults: 2 executors on Kubernetes, 1 core and 1g each. Its overhead of memory comes on top. */
function spark(config: Given): readonly Role[] {
  const conf = recordOf(config["spark_conf"]);
  const part = (role: "driver" | "executor"): Amounts => {
    const cpu = sparkAmount(conf[`spark.${role}.cores`] ?? "1");
    const mem = sparkAmount(conf[`spark.${role}.memory`] ?? "1g", true);
    const gpu = sparkAmount(conf[`spark.${role}.resource.gpu.amount`]);
    return { ...(cpu && { cpu }), ...(mem && { mem }), ...(gpu && { gpu }) };
  };
  const grows = conf["spark.dynamicAllocation.enabled"] === "true";
  const most = countOf(conf["spark.dynamicAllocation.maxExecutors"], 0);
  const count = countOf(conf["spark.executor.instances"], 2);
  return [
    { name: "Driver", count: 1, note: "runs the function", ...part("driver") },
    { name: "Executors", count, ...(grows && most > count && { most }), ...part("executor") },
  ];
}

function totalsOf(roles: readonly Role[], countIn: (role: Role) => number): Totals {
  const total = (key: keyof Amounts): Quantity | undefined =>
    sum(roles.map((role) => [role[key], countIn(role)] as const));
  const [cpu, mem, gpu] = [total("cpu"), total("mem"), total("gpu")];
  return {
    pods: roles.reduce((pods, role) => pods + countIn(role), 0),
    ...(cpu && { cpu }),
    ...(mem && { mem }),
    ...(gpu && { gpu }),
  };
}

/** A count as a form holds it; what is no whole number counts as the other. */
function countOf(value: unknown, other: number): number {
  const count = typeof value === "number" || typeof value === "string" ? Number(value) : Number.NaN;
  return value !== "" && Number.isInteger(count) && count >= 0 ? count : other;
}

const recordOf = (value: unknown): Given => (isRecord(value) ? value : {});
const listOf = (value: unknown): readonly Given[] => (Array.isArray(value) ? value.map(recordOf) : []);
