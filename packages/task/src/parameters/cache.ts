import type { TaskMetadata } from "@fletch/flyteidl/json";
import { boolean, type Expression, string, tuple } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { asTuple, pythonOf } from "../values/python-call.ts";

const VERSION = "Give a version, such as 1: flytekit's cache policies are Python code and have no form here.";
const POLICIES = "Cache policies are Python code and have no form here. Remove them, and give a version.";

/** `Cache` of flytekit. */
const cache = z
  .strictObject(
    {
      version: z
        .string({
          error: (issue) =>
            issue.input === undefined ? VERSION : "The version must be text: put it in quotes.",
        })
        .min(1, { error: VERSION })
        .register(field, {
          label: "Cache version",
          help: "Results are found again only under the same version. Change it when the code changes what it answers.",
          keyword: "version",
          wire: "template.metadata.discoveryVersion",
          example: "1",
        }),
      serialize: z
        .boolean()
        .register(field, {
          label: "One at a time",
          help: "Runs with the same inputs wait for the first one and take its result.",
          keyword: "serialize",
          wire: "template.metadata.cacheSerializable",
          unset: "no, they run side by side",
        })
        .optional(),
      ignored_inputs: z
        .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.string()))
        .register(field, {
          label: "Ignored inputs",
          help: "Inputs that do not matter when a stored result is looked up.",
          keyword: "ignored_inputs",
          wire: "template.metadata.cacheIgnoreInputVars",
          unset: "all inputs count",
          example: ["epochs"],
        })
        .optional(),
      salt: z
        .string()
        .register(field, {
          label: "Salt",
          help: "Only cache policies use it; with a version it changes nothing.",
          keyword: "salt",
          advanced: true,
        })
        .optional(),
    },
    {
      error: (issue) =>
        issue.code === "unrecognized_keys" && issue.keys.includes("policies") ? POLICIES : undefined,
    },
  )
  .register(field, {
    label: "Cache settings",
    help: "When a result may be used again.",
    python: { module: "flytekit", name: "Cache" },
  });

/** `cache` of `task()`. */
export const schema = z.union([cache, z.boolean()]).register(field, {
  label: "Cache",
  help: "Keeps the results, and gives them back when the task is called with the same inputs again.",
  details: "true alone needs cache_version beside it, which is the old spelling.",
  keyword: "cache",
  wire: "template.metadata.discoverable",
  unset: "no, every call runs",
  example: { version: "1" },
});

const OLD = "Flytekit has moved this into Cache: write it under cache.";

/** `cache_serialize` of `task()`. */
export const serializeSchema = z.boolean().register(field, {
  label: "Cache: one at a time",
  help: "The old place of serialize.",
  keyword: "cache_serialize",
  wire: "template.metadata.cacheSerializable",
  deprecated: OLD,
  advanced: true,
});
/** `cache_version` of `task()`. */
export const versionSchema = z.string().register(field, {
  label: "Cache: version",
  help: "The old place of version.",
  keyword: "cache_version",
  wire: "template.metadata.discoveryVersion",
  deprecated: OLD,
  advanced: true,
});
/** `cache_ignore_input_vars` of `task()`. */
export const ignoreInputVarsSchema = z.array(z.string()).register(field, {
  label: "Cache: ignored inputs",
  help: "The old place of ignored_inputs.",
  keyword: "cache_ignore_input_vars",
  wire: "template.metadata.cacheIgnoreInputVars",
  deprecated: OLD,
  advanced: true,
});

export interface CacheParameters {
  readonly cache?: z.output<typeof schema> | undefined;
  readonly cache_serialize?: boolean | undefined;
  readonly cache_version?: string | undefined;
  readonly cache_ignore_input_vars?: readonly string[] | undefined;
}

/** Which of these may stand together is a rule (rules/); a version without cache is written all the same. */
export function compile(given: CacheParameters): TaskMetadata {
  const modern = typeof given.cache === "object" ? given.cache : undefined;
  const version = modern?.version ?? given.cache_version;
  const serialize = modern === undefined ? given.cache_serialize : modern.serialize;
  const ignored = (modern === undefined ? given.cache_ignore_input_vars : modern.ignored_inputs) ?? [];
  return {
    ...((modern !== undefined || given.cache === true) && { discoverable: true }),
    ...(version && { discoveryVersion: version }),
    ...(serialize && { cacheSerializable: true }),
    ...(ignored.length > 0 && { cacheIgnoreInputVars: [...ignored] }),
  };
}

export function python(value: z.output<typeof schema>): Expression {
  const made = pythonOf(schema, value);
  if (made.kind !== "call") return made;
  return { ...made, keywords: made.keywords.map((each) => ({ ...each, value: asTuple(each.value) })) };
}
export const serializePython = (value: boolean): Expression => boolean(value);
export const versionPython = (value: string): Expression => string(value);
export const ignoreInputVarsPython = (names: readonly string[]): Expression => tuple(names.map(string));
