import { routes } from "@fletch/contract";

import { compileDocument } from "../../design/compile.ts";
import { readDocument } from "../../design/document.ts";
import { entityIdOf } from "../../registry/entity-calls.ts";
import { type App, shape } from "../route.ts";

export function compileRoute(app: App): void {
  app.route({
    ...shape(routes.compile),
    handler: async (request) => {
      const { main, entities, python, problems } = compileDocument(
        readDocument(request.body),
        request.body.settings,
      );
      const described = entities.map((entity) => ({ ...entityIdOf(entity), spec: entity.spec }));
      return { ...main, entities: described, python, problems };
    },
  });
}
