import { routes } from "@fletch/contract";
import { designSchema } from "@fletch/task";
import { z } from "zod";

import { type App, shape } from "../route.ts";

export function schemaRoute(app: App): void {
  const schema = z.toJSONSchema(designSchema, { io: "input", unrepresentable: "any" });
  app.route({
    ...shape(routes.schema),
    handler: (_request, reply) => void reply.header("cache-control", "no-cache").send(schema),
  });
}
