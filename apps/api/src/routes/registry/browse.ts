import { routes } from "@fletch/contract";
import { digest } from "@fletch/flyteidl/codec";

import { Refusal } from "../../plugins/refusal.ts";
import { type App, REGISTRY_DEADLINE, shape } from "../route.ts";
import type { Services } from "../services.ts";

type Asked = { limit: number; cursor?: string | undefined };

export function registryRoutes(app: App, { registry }: Services): void {
  app.route({
    ...shape(routes.registry),
    handlerTimeout: REGISTRY_DEADLINE,
    handler: (request) => registry.info(request.signal),
  });

  app.route({
    ...shape(routes.listProjects),
    handlerTimeout: REGISTRY_DEADLINE,
    handler: (request) => registry.listProjects(pageRequest(request.query), request.signal),
  });

  app.route({
    ...shape(routes.readLimits),
    handlerTimeout: REGISTRY_DEADLINE,
    handler: (request) => registry.limits(request.params, request.signal),
  });

  app.route({
    ...shape(routes.listTasks),
    handlerTimeout: REGISTRY_DEADLINE,
    handler: (request) => {
      const { q } = request.query;
      const list = { ...request.params, ...pageRequest(request.query), ...(q && { query: q }) };
      return registry.listTasks(list, request.signal);
    },
  });

  app.route({
    ...shape(routes.listVersions),
    handlerTimeout: REGISTRY_DEADLINE,
    handler: (request) =>
      registry.listVersions({ ...request.params, ...pageRequest(request.query) }, request.signal),
  });

  app.route({
    ...shape(routes.readVersion),
    handlerTimeout: REGISTRY_DEADLINE,
    handler: async (request) => {
      const task = await registry.getTask(request.params, request.signal);
      if (!task)
        throw new Refusal("not-found", { detail: "No task is registered under this name and version." });
      return { ...task, digest: digest(task.spec) };
    },
  });
}

function pageRequest({ limit, cursor }: Asked): { limit: number; cursor?: string } {
  return { limit, ...(cursor !== undefined && { cursor }) };
}
