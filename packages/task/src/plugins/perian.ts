import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { runWarning, type Problem } from "../problem.ts";
import { checkConnector, checkLost, SIZES } from "./connector.ts";
import { CONFIG_PATH, type PluginContext, type PluginParameters, type TaskPlugin } from "./task-plugin.ts";

const amount = (label: string, help: string, rest: { keyword: string; unit: string; example: number }) =>
  z
    .int()
    .register(field, { label, help, wire: `template.custom.${rest.keyword}`, unset: "no wish", ...rest })
    .optional();

const schema = z
  .strictObject({
    plugin: z.literal("PerianConfig"),
    cores: amount("Cores", "How many processor cores the machine has.", {
      keyword: "cores",
      unit: "cores",
      example: 8,
    }),
    memory: amount("Memory", "How much memory the machine has.", {
      keyword: "memory",
      unit: "GB",
      example: 32,
    }),
    accelerators: amount("Accelerators", "How many graphics cards the machine has.", {
      keyword: "accelerators",
      unit: "devices",
      example: 1,
    }),
    accelerator_type: z
      .string()
      .register(field, {
        label: "Kind of accelerator",
        help: "The model of graphics card, as Perian calls it.",
        keyword: "accelerator_type",
        wire: "template.custom.accelerator_type",
        unset: "any",
        example: "A100",
      })
      .optional(),
    os_storage_size: amount("Disk", "How much disk the machine has for the image and files.", {
      keyword: "os_storage_size",
      unit: "GB",
      example: 100,
    }),
    country_code: z
      .string()
      .refine((code) => code === "" || Array.from(code).length === 2, {
        error: "A country is two letters, such as DE or US.",
      })
      .register(field, {
        label: "Country",
        help: "Where the machine stands: two letters.",
        keyword: "country_code",
        wire: "template.custom.country_code",
        unset: "anywhere",
        example: "DE",
      })
      .optional(),
    provider: z
      .string()
      .register(field, {
        label: "Provider",
        help: "Whose machine it is, as Perian calls the provider.",
        keyword: "provider",
        wire: "template.custom.provider",
        unset: "any",
        example: "Paperspace",
      })
      .optional(),
  })
  .register(field, {
    label: "Perian",
    help: "Runs the function on a machine that the Perian job platform rents for it.",
    details: "The platform's connector needs the secrets perian_organization and perian_token.",
    wire: "template.custom",
    example: { plugin: "PerianConfig", cores: 8, memory: 32 },
    python: { module: "flytekitplugins.perian_job", name: "PerianConfig" },
  });

type Config = z.output<typeof schema>;

/** `PerianTask.get_custom`: what is unset is left out, a 0 stays. */
function custom(config: Config, { parameters }: PluginContext): JsonObject {
  const { plugin: _plugin, country_code, ...rest } = config;
  const given = Object.entries(rest).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  const { environment = {} } = parameters;
  return {
    ...Object.fromEntries(given),
    ...(country_code && { country_code: country_code.toUpperCase() }),
    ...(Object.keys(environment).length > 0 && { environment }),
  };
}

/** @param at where the wishes for a machine stand in the design */
export function checkMachine(config: Omit<Config, "plugin">, at: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (config.country_code && !/^[a-z]{2}$/i.test(config.country_code)) {
    const message = "No country has this code. Use two letters, such as DE or US.";
    problems.push(runWarning(`${at}/country_code`, "invalid-value", message));
  }
  for (const name of ["cores", "memory", "accelerators", "os_storage_size"] as const) {
    if ((config[name] ?? 0) >= 0) continue;
    const none = "No machine has less than nothing: Perian finds none. Use 1 or more.";
    problems.push(runWarning(`${at}/${name}`, "invalid-value", none));
  }
  return problems;
}

function check(config: Config, parameters: PluginParameters): readonly Problem[] {
  const message =
    "Perian chooses the machine by cores, memory and accelerators of the plugin, not by this. Write them there.";
  return [
    ...checkConnector(parameters, "Perian"),
    ...checkMachine(config, CONFIG_PATH),
    ...checkLost(parameters, SIZES, message),
  ];
}

/** flytekitplugins-perian-job: `PerianConfig`. */
export const PerianConfig: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-perian-job",
  taskType: () => "perian_task",
  runsElsewhere: true,
  custom,
  check,
};
