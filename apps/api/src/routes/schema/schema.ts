import { routes } from "@fletch/contract";
import { designSchema, field } from "@fletch/task";
import { z } from "zod";

import { type App, shape } from "../route.ts";

export function schemaRoute(app: App): void {
  let schema: Record<string, unknown> | undefined;
  app.route({
    ...shape(routes.schema),
    handler: (_request, reply) => {
      // Made at the first request: no start has to wait for it.
      schema ??= designJsonSchema();
      void reply.header("cache-control", "no-cache").send(schema);
    },
  });
}

/** The words beside the fields come along, for editors that show them. */
function designJsonSchema(): Record<string, unknown> {
  const made = z.toJSONSchema(designSchema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      // Of `z.preprocess` zod tells what comes out: where that is a list of texts, flytekit and we read one text as such a list.
      if (zodSchema._zod.def.type === "pipe" && jsonSchema.type === "array") {
        Object.assign(jsonSchema, { type: ["array", "string"] });
      }
      const meta = field.get(zodSchema as unknown as z.ZodType);
      if (!meta) return;
      jsonSchema.title = meta.label;
      jsonSchema.description = meta.help;
      if (meta.example !== undefined) jsonSchema.examples = [meta.example];
      if (meta.deprecated !== undefined) jsonSchema.deprecated = true;
    },
  });
  return { ...made, title: "A Fletch design" };
}
