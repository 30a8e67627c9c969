import { routes } from "@fletch/contract";
import { renderPython } from "@fletch/task";

import { compileDocument } from "../../design/compile.ts";
import { readDocument } from "../../design/document.ts";
import { entityIdOf } from "../../registry/entity-calls.ts";
import { type App, shape } from "../route.ts";

export function compileRoute(app: App): void {
  app.route({
    ...shape(routes.compile),
    handler: async (request) => {
      const { design, main, entities, problems } = compileDocument(
        readDocument(request.body),
        request.body.settings,
      );
      const described = entities.map((entity) => ({ ...entityIdOf(entity), spec: entity.spec }));
      return { ...main, entities: described, python: renderPython(design), problems };
    },
  });
}
