import { call, imported, string } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { scopeOf } from "../types/index.ts";
import { variableOf } from "./class-python.ts";
import { functionStatements } from "./function-python.ts";
import { headKeys, type Kind } from "./kind.ts";
import { plainInputs, plainOutputs, typesKey } from "./signature.ts";

const part = (label: string, help: string, example: string) =>
  z.string().register(field, { label, help, example });

const schema = z.strictObject({
  ...headKeys("reference"),
  project: part("Project", "The Flyte project that the task is registered in.", "flytesnacks"),
  domain: part("Domain", "The stage of that project.", "production"),
  name: part("Name", "Its full name, such as recipes.train.fit.", "recipes.train.fit"),
  version: part("Version", "Which registered state of it.", "v1"),
  types: typesKey,
  inputs: plainInputs.optional(),
  outputs: plainOutputs.optional(),
});

/** flytekit's `reference_task`: a pointer to a task that is registered already. Nothing is registered for it. */
export const reference: Kind<typeof schema> = {
  schema,
  label: "Reference",
  help: "A pointer to a task that is registered already, for use in other code.",
  example: {
    format: "fletch/v1",
    kind: "reference",
    project: "flytesnacks",
    domain: "development",
    name: "recipes.train.fit",
    version: "v1",
  },
  nameOf: ({ name }) => name,
  compile: () => [],
  python: (design) => {
    const keywords = (["project", "domain", "name", "version"] as const).map((name) => ({
      name,
      value: string(design[name]),
    }));
    return functionStatements(
      { ...design, function: variableOf(design.name, [...scopeOf(design).keys()]) },
      call(imported("flytekit", "reference_task"), [], keywords),
      { runs: false },
    );
  },
};
