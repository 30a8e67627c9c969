import type { PrestoQuery } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { TASK_PARAMETERS } from "../kinds/parameters.ts";
import { checkQuery, queryKey, squeezed } from "./query.ts";
import { results, type TaskTemplate, typeKey, versionKey } from "./task-template.ts";

const setting = (label: string, help: string, [keyword, wire]: readonly [string, string]) =>
  z
    .string()
    .register(field, { label, help, keyword, wire: `template.custom.${wire}`, unset: "the platform's own" })
    .optional();

const schema = z
  .strictObject({
    type: z.literal("AthenaTask"),
    query_template: queryKey,
    task_config: z
      .strictObject({
        database: setting("Database", "The database of the catalogue that is asked.", ["database", "schema"]),
        workgroup: setting("Workgroup", "The Athena workgroup that the query counts for.", [
          "workgroup",
          "routingGroup",
        ]),
        catalog: setting("Catalog", "The catalogue that knows the database.", ["catalog", "catalog"]),
      })
      .register(field, {
        label: "Connection",
        help: "Which database is asked.",
        python: { module: "flytekitplugins.athena", name: "AthenaConfig" },
      })
      .optional(),
    output_schema_type: typeKey("output_schema_type", "no output", "FlyteSchema").optional(),
    ...versionKey,
  })
  .register(field, {
    label: "Athena query",
    help: "Asks Amazon Athena. No container is started.",
    python: { module: "flytekitplugins.athena", name: "AthenaTask" },
  });

/** flytekitplugins-athena: `AthenaTask`. */
export const AthenaTask: TaskTemplate<typeof schema> = {
  schema,
  package: "flytekitplugins-athena",
  parameters: TASK_PARAMETERS,
  inputs: "inputs",
  outputs: ({ output_schema_type }) => results(output_schema_type),
  typeKeys: ["output_schema_type"],
  compile: ({ query_template, task_config = {} }) => {
    const statement = squeezed(query_template);
    const query: PrestoQuery = {
      ...(task_config.workgroup && { routingGroup: task_config.workgroup }),
      ...(task_config.catalog && { catalog: task_config.catalog }),
      ...(task_config.database && { schema: task_config.database }),
      ...(statement && { statement }),
    };
    return { type: "presto", custom: query };
  },
  check: ({ query_template }, context) => checkQuery(query_template, context),
};
