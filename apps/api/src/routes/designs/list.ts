import { routes } from "@fletch/contract";

import { listDesigns } from "../../store/design-search.ts";
import { pageOf, placeOf } from "../cursor.ts";
import { type App, shape } from "../route.ts";
import type { Services } from "../services.ts";

export function listRoute(app: App, { database }: Services): void {
  app.route({
    ...shape(routes.listDesigns),
    handler: async (request) => {
      const { q, ...place } = request.query;
      return pageOf(await listDesigns(database, { ...placeOf(place), ...(q !== undefined && { q }) }));
    },
  });
}
