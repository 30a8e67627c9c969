import type { App } from "../route.ts";
import type { Services } from "../services.ts";
import { listRoute } from "./list.ts";
import { readRoutes } from "./read.ts";
import { removeRoutes } from "./remove.ts";
import { saveRoutes } from "./save.ts";

export function designRoutes(app: App, services: Services): void {
  listRoute(app, services);
  readRoutes(app, services);
  saveRoutes(app, services);
  removeRoutes(app, services);
}
