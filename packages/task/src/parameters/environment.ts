import type { KeyValuePair } from "@fletch/flyteidl/json";
import { dict, type Expression, none, string } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { orderedName } from "../values/scalars.ts";

const value = z
  .string({ error: "This must be text. Put numbers and true or false in quotes." })
  .nullable()
  .register(field, {
    label: "Value",
    help: "The text that the code reads. Without any, the variable is there and empty.",
  });

/** `environment` of `task()`. */
export const schema = z.record(orderedName(), value).register(field, {
  label: "Environment variables",
  help: "Named texts that the code can read while it runs.",
  details:
    "Variables of the settings come first; a variable of the same name here keeps that place and takes this value. " +
    "Anyone who can see the task can read them: put passwords under Secrets.",
  keyword: "environment",
  wire: "template.container.env",
  pod: "spec.containers[].env",
  unset: "only what the settings give",
  example: { LOG_LEVEL: "info" },
});

export type Environment = z.output<typeof schema>;

/** Later ones win but keep the place of the first of their name, as Python's `dict.update` does. */
export function merge(...environments: readonly (Environment | undefined)[]): Environment {
  const merged = new Map<string, string | null>();
  for (const environment of environments) {
    for (const [key, item] of Object.entries(environment ?? {})) merged.set(key, item);
  }
  return Object.fromEntries(merged);
}

export const compile = (environment: Environment): KeyValuePair[] =>
  Object.entries(environment).map(([key, value]) => ({ ...(key && { key }), ...(value && { value }) }));

export const python = (environment: Environment): Expression =>
  dict(
    Object.entries(environment).map(([key, item]) => [string(key), item === null ? none() : string(item)]),
  );
