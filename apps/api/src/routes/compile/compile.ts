import { routes } from "@fletch/contract";

import { compileDocument } from "../../design/compile.ts";
import { readDocument } from "../../design/document.ts";
import { type App, shape } from "../route.ts";

export function compileRoute(app: App): void {
  app.route({
    ...shape(routes.compile),
    handler: async (request) => {
      const { spec, digest, version, python, problems } = compileDocument(
        readDocument(request.body),
        request.body.settings,
      );
      return { ...(spec && { spec, digest, version }), python, problems };
    },
  });
}
