import { z } from "zod";

import { field } from "../field.ts";
import { FLYTEKIT_VERSION } from "../values/flytekit.ts";
import {
  checkCustomizedContainer,
  CONTAINER_PARAMETERS,
  customizedContainer,
} from "./customized-container.ts";
import { checkQuery, queryKey, squeezed } from "./query.ts";
import { results, TABLE, type TaskTemplate, typeKey, versionKey } from "./task-template.ts";

const schema = z
  .strictObject({
    type: z.literal("SQLite3Task"),
    query_template: queryKey,
    task_config: z
      .strictObject({
        uri: z.string().register(field, {
          label: "Database file",
          help: "The address of the SQLite file. It is fetched when the task runs.",
          keyword: "uri",
          wire: "template.custom.uri",
          example: "s3://acme/music.db",
        }),
        compressed: z
          .boolean()
          .register(field, {
            label: "Compressed",
            help: "Whether the address is an archive (zip, tar, tar.gz, …) with the file alone in it.",
            keyword: "compressed",
            wire: "template.custom.compressed",
            unset: "no, it is the file itself",
          })
          .optional(),
      })
      .register(field, {
        label: "Database",
        help: "Which file is asked.",
        python: { module: "flytekit.extras.sqlite3.task", name: "SQLite3Config" },
      }),
    output_schema_type: typeKey("output_schema_type", "FlyteSchema", "FlyteSchema").optional(),
    ...versionKey,
  })
  .register(field, {
    label: "SQLite query",
    help: "Asks a SQLite file, in a container that flytekit brings along.",
    details: "The image follows the Python that registers the task; here it is that of Python 3.11.",
    python: { module: "flytekit.extras.sqlite3.task", name: "SQLite3Task" },
  });

const IMAGE = `cr.flyte.org/flyteorg/flytekit:py3.11-${FLYTEKIT_VERSION}`;
/** An empty name is as good as none (`container_image or DefaultImages.default_image()`). */
const imageOf = (given: string | undefined): string => given || IMAGE;

/** flytekit's `SQLite3Task`. */
export const SQLite3Task: TaskTemplate<typeof schema> = {
  schema,
  parameters: CONTAINER_PARAMETERS,
  imageOf,
  inputs: "inputs",
  outputs: ({ output_schema_type }) => results(output_schema_type || TABLE),
  typeKeys: ["output_schema_type"],
  compile: ({ query_template, task_config }, context, settings) => ({
    type: "sqlite",
    custom: {
      query_template: squeezed(query_template),
      uri: task_config.uri,
      compressed: task_config.compressed ?? false,
    },
    target: customizedContainer(
      { executor: "flytekit.extras.sqlite3.task.SQLite3TaskExecutor", imageOf },
      context,
      settings,
    ),
  }),
  check: ({ query_template }, context, settings) => [
    ...checkCustomizedContainer(context, settings),
    ...checkQuery(query_template, context, { strict: true }),
  ],
};
