import { fixBy, notice, type Problem, removeAt, runWarning, setAt } from "../problem.ts";
import { seenBefore } from "../values/seen.ts";
import { checkRayPod } from "./ray-pod.ts";
import type { RayConfig, RayWorker } from "./ray-schema.ts";
import { CONFIG_PATH } from "./task-plugin.ts";

const below = (path: string, what: string): Problem =>
  runWarning(path, "invalid-value", `A ${what} cannot be below 0. Use 0 or more.`);

function checkBounds(group: RayWorker, path: string, grows: boolean): readonly Problem[] {
  const { replicas, min_replicas: least, max_replicas: most } = group;
  const problems: Problem[] = [];
  if (replicas < 0 || (replicas === 0 && (most ?? 0) <= 0)) {
    const message = "The group has no pods. Use 1 or more, or remove the group.";
    problems.push(runWarning(`${path}/replicas`, "invalid-value", message));
  }
  const told = (name: string, words: string): void => {
    const message = `${words} (${replicas}), so ${replicas} is sent instead.`;
    const fix = fixBy(`Use ${replicas}`, setAt(`${path}/${name}`, replicas));
    problems.push(runWarning(`${path}/${name}`, "invalid-value", { message, fix }));
  };
  if (least !== undefined && least > replicas) told("min_replicas", "This is more than replicas");
  if (most !== undefined && most < replicas) told("max_replicas", "This is less than replicas");
  if (least !== undefined && least < 0) problems.push(below(`${path}/min_replicas`, "number of pods"));
  const shrinks = least !== undefined && least < replicas;
  if ((shrinks || (most !== undefined && most > replicas)) && !grows) {
    const message =
      "The number of workers stays at replicas: these bounds only count when enable_autoscaling is on.";
    const fix = fixBy("Let the cluster grow and shrink", setAt(`${CONFIG_PATH}/enable_autoscaling`, true));
    problems.push(notice(`${path}/${shrinks ? "min" : "max"}_replicas`, "dropped", { message, fix }));
  }
  return problems;
}

export function checkRay(config: RayConfig): readonly Problem[] {
  const { worker_node_config: groups, head_node_config: head } = config;
  const isRepeat = seenBefore();
  const problems = groups.flatMap((group, index) => {
    const path = `${CONFIG_PATH}/worker_node_config/${index}`;
    const again = isRepeat(group.group_name);
    const message = `"${group.group_name}" is the name of another group already. Give each group its own name.`;
    const nameless = "The group has no name, so nothing tells its pods from others. Give it one.";
    return [
      ...(group.group_name === "" ? [notice(`${path}/group_name`, "missing", nameless)] : []),
      ...(again ? [runWarning(`${path}/group_name`, "duplicate-name", message)] : []),
      ...checkBounds(group, path, config.enable_autoscaling === true),
      ...checkRayPod(group, path),
    ];
  });
  if (head !== undefined) problems.push(...checkRayPod(head, `${CONFIG_PATH}/head_node_config`));
  if (config.address !== undefined) {
    const path = `${CONFIG_PATH}/address`;
    const message = "Flyte does not see this address. It is for running the function on your own machine.";
    problems.push(notice(path, "dropped", { message, fix: fixBy("Remove address", removeAt(path)) }));
  }
  if ((config.ttl_seconds_after_finished ?? 0) < 0) {
    problems.push(below(`${CONFIG_PATH}/ttl_seconds_after_finished`, "time"));
  } else if (config.ttl_seconds_after_finished && config.shutdown_after_job_finishes !== true) {
    const message =
      "This time only counts when the cluster is removed afterwards: turn on shutdown_after_job_finishes.";
    const fix = fixBy(
      "Remove the cluster afterwards",
      setAt(`${CONFIG_PATH}/shutdown_after_job_finishes`, true),
    );
    problems.push(runWarning(`${CONFIG_PATH}/ttl_seconds_after_finished`, "dropped", { message, fix }));
  }
  return problems;
}
