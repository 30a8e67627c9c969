import { routes } from "@fletch/contract";

import { type App, shape } from "../route.ts";
import type { Services } from "../services.ts";
import { answerOf } from "./answer.ts";
import { changed, targetOf, withEtag } from "./condition.ts";

export function removeRoutes(app: App, { designs }: Services): void {
  app.route({
    ...shape(routes.deleteDesign),
    handler: async (request, reply) => {
      const target = targetOf(request);
      changed(await designs.remove(target), { target });
      return reply.code(204).send(undefined);
    },
  });

  app.route({
    ...shape(routes.restoreDesign),
    handler: async (request, reply) => {
      const target = targetOf(request);
      const design = changed(await designs.restore(target), { target });
      return withEtag(reply, design).code(200).send(answerOf(design));
    },
  });
}
