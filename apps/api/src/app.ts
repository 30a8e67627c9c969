import { randomUUID } from "node:crypto";

import Fastify, { LogController, type FastifyServerOptions } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";

import { writeJson } from "./json.ts";
import { answerBrokenRequest, answerConnect, answerExpectation } from "./plugins/client-error.ts";
import { ended } from "./plugins/ended.ts";
import { jsonBody } from "./plugins/json-body.ts";
import { requestLog } from "./plugins/log.ts";
import { metrics } from "./plugins/metrics.ts";
import { openapi } from "./plugins/openapi.ts";
import { page, sendForUnread } from "./plugins/page.ts";
import { problems, sendFailure } from "./plugins/problems.ts";
import { security, SECURITY_HEADERS, type SecurityOptions } from "./plugins/security.ts";
import { validatorCompiler } from "./plugins/validation.ts";
import { anyone, whoAsks, type WhoAsks } from "./plugins/who-asks.ts";
import { compileRoute } from "./routes/compile/compile.ts";
import { designRoutes } from "./routes/designs/index.ts";
import { healthRoutes } from "./routes/health/health.ts";
import { registerRoute } from "./routes/registrations/register.ts";
import { registryRoutes } from "./routes/registry/browse.ts";
import type { App } from "./routes/route.ts";
import { schemaRoute } from "./routes/schema/schema.ts";
import type { Services } from "./routes/services.ts";

export interface AppOptions extends SecurityOptions {
  bodyLimit: number;
  trustedProxies: readonly string[];
  /** Folder of the built page. */
  page: string;
  logger: NonNullable<FastifyServerOptions["logger"]>;
  whoAsks?: WhoAsks;
}

/** Names in paths are as long as Flyte takes them, each character up to twelve when escaped. */
const LONGEST_PARAMETER = 50_000;

/** Puts the API together; it does not listen yet. */
export async function buildApp(services: Services, options: AppOptions): Promise<App> {
  const app = Fastify({
    logger: options.logger,
    // One line a request is ours to write; see plugins/log.ts.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: options.bodyLimit,
    requestTimeout: 60_000,
    // Refused in words, by plugins/security.ts.
    http: { requireHostHeader: false },
    forceCloseConnections: "idle",
    // While it ends, what still comes over an open connection is answered like before, as its last.
    return503OnClosing: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket),
    // For an address that cannot be read, no hook runs.
    async frameworkErrors(error, request, reply) {
      void reply.headers({ ...SECURITY_HEADERS, "x-request-id": request.id });
      if (!(await sendForUnread(request, reply, options.page))) sendFailure(error, request, reply);
    },
  }).withTypeProvider<ZodTypeProvider>() as App;

  app.server.on("checkExpectation", answerExpectation);
  app.server.on("connect", answerConnect);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => writeJson);
  app.addHook("onSend", async (request, reply) => {
    void reply.header("x-request-id", request.id);
    // Also of what was asked before: a connection that is kept would hold up the end.
    if (services.isEnding()) void reply.header("connection", "close");
  });

  await app.register(problems);
  await app.register(ended);
  await app.register(requestLog);
  await app.register(metrics);
  await app.register(security, options);
  await app.register(whoAsks, { whoAsks: options.whoAsks ?? anyone });
  await app.register(jsonBody);
  await app.register(openapi, { version: services.version });

  compileRoute(app);
  designRoutes(app, services);
  registerRoute(app, services);
  registryRoutes(app, services);
  schemaRoute(app);
  healthRoutes(app, services);

  await app.register(page, { folder: options.page });
  return app;
}
