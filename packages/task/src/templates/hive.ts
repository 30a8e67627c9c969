import type { QuboleHiveJob } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { TASK_PARAMETERS } from "../kinds/parameters.ts";
import { strip } from "../values/python-blanks.ts";
import { checkQuery, queryKey, squeezed } from "./query.ts";
import { results, type TaskTemplate, typeKey, versionKey } from "./task-template.ts";

const schema = z
  .strictObject({
    type: z.literal("HiveTask"),
    query_template: queryKey,
    task_config: z
      .strictObject({
        cluster_label: z
          .string()
          .register(field, {
            label: "Cluster label",
            help: "Which Qubole cluster runs the query.",
            keyword: "cluster_label",
            wire: "template.custom.clusterLabel",
            unset: "the platform's own",
          })
          .optional(),
        tags: z
          .array(z.string())
          .register(field, {
            label: "Tags",
            help: "Words that Qubole keeps with the query.",
            keyword: "tags",
            wire: "template.custom.tags",
            unset: "none",
          })
          .optional(),
      })
      .register(field, {
        label: "Cluster",
        help: "Where the query runs.",
        python: { module: "flytekitplugins.hive", name: "HiveConfig" },
      })
      .optional(),
    output_schema_type: typeKey("output_schema_type", "no output", "FlyteSchema").optional(),
    ...versionKey,
  })
  .register(field, {
    label: "Hive query",
    help: "Runs a Hive query on a Qubole cluster. No container is started.",
    python: { module: "flytekitplugins.hive", name: "HiveTask" },
  });

function job(
  query: string,
  { cluster_label, tags = [] }: z.output<typeof schema>["task_config"] & {},
): QuboleHiveJob {
  return {
    ...(cluster_label && { clusterLabel: cluster_label }),
    query: query === "" ? {} : { query },
    ...(tags.length > 0 && { tags }),
  };
}

/** flytekitplugins-hive: `HiveTask`. */
export const HiveTask: TaskTemplate<typeof schema> = {
  schema,
  package: "flytekitplugins-hive",
  parameters: TASK_PARAMETERS,
  inputs: "inputs",
  outputs: ({ output_schema_type }) => results(output_schema_type),
  typeKeys: ["output_schema_type"],
  compile: ({ query_template, task_config = {} }) => ({
    type: "hive",
    custom: job(squeezed(query_template), task_config),
  }),
  check: ({ query_template }, context) => checkQuery(query_template, context),
};

const selectSchema = z
  .strictObject({
    type: z.literal("HiveSelectTask"),
    select_query: z.string().register(field, {
      label: "Query",
      help: "One SELECT whose rows become the output.",
      keyword: "select_query",
      wire: "template.custom.query.query",
      multiline: true,
      example: "SELECT * FROM sales WHERE day = '{{ .inputs.day }}'",
    }),
    stage_query: z
      .string()
      .register(field, {
        label: "First query",
        help: "What runs before, such as set engine=tez;.",
        keyword: "stage_query",
        wire: "template.custom.query.query",
        unset: "nothing",
        multiline: true,
      })
      .optional(),
    output_schema_type: typeKey("output_schema_type", "no output", "FlyteSchema").optional(),
  })
  .register(field, {
    label: "Hive select",
    help: "Keeps the rows of a Hive query as a table. No container is started.",
    details: "flytekit forgets cluster label, tags, retries and all other parameters of this class.",
    python: { module: "flytekitplugins.hive", name: "HiveSelectTask" },
  });

const KEY = "{{ .PerRetryUniqueKey }}";

/** `HiveSelectTask._HIVE_QUERY_FORMATTER`, once its line breaks are gone. */
const selectScript = (select: string, stage: string): string =>
  squeezed(
    [
      `${stage} CREATE TEMPORARY TABLE ${KEY}_tmp AS ${bareSelect(select)};`,
      `CREATE EXTERNAL TABLE ${KEY} LIKE ${KEY}_tmp STORED AS PARQUET;`,
      `ALTER TABLE ${KEY} SET LOCATION '{{ .RawOutputDataPrefix }}';`,
      `INSERT OVERWRITE TABLE ${KEY} SELECT * FROM ${KEY}_tmp;`,
      `DROP TABLE ${KEY};`,
    ].join(" "),
  );

/** Python's `.strip().strip(";")`: blanks that a semicolon held together stay. */
const bareSelect = (select: string): string => strip(strip(select), /;/);

/** flytekitplugins-hive: `HiveSelectTask`. */
export const HiveSelectTask: TaskTemplate<typeof selectSchema> = {
  schema: selectSchema,
  package: "flytekitplugins-hive",
  parameters: [],
  inputs: "inputs",
  outputs: ({ output_schema_type }) => results(output_schema_type),
  typeKeys: ["output_schema_type"],
  compile: ({ select_query, stage_query = "" }) => ({
    type: "hive",
    custom: job(selectScript(select_query, stage_query), {}),
  }),
  // The constructor insists on being told of inputs.
  keywords: (_own, { inputs }) => (inputs.length > 0 ? [] : [{ name: "inputs", value: { kind: "none" } }]),
  check: ({ select_query, stage_query = "" }, context) =>
    checkQuery(`${stage_query} ${select_query}`, context, { key: "select_query" }),
};
