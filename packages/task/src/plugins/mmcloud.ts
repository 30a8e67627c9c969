import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { compileError, fixBy, notice, type Problem, removeAt, runWarning, setAt } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { checkConnector, checkLost } from "./connector.ts";
import { cloudResources } from "./mmcloud-resources.ts";
import { CONFIG_PATH, type PluginContext, type PluginParameters, type TaskPlugin } from "./task-plugin.ts";

const schema = z
  .strictObject({
    plugin: z.literal("MMCloudConfig"),
    submit_extra: z
      .string()
      .register(field, {
        label: "Further options",
        help: "More words for the command float submit that starts the job.",
        keyword: "submit_extra",
        wire: "template.custom.submit_extra",
        unset: "none",
        example: "--migratePolicy [enable=true]",
      })
      .optional(),
  })
  .register(field, {
    label: "Memory Machine Cloud",
    help: "Runs the function with MemVerge's Memory Machine Cloud.",
    details: "It takes cores and memory from requests and limits, in whole cores and GiB.",
    wire: "template.custom",
    example: { plugin: "MMCloudConfig" },
    python: { module: "flytekitplugins.mmcloud", name: "MMCloudConfig" },
  });

type Config = z.output<typeof schema>;

/** Minimum and maximum, each of cores and GiB; a maximum that is not said is null. */
function custom({ submit_extra = "" }: Config, { parameters }: PluginContext): JsonObject {
  const found = cloudResources(parameters.requests, parameters.limits);
  if (Array.isArray(found)) throw new Error("Amounts that cannot be read are problems before this");
  const amounts = [found.minCpu, found.minMem, found.maxCpu, found.maxMem];
  return {
    submit_extra,
    resources: amounts.map((amount) => (amount === undefined ? null : String(amount))),
  };
}

/** Requests and limits never reach the container: the task's constructor keeps them for itself. */
function prepare<Given extends PluginParameters>(_config: Config, parameters: Given): Given {
  const { requests: _requests, limits: _limits, ...rest } = parameters;
  return rest as Given;
}

const LOST = ["gpu", "ephemeral_storage"] as const;

/** What closes itself for Python's `shlex.split`, by which the connector makes words: a quote or backslash beside it does not. */
const CLOSED = /\\.|'[^']*'|"(?:[^\\"]|\\.)*"/gsu;
const isSplit = (text: string): boolean => !/[\\'"]/.test(text.replaceAll(CLOSED, ""));

function check(
  { submit_extra = "" }: Config,
  parameters: PluginParameters,
  settings?: Settings,
): readonly Problem[] {
  const { requests, limits, resources } = parameters;
  const found = cloudResources(requests, limits);
  const problems: Problem[] = [];
  if (!isSplit(submit_extra)) {
    const message =
      "A quote is not closed, or nothing follows the backslash at the end: the task fails when it starts.";
    problems.push(runWarning(`${CONFIG_PATH}/submit_extra`, "invalid-value", message));
  }
  if (Array.isArray(found)) {
    for (const { side, name, message } of found) {
      problems.push(compileError(`/parameters/${side}/${name}`, "quantity", message));
    }
  }
  for (const side of ["requests", "limits"] as const) {
    for (const name of LOST) {
      if (parameters[side]?.[name] === undefined) continue;
      const path = `/parameters/${side}/${name}`;
      const message = "Memory Machine Cloud is only told of cores and memory: this amount is lost.";
      problems.push(runWarning(path, "dropped", { message, fix: fixBy("Remove it", removeAt(path)) }));
    }
  }
  if (resources !== undefined) {
    const path = "/parameters/resources";
    const message =
      "Memory Machine Cloud is not told of resources, only of requests and limits. Write the amounts there.";
    const split = splitOf(resources);
    const fix = fixBy("Use requests and limits", removeAt(path), ...split);
    problems.push(runWarning(path, "dropped", requests || limits ? message : { message, fix }));
  }
  if ((requests || limits) && settings?.default_resources !== undefined) {
    const message =
      "The container gets the settings' default resources, since requests and limits only go to Memory Machine Cloud.";
    problems.push(notice("/parameters/requests", "overridden", message));
  }
  const lost = "Memory Machine Cloud is only told of cores and memory: this is lost.";
  return [
    ...problems,
    ...checkConnector(parameters, "Memory Machine Cloud"),
    ...checkLost(parameters, ["shared_memory", "accelerator"], lost),
  ];
}

const splitOf = (resources: NonNullable<PluginParameters["resources"]>) =>
  Object.entries(resources).flatMap(([name, amount]) => {
    if (amount === undefined) return [];
    const [request, limit] = typeof amount === "string" ? [amount, undefined] : amount;
    return [
      setAt(`/parameters/requests/${name}`, request),
      ...(limit === undefined ? [] : [setAt(`/parameters/limits/${name}`, limit)]),
    ];
  });

/** flytekitplugins-mmcloud: `MMCloudConfig`. */
export const MMCloudConfig: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-mmcloud",
  taskType: () => "mmcloud_task",
  runsElsewhere: true,
  prepare,
  custom,
  check,
};
