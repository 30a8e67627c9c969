import fc from "fast-check";

import { parameters } from "../parameters.ts";
import { anyText, json, textMap } from "../text.ts";
import type { GeneratedType } from "../types.ts";
import { options, query, typeText, version } from "./query.ts";

export const snowflake = (types: readonly GeneratedType[]) =>
  fc.record(
    {
      query_template: query(),
      task_config: fc.record({
        user: anyText(),
        account: anyText(),
        database: anyText(),
        schema: anyText(),
        warehouse: anyText(),
      }),
      output_schema_type: typeText(types),
      task_type_version: version(),
    },
    { requiredKeys: ["query_template", "task_config"] },
  );

/** Query parameters decide the mode that Google's own class adds. */
const queryParameters = () =>
  fc.array(
    fc.record(
      {
        name: fc.oneof(anyText(), fc.constant(null)),
        parameterType: fc.constant({ type: "INT64" }),
        parameterValue: fc.constant({ value: "3" }),
      },
      { requiredKeys: ["parameterType", "parameterValue"] },
    ),
    { maxLength: 2 },
  );

export const bigquery = (types: readonly GeneratedType[]) =>
  fc.record(
    {
      query_template: query(),
      task_config: fc.record(
        {
          ProjectID: anyText(),
          Location: anyText(),
          QueryJobConfig: fc.oneof(
            options(),
            fc.record({ queryParameters: fc.oneof(queryParameters(), json()) }),
          ),
        },
        { requiredKeys: ["ProjectID"] },
      ),
      output_structured_dataset_type: typeText(types),
      task_type_version: version(),
    },
    { requiredKeys: ["query_template", "task_config"] },
  );

export const athena = (types: readonly GeneratedType[]) =>
  fc.record(
    {
      query_template: query(),
      task_config: fc.record(
        { database: anyText(), workgroup: anyText(), catalog: anyText() },
        { requiredKeys: [] },
      ),
      output_schema_type: typeText(types),
      task_type_version: version(),
    },
    { requiredKeys: ["query_template"] },
  );

export const hive = (types: readonly GeneratedType[]) =>
  fc.record(
    {
      query_template: query(),
      task_config: fc.record(
        { cluster_label: anyText(), tags: fc.array(anyText(), { maxLength: 2 }) },
        { requiredKeys: [] },
      ),
      output_schema_type: typeText(types),
      task_type_version: version(),
    },
    { requiredKeys: ["query_template"] },
  );

export const hiveSelect = (types: readonly GeneratedType[]) =>
  fc.record(
    {
      select_query: fc.oneof(query(), fc.constantFrom(" ;; select 1 ; ;", "{x}")),
      stage_query: query(),
      output_schema_type: typeText(types),
    },
    { requiredKeys: ["select_query"] },
  );

export const sqlite = (types: readonly GeneratedType[]) =>
  fc.record(
    {
      query_template: query(),
      task_config: fc.record({ uri: anyText(), compressed: fc.boolean() }, { requiredKeys: ["uri"] }),
      output_schema_type: typeText(types),
      task_type_version: version(),
    },
    { requiredKeys: ["query_template", "task_config"] },
  );

const secretOf = () =>
  parameters
    .secret_requests()
    .filter((list): list is [object] => Array.isArray(list) && list.length > 0)
    .map(([first]) => first);

export const sqlalchemy = (types: readonly GeneratedType[]) =>
  fc.record(
    {
      query_template: query(),
      task_config: fc.record(
        { uri: anyText(), connect_args: options(), secret_connect_args: textMap(secretOf()) },
        { requiredKeys: ["uri"] },
      ),
      output_schema_type: fc.oneof(typeText(types), fc.constant(null)),
      task_type_version: version(),
    },
    { requiredKeys: ["query_template", "task_config"] },
  );
