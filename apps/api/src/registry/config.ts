import { homedir } from "node:os";

import { z } from "zod";

import { ConfigError, type Environment, givenIn } from "../config.ts";
import type { EmbeddedOptionsInput } from "./embedded/options.ts";
import { parseQuantity } from "./embedded/quantity.ts";
import { readClientConfig } from "./flyteadmin/client-config.ts";
import { webAddress } from "./flyteadmin/config-values.ts";
import type { FlyteadminOptionsInput } from "./flyteadmin/options.ts";

export type RegistryConfig =
  | { readonly kind: "embedded"; readonly options: EmbeddedOptionsInput }
  | { readonly kind: "flyteadmin"; readonly options: FlyteadminOptionsInput };

const names = z.string().transform((text) => [
  ...new Set(
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  ),
]);

/** `key=value` pairs, joined by commas. */
const pairs = names.pipe(
  z.array(
    z
      .string()
      .regex(/^[^=]+=[^=]+$/, "has a part that is no pair. Write it like a=1,b=2.")
      .transform((pair): [string, string] => {
        const [key = "", value = ""] = pair.split("=");
        return [key.trim(), value.trim()];
      }),
  ),
);

/** `ValidateProjectRegisterRequest`: Flyte's projects are RFC 1123 labels. */
const projects = names.pipe(
  z.array(
    z
      .string()
      .regex(
        /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
        "has a name that no project has: small letters, digits and dashes. Write it like FLETCH_REGISTRY_PROJECTS=flytesnacks,recipes.",
      ),
  ),
);

const domains = names.pipe(
  z.array(
    z
      .string()
      .regex(
        /^[\w.-]+$/,
        "has a name with other characters than letters, digits, dashes and dots. Write it like FLETCH_REGISTRY_DOMAINS=development,production.",
      ),
  ),
);

const LIMITS: Readonly<Record<string, "cpu" | "memory" | "gpu" | "ephemeralStorage">> = {
  cpu: "cpu",
  memory: "memory",
  gpu: "gpu",
  "ephemeral-storage": "ephemeralStorage",
};

const limits = pairs.pipe(
  z
    .array(
      z.tuple([
        z
          .string()
          .refine(
            (name) => Object.hasOwn(LIMITS, name),
            "names something that has no limit. Use cpu, memory, gpu or ephemeral-storage.",
          ),
        z
          .string()
          .refine(
            (value) => typeof parseQuantity(value) !== "string",
            "has a value that is no quantity. Write it like FLETCH_REGISTRY_LIMITS=cpu=8,memory=16Gi.",
          ),
      ]),
    )
    .refine(
      (list) => new Set(list.map(([name]) => name)).size === list.length,
      "names something twice. Give each one limit.",
    )
    .transform((list) => Object.fromEntries(list.map(([name, value]) => [LIMITS[name], value]))),
);

/** `spark=flytesnacks/development,presto=*`: a type may be named more than once. */
const taskTypes = pairs
  .refine(
    (list) => list.every(([, scope]) => /^(\*|[^/*]+(\/[^/*]+)?)$/.test(scope)),
    "has a place that is neither *, a project, nor a project/domain. Write it like FLETCH_REGISTRY_TASK_TYPES=spark=recipes/development,presto=*.",
  )
  .transform((list) => {
    const scopes = list.map(([type, scope]) => {
      const [project, domain] = scope === "*" ? [] : scope.split("/");
      return { type, scope: { ...(project && { project }), ...(domain && { domain }) } };
    });
    const byType = Map.groupBy(scopes, ({ type }) => type);
    return Object.fromEntries([...byType].map(([type, found]) => [type, found.map(({ scope }) => scope)]));
  });

const schema = z.object({
  FLETCH_REGISTRY: z
    .enum(
      ["embedded", "flyteadmin"],
      "must be embedded or flyteadmin; embedded is what leaving it out means.",
    )
    .default("embedded"),
  FLETCH_REGISTRY_PROJECTS: projects.optional(),
  FLETCH_REGISTRY_DOMAINS: domains.optional(),
  FLETCH_REGISTRY_LIMITS: limits.optional(),
  FLETCH_REGISTRY_TASK_TYPES: taskTypes.optional(),
  // Taken over by `readClientConfig`, which puts it over what the file says.
  FLETCH_CONSOLE_URL: webAddress.optional(),
});

/** Reads which registry to use. A Flyte configuration that lies on the machine is read only when FLETCH_REGISTRY says so. Throws ConfigError. */
export function readRegistryConfig(environment: Environment, home: string = homedir()): RegistryConfig {
  const given = givenIn(environment);
  const { data, error } = schema.safeParse(given);
  if (error)
    throw new ConfigError(
      error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`).join("\n"),
    );
  const limited = data.FLETCH_REGISTRY_LIMITS && { limits: data.FLETCH_REGISTRY_LIMITS };
  if (data.FLETCH_REGISTRY === "flyteadmin")
    return { kind: "flyteadmin", options: { ...readClientConfig(given, home), ...limited } };
  return {
    kind: "embedded",
    options: {
      ...(data.FLETCH_REGISTRY_PROJECTS?.length && {
        projects: data.FLETCH_REGISTRY_PROJECTS.map((id) => ({ id })),
      }),
      ...(data.FLETCH_REGISTRY_DOMAINS?.length && { domains: data.FLETCH_REGISTRY_DOMAINS }),
      ...limited,
      ...(data.FLETCH_REGISTRY_TASK_TYPES && { taskTypeWhitelist: data.FLETCH_REGISTRY_TASK_TYPES }),
    },
  };
}
