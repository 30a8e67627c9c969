import { z } from "zod";

import { field } from "../field.ts";
import { TASK_PARAMETERS } from "../kinds/parameters.ts";
import { checkQuery, queryKey, squeezed } from "./query.ts";
import { results, type TaskTemplate, typeKey, versionKey } from "./task-template.ts";

const setting = (label: string, help: string, keyword: string) =>
  z.string().register(field, { label, help, keyword, wire: `template.config.${keyword}` });

const schema = z
  .strictObject({
    type: z.literal("SnowflakeTask"),
    query_template: queryKey,
    task_config: z
      .strictObject({
        user: setting("User", "Who signs in to Snowflake.", "user"),
        account: setting(
          "Account",
          "The Snowflake account: organisation and account name joined by a dash.",
          "account",
        ),
        database: setting("Database", "The database that is asked.", "database"),
        schema: setting("Schema", "The schema in that database.", "schema"),
        warehouse: setting("Warehouse", "The virtual warehouse that computes the answer.", "warehouse"),
      })
      .register(field, {
        label: "Connection",
        help: "Which Snowflake database is asked, and as whom.",
        python: { module: "flytekitplugins.snowflake", name: "SnowflakeConfig" },
      }),
    output_schema_type: typeKey("output_schema_type", "no output", "StructuredDataset").optional(),
    ...versionKey,
  })
  .register(field, {
    label: "Snowflake query",
    help: "Asks a Snowflake database. No container is started.",
    details: "The platform's connector runs it, and keeps the private key as a secret.",
    python: { module: "flytekitplugins.snowflake", name: "SnowflakeTask" },
  });

/** flytekitplugins-snowflake: `SnowflakeTask`. */
export const SnowflakeTask: TaskTemplate<typeof schema> = {
  schema,
  package: "flytekitplugins-snowflake",
  parameters: TASK_PARAMETERS,
  inputs: "inputs",
  outputs: ({ output_schema_type }) => results(output_schema_type),
  typeKeys: ["output_schema_type"],
  compile: ({ query_template, task_config }) => {
    const statement = squeezed(query_template);
    return {
      type: "snowflake",
      config: task_config,
      target: { sql: statement === "" ? {} : { statement } },
    };
  },
  check: ({ query_template }, context) => checkQuery(query_template, context),
};
