import { type DesignBody, pathTo, routes } from "@fletch/contract";

import { type App, shape } from "../route.ts";
import type { Services } from "../services.ts";
import { answerOf, labelOf, readToSave } from "./answer.ts";
import { changed, noDesign, targetOf, withEtag } from "./condition.ts";

export function saveRoutes(app: App, { designs }: Services): void {
  app.route({
    ...shape(routes.createDesign),
    handler: async (request, reply) => {
      const document = readToSave(request.body.text);
      const design = await designs.create(request.body, labelOf(document));
      return withEtag(reply, design)
        .code(201)
        .header("location", pathTo(routes.readDesign, { id: design.id }))
        .send(answerOf(design, document));
    },
  });

  app.route({
    ...shape(routes.replaceDesign),
    handler: async (request, reply) => {
      const target = targetOf(request);
      const document = readToSave(request.body.text);
      const change = await designs.save(target, request.body, labelOf(document));
      const design = changed(change, { target, body: request.body });
      return withEtag(reply, design).code(200).send(answerOf(design, document));
    },
  });

  app.route({
    ...shape(routes.patchDesign),
    handler: async (request, reply) => {
      const target = targetOf(request);
      const { body } = request;
      const current = await designs.read(target.id);
      if (!current) throw noDesign();
      // The save compares the revision again, so what was read here cannot be an older one than it builds on.
      if (current.revision !== target.revision) changed({ outcome: "stale", current }, { target, body });
      const content: DesignBody = {
        title: current.title,
        text: current.text,
        settings: current.settings,
        ...body,
      };
      const document = readToSave(content.text);
      const design = changed(await designs.save(target, content, labelOf(document)), { target, body });
      return withEtag(reply, design).code(200).send(answerOf(design, document));
    },
  });
}
