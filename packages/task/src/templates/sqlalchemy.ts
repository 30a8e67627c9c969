import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import * as parameters from "../parameters/index.ts";
import { fixBy, pointer, type Problem, runWarning } from "../problem.ts";
import { FLYTEKIT_VERSION } from "../values/flytekit.ts";
import { jsonMap } from "../values/scalars.ts";
import { structOf } from "../values/struct.ts";
import {
  checkCustomizedContainer,
  CONTAINER_PARAMETERS,
  customizedContainer,
} from "./customized-container.ts";
import { checkQuery, queryKey, squeezed } from "./query.ts";
import {
  results,
  TABLE,
  type TaskTemplate,
  TEMPLATE_PATH,
  type TemplateContext,
  typeKey,
  versionKey,
} from "./task-template.ts";

const config = z
  .strictObject({
    uri: z.string().register(field, {
      label: "Address",
      help: "Where the database is, as SQLAlchemy writes it: dialect://host:port/name.",
      keyword: "uri",
      wire: "template.custom.uri",
      example: "postgresql://db.example.com/sales",
    }),
    connect_args: jsonMap()
      .register(field, {
        label: "Connection options",
        help: "What else the database's driver is told, such as port or sslmode.",
        keyword: "connect_args",
        wire: "template.custom.connect_args",
        unset: "none",
      })
      .optional(),
    secret_connect_args: z
      .record(z.string(), parameters.secretRequests.secretSchema)
      .register(field, {
        label: "Secret options",
        help: "Options whose value is a secret, such as password.",
        keyword: "secret_connect_args",
        wire: "template.custom.secret_connect_args",
        unset: "none",
        example: { password: { group: "db", key: "password" } },
      })
      .optional(),
  })
  .register(field, {
    label: "Database",
    help: "Which database is asked, and how it is reached.",
    python: { module: "flytekitplugins.sqlalchemy", name: "SQLAlchemyConfig" },
  });

const schema = z
  .strictObject({
    type: z.literal("SQLAlchemyTask"),
    query_template: queryKey,
    task_config: config,
    output_schema_type: typeKey("output_schema_type", "FlyteSchema", "FlyteSchema").nullable().optional(),
    ...versionKey,
  })
  .register(field, {
    label: "SQL query",
    help: "Asks any database that SQLAlchemy knows, in a container that flytekit brings along.",
    details: "The image follows the Python that registers the task; here it is that of Python 3.11.",
    python: { module: "flytekitplugins.sqlalchemy", name: "SQLAlchemyTask" },
  });

type Own = z.output<typeof schema>;

const IMAGE = `cr.flyte.org/flyteorg/flytekit:py3.11-sqlalchemy-${FLYTEKIT_VERSION}`;
/** Of an empty name becomes the settings' own image. */
const imageOf = (given: string | undefined): string => given ?? IMAGE;
/** `Secret.MountType`, by number in the custom. */
const MOUNTS = { any: 0, env_var: 1, file: 2 } as const;

/** `secret_connect_args_to_dicts`: the name of a variable is forgotten. */
const secretsJson = (secrets: Own["task_config"]["secret_connect_args"]): JsonObject | null =>
  secrets === undefined
    ? null
    : Object.fromEntries(
        Object.entries(secrets).map(([name, secret]) => [
          name,
          {
            group: secret.group,
            key: secret.key ?? null,
            group_version: secret.group_version ?? null,
            mount_requirement: MOUNTS[secret.mount_requirement ?? "any"],
          },
        ]),
      );

/** flytekitplugins-sqlalchemy: `SQLAlchemyTask`. */
export const SQLAlchemyTask: TaskTemplate<typeof schema> = {
  schema,
  package: "flytekitplugins-sqlalchemy",
  parameters: CONTAINER_PARAMETERS,
  imageOf,
  inputs: "inputs",
  outputs: ({ output_schema_type: type }) => (type === null || type === "" ? [] : results(type ?? TABLE)),
  typeKeys: ["output_schema_type"],
  compile: ({ query_template, task_config }, context, settings) => ({
    type: "sqlalchemy",
    custom: {
      query_template: squeezed(query_template),
      uri: task_config.uri,
      connect_args: structOf(task_config.connect_args ?? {}),
      secret_connect_args: secretsJson(task_config.secret_connect_args),
    },
    target: customizedContainer(
      { executor: "flytekitplugins.sqlalchemy.task.SQLAlchemyTaskExecutor", imageOf },
      context,
      settings,
    ),
  }),
  check: (own, context, settings) => [
    ...checkCustomizedContainer(context, settings),
    ...checkQuery(own.query_template, context, { strict: true }),
    ...unrequested(own, context),
  ],
};

/** The secrets of the connection are read when the task runs, but nobody asks the platform for them. */
function unrequested({ task_config }: Own, { parameters: given }: TemplateContext): readonly Problem[] {
  const requested = given.secret_requests ?? [];
  return Object.entries(task_config.secret_connect_args ?? {}).flatMap(([name, secret]) => {
    if (requested.some(({ group, key }) => group === secret.group && key === secret.key)) return [];
    const message =
      "The task reads this secret when it runs, but does not ask the platform for it. Add it to the secrets.";
    const fix = fixBy("Add it to the secrets", {
      op: "insert",
      path: "/parameters/secret_requests",
      index: requested.length,
      value: secret,
    });
    return [
      runWarning(`${TEMPLATE_PATH}/task_config/secret_connect_args${pointer(name)}`, "missing", {
        message,
        fix,
      }),
    ];
  });
}
