import { call, dict, type Expression, imported, string } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { TASK_PARAMETERS } from "../kinds/parameters.ts";
import { compileError, type Problem } from "../problem.ts";
import { plainPython } from "../values/kubernetes.ts";
import { isRecord } from "../values/record.ts";
import { jsonMap } from "../values/scalars.ts";
import { structOf } from "../values/struct.ts";
import { checkQuery, queryKey, squeezed } from "./query.ts";
import { results, type TaskTemplate, TEMPLATE_PATH, typeKey, versionKey } from "./task-template.ts";

const config = z
  .strictObject({
    ProjectID: z.string().register(field, {
      label: "Google Cloud project",
      help: "The project that pays for the query.",
      keyword: "ProjectID",
      wire: "template.custom.ProjectID",
      example: "acme-analytics",
    }),
    Location: z
      .string()
      .register(field, {
        label: "Location",
        help: "Where the data is: a region or a multi-region.",
        keyword: "Location",
        wire: "template.custom.Location",
        unset: "where BigQuery finds the data",
        example: "EU",
      })
      .optional(),
    QueryJobConfig: jsonMap()
      .register(field, {
        label: "Job options",
        help: "Options of the query as BigQuery's own interface spells them, such as useLegacySql or maximumBytesBilled.",
        keyword: "QueryJobConfig",
        wire: "template.custom",
        unset: "BigQuery's own",
        example: { useLegacySql: false, maximumBytesBilled: "1000000000" },
        advanced: true,
      })
      .optional(),
  })
  .register(field, { label: "Connection", help: "Which project and place the query runs in." });

const schema = z
  .strictObject({
    type: z.literal("BigQueryTask"),
    query_template: queryKey,
    task_config: config,
    output_structured_dataset_type: typeKey(
      "output_structured_dataset_type",
      "no output",
      "StructuredDataset",
    ).optional(),
    ...versionKey,
  })
  .register(field, {
    label: "BigQuery query",
    help: "Asks Google BigQuery. No container is started.",
    details: "The platform's connector runs it with its own Google account.",
    python: { module: "flytekitplugins.bigquery", name: "BigQueryTask" },
  });

type Config = z.output<typeof config>;

/** `QueryJobConfig.to_api_repr`: query parameters are said to be by name or by place. */
function jobOptions(options: NonNullable<Config["QueryJobConfig"]>): Record<string, unknown> {
  const [first] = Array.isArray(options["queryParameters"]) ? (options["queryParameters"] as unknown[]) : [];
  if (first === undefined) return options;
  const named = typeof first === "object" && first !== null && "name" in first && first.name !== null;
  return { ...options, parameterMode: named ? "NAMED" : "POSITIONAL" };
}

/** What `to_api_repr` cannot look into; whatever is empty it does not look at. */
function checkParameters({ QueryJobConfig: options = {} }: Config): readonly Problem[] {
  const given = options["queryParameters"];
  const [first] = Array.isArray(given) ? (given as unknown[]) : [given];
  const isMap = isRecord(first);
  const isEmpty = Array.isArray(given)
    ? given.length === 0
    : !given || (isMap && Object.keys(first).length === 0);
  if (isEmpty || (Array.isArray(given) && isMap)) return [];
  return [
    compileError(
      `${TEMPLATE_PATH}/task_config/QueryJobConfig/queryParameters`,
      "invalid-value",
      "BigQuery's parameters are a list of maps, each with name, parameterType and parameterValue.",
    ),
  ];
}

const bigquery = (name: string): Expression => imported("flytekitplugins.bigquery", name);

/** The job options are no keyword arguments of their own class: they are read from BigQuery's own spelling. */
function configPython({ QueryJobConfig: options, ...rest }: Config): Expression {
  const plain = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: string(value) }],
  );
  const of = {
    kind: "attribute",
    of: imported("google.cloud.bigquery", "QueryJobConfig"),
    name: "from_api_repr",
  } as const;
  return call(
    bigquery("BigQueryConfig"),
    [],
    [
      ...plain,
      ...(options === undefined
        ? []
        : [{ name: "QueryJobConfig", value: call(of, [dict([[string("query"), plainPython(options)]])]) }]),
    ],
  );
}

/** flytekitplugins-bigquery: `BigQueryTask`. */
export const BigQueryTask: TaskTemplate<typeof schema> = {
  schema,
  package: "flytekitplugins-bigquery",
  parameters: TASK_PARAMETERS,
  inputs: "inputs",
  outputs: ({ output_structured_dataset_type: type }) => results(type),
  typeKeys: ["output_structured_dataset_type"],
  compile: ({ query_template, task_config }, _context, settings) => {
    const { ProjectID, Location, QueryJobConfig } = task_config;
    const statement = squeezed(query_template);
    return {
      type: "bigquery_query_job_task",
      custom: {
        Location: Location ?? null,
        ProjectID,
        Domain: settings.domain,
        ...(QueryJobConfig && structOf(jobOptions(QueryJobConfig))),
      },
      target: { sql: statement === "" ? {} : { statement } },
    };
  },
  python: { task_config: configPython },
  check: ({ query_template, task_config }, context) => [
    ...checkQuery(query_template, context),
    ...checkParameters(task_config),
  ],
};
