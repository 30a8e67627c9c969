import {
  failureOf,
  type ProblemDocument,
  problemDocumentSchema,
  pathTo,
  type Route,
  routes,
} from "@fletch/contract";
import { onTestFinished } from "vitest";
import type { z } from "zod";

import { type AppOptions, buildApp } from "./app.ts";
import type { Registry } from "./registry/registry.ts";
import type { App } from "./routes/route.ts";
import type { Services } from "./routes/services.ts";
import { DesignStore } from "./store/designs.ts";
import type { Engine } from "./store/tables.ts";
import { freshDatabase } from "./store/testing.ts";

export interface Call {
  params?: Record<string, string | number>;
  query?: Record<string, string>;
  /** A text or bytes go as they are, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** An answer that was held against the contract. */
export interface Answer<Body = unknown> {
  status: number;
  headers: Record<string, string | number | string[] | undefined>;
  body: Body;
}

export interface TestApp {
  app: App;
  services: Services;
  call: <R extends Route>(route: R, call?: Call) => Promise<Answer<Success<R>>>;
  /** The same where the answer should be a problem document. */
  fail: (route: Route, call?: Call) => Promise<Answer<ProblemDocument & Record<string, unknown>>>;
}

type Success<R extends Route> = R["answers"] extends { 201: z.ZodType }
  ? z.output<R["answers"][201]>
  : R["answers"] extends { 200: z.ZodType }
    ? z.output<R["answers"][200]>
    : unknown;

export interface TestAppOptions {
  engine?: Engine;
  registry?: (services: Pick<Services, "database">) => Promise<Registry> | Registry;
  options?: Partial<AppOptions>;
  isEnding?: Services["isEnding"];
}

const OPTIONS: AppOptions = {
  loopback: true,
  host: "127.0.0.1",
  allowedHosts: [],
  rateLimit: 0,
  bodyLimit: 1024 * 1024,
  trustedProxies: [],
  page: "/nowhere",
  logger: { level: "silent" },
};

/** The whole API over a fresh store, asked without a network. */
export async function testApp({
  engine = "sqlite",
  registry,
  options,
  isEnding = () => false,
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await freshDatabase(engine);
  const services: Services = {
    database,
    designs: new DesignStore(database),
    registry: (await registry?.({ database })) ?? scriptedRegistry(),
    version: "0.0.0",
    isEnding,
  };
  const app = await buildApp(services, { ...OPTIONS, ...options });
  onTestFinished(() => app.close());

  const ask = async (route: Route, call: Call = {}): Promise<Answer> => {
    const isRaw = typeof call.body === "string" || Buffer.isBuffer(call.body);
    const answer = await app.inject({
      method: route.method,
      url: pathTo(route, call.params),
      headers: {
        host: "127.0.0.1:8080",
        ...(call.body !== undefined && { "content-type": "application/json" }),
        ...call.headers,
      },
      ...(call.query && { query: call.query }),
      ...(call.body !== undefined && { payload: isRaw ? (call.body as string) : JSON.stringify(call.body) }),
    });
    return hold({ status: answer.statusCode, headers: answer.headers, body: answer.body }, route);
  };
  return {
    app,
    services,
    call: ask as TestApp["call"],
    fail: ask as TestApp["fail"],
  };
}

/** Throws unless the answer is one that the contract has for the route. */
function hold(answer: Answer<string>, route: Route): Answer {
  if (answer.status === 204) return { ...answer, body: undefined };
  const body = JSON.parse(answer.body) as ProblemDocument;
  (route.answers[answer.status] ?? problemDocumentSchema).parse(body);
  const isProblem = String(answer.headers["content-type"]).startsWith("application/problem+json");
  if (isProblem !== answer.status >= 400 && route !== routes.readiness) {
    throw new Error(`${answer.status} came as ${String(answer.headers["content-type"])}`);
  }
  if (isProblem && failureOf(body.type) === undefined) throw new Error(`no failure is called ${body.type}`);
  return { ...answer, body };
}

/** A registry that says what a test tells it to; asked for anything else, the test fails. */
export function scriptedRegistry(script: Partial<Registry> = {}): Registry {
  const unasked = (): never => {
    throw new Error("this test's registry has no answer to that");
  };
  return {
    kind: "embedded",
    info: async () => ({ kind: "embedded", answers: true }),
    ping: async () => undefined,
    listProjects: unasked,
    limits: unasked,
    listTasks: unasked,
    listVersions: unasked,
    getTask: unasked,
    register: unasked,
    close: async () => undefined,
    ...script,
  };
}
