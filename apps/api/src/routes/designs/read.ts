import { routes } from "@fletch/contract";

import { pageOf, placeOf } from "../cursor.ts";
import { type App, shape } from "../route.ts";
import type { Services } from "../services.ts";
import { answerOf } from "./answer.ts";
import { noDesign, noRevision, withEtag } from "./condition.ts";

export function readRoutes(app: App, { designs }: Services): void {
  app.route({
    ...shape(routes.readDesign),
    handler: async (request, reply) => {
      const design = await designs.read(request.params.id);
      if (!design) throw noDesign();
      return withEtag(reply, design).code(200).send(answerOf(design));
    },
  });

  app.route({
    ...shape(routes.listRevisions),
    handler: async (request) => {
      const page = await designs.revisions({ id: request.params.id, ...placeOf(request.query) });
      if (!page) throw noDesign();
      return pageOf(page);
    },
  });

  app.route({
    ...shape(routes.readRevision),
    handler: async (request) => {
      const design = await designs.readRevision(request.params);
      if (!design) throw noRevision();
      return answerOf(design);
    },
  });
}
