import fp from "fastify-plugin";
import { collectDefaultMetrics, Counter, Histogram, Registry as Metrics } from "prom-client";

declare module "fastify" {
  interface FastifyInstance {
    metrics: Metrics;
    registrations: Counter<"outcome">;
  }
}

/** Prometheus metrics of this instance, at /metrics. */
export const metrics = fp(
  async (app) => {
    const register = new Metrics();
    collectDefaultMetrics({ register });
    const durations = new Histogram({
      name: "fletch_http_request_seconds",
      help: "Time from a request's arrival to its answer, or (status 499) until its client left",
      labelNames: ["method", "route", "status"] as const,
      buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers: [register],
    });
    const registrations = new Counter({
      name: "fletch_registrations_total",
      help: "Registrations by what became of them",
      labelNames: ["outcome"] as const,
      registers: [register],
    });

    app.decorate("metrics", register);
    app.decorate("registrations", registrations);
    app.whenEnded(({ request, reply, status }) => {
      const route = request.routeOptions.url ?? "none";
      durations.observe({ method: request.method, route, status }, reply.elapsedTime / 1_000);
    });
    app.addHook("onClose", async () => register.clear());
    app.get("/metrics", { schema: { hide: true }, logLevel: "warn" }, async (_request, reply) =>
      reply.type(register.contentType).send(await register.metrics()),
    );
  },
  { name: "metrics", dependencies: ["ended"] },
);
