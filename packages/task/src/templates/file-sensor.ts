import { call, imported, type KeywordArgument } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { METADATA_PARAMETERS, type Parameters, TASK_PARAMETERS } from "../kinds/parameters.ts";
import * as parameters from "../parameters/index.ts";
import { type Problem, runWarning } from "../problem.ts";
import { metadata } from "../spec/assemble.ts";
import { type TaskTemplate, type TemplateContext, versionKey } from "./task-template.ts";

const schema = z.strictObject({ type: z.literal("FileSensor"), ...versionKey }).register(field, {
  label: "Wait for a file",
  help: "Waits until there is a file at the address that it is given as path.",
  details: "The platform's connector looks for it again and again; no container is started.",
  python: { module: "flytekit.sensor.file_sensor", name: "FileSensor" },
});

const OF_METADATA = [...METADATA_PARAMETERS, "pod_template_name"] as const;

/** `BaseSensor.__init__` throws a metadata without a timeout away. */
const forgotten = (given: Parameters) =>
  given.timeout === undefined ? OF_METADATA.filter((name) => given[name] !== undefined) : [];

/** What stands in the metadata: the timeout is an argument of its own. */
function inMetadata(given: Parameters): Parameters {
  const { timeout: _timeout, ...rest } = given;
  return rest;
}

/** flytekit's `FileSensor`. */
export const FileSensor: TaskTemplate<typeof schema> = {
  schema,
  parameters: TASK_PARAMETERS,
  fixedInputs: [{ name: "path", type: "builtins.str" }],
  compile: (_own, { parameters: given }) => {
    const { enable_deck, disable_deck } = given;
    return {
      type: "sensor",
      custom: {
        sensor_module: "flytekit.sensor.file_sensor",
        sensor_name: "FileSensor",
        sensor_config: null,
        inputs: null,
      },
      ...(forgotten(given).length > 0 && { metadata: metadata({ enable_deck, disable_deck }) }),
    };
  },
  metadata: inMetadata,
  keywords,
  check: (_own, { parameters: given }): readonly Problem[] =>
    forgotten(given).map((name) =>
      runWarning(
        `/parameters/${name}`,
        "dropped",
        `flytekit forgets ${name} of a sensor that has no timeout. Set a timeout too, or remove it.`,
      ),
    ),
};

/** Beside other metadata the timeout must not be a number of seconds: flytekit fails on it when it writes the wire. */
function keywords(_own: unknown, { parameters: given }: TemplateContext): KeywordArgument[] {
  const { timeout } = given;
  if (timeout === undefined) return [];
  const alone = OF_METADATA.every((name) => name === "timeout" || given[name] === undefined);
  const plain = parameters.timeout.python(timeout);
  const wrapped = typeof timeout === "number" && timeout !== 0 && !alone;
  return [
    {
      name: "timeout",
      value: wrapped
        ? call(imported("datetime", "timedelta"), [], [{ name: "seconds", value: plain }])
        : plain,
    },
  ];
}
