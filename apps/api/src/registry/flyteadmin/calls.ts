import {
  type AdminCallOptions,
  type AdminClient,
  AdminError,
  type AdminMethod,
  type AdminRequest,
  type AdminResponse,
} from "@fletch/flyteidl/admin";

import type { AdminCalls } from "../admin.ts";
import { pause } from "../patience.ts";
import { type StatusDetail, StatusError } from "../status.ts";
import type { Authenticator } from "./auth.ts";
import { Gate } from "./gate.ts";
import type { Line } from "./line.ts";
import type { FlyteadminOptions } from "./options.ts";

type Timing = Pick<FlyteadminOptions, "callTimeout" | "maxRetries" | "backoff" | "maxBackoff" | "inFlight">;

/** Reading is safe to repeat. A registration is not repeated here: `register` looks first. */
const REPEATED: ReadonlySet<AdminMethod> = new Set([
  "getTask",
  "getWorkflow",
  "getLaunchPlan",
  "getDescriptionEntity",
  "listProjects",
  "getDomains",
  "listNamedEntities",
  "listTasks",
  "getProjectDomainAttributes",
]);

/** AdminService over gRPC, with a deadline for every call, few at once, and reading repeated when the server was not reached. */
export class FlyteadminCalls implements AdminCalls {
  readonly #line: Pick<Line, "use">;
  readonly #auth: Authenticator;
  readonly #timing: Timing;
  readonly #gate: Gate;

  constructor(line: Pick<Line, "use">, auth: Authenticator, timing: Timing) {
    this.#line = line;
    this.#auth = auth;
    this.#timing = timing;
    this.#gate = new Gate(timing.inFlight);
  }

  readonly createTask = this.#caller("createTask");
  readonly getTask = this.#caller("getTask");
  readonly createWorkflow = this.#caller("createWorkflow");
  readonly getWorkflow = this.#caller("getWorkflow");
  readonly createLaunchPlan = this.#caller("createLaunchPlan");
  readonly getLaunchPlan = this.#caller("getLaunchPlan");
  readonly getDescriptionEntity = this.#caller("getDescriptionEntity");
  readonly listProjects = this.#caller("listProjects");
  readonly getDomains = this.#caller("getDomains");
  readonly listNamedEntities = this.#caller("listNamedEntities");
  readonly listTasks = this.#caller("listTasks");
  readonly getProjectDomainAttributes = this.#caller("getProjectDomainAttributes");
  readonly getVersion = this.#caller("getVersion");

  #caller<Method extends keyof AdminCalls & AdminMethod>(method: Method) {
    return (request: AdminRequest<Method>, signal: AbortSignal): Promise<AdminResponse<Method>> =>
      this.#repeat(method, signal, () => this.#authenticated(method, request, signal));
  }

  async #repeat<Answer>(
    method: AdminMethod,
    signal: AbortSignal,
    call: () => Promise<Answer>,
  ): Promise<Answer> {
    const retries = REPEATED.has(method) ? this.#timing.maxRetries : 0;
    for (let attempt = 0; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        if (attempt >= retries || !isPassing(error) || signal.aborted) throw error;
        await pause(attempt, this.#timing, signal);
        if (signal.aborted) throw error;
      }
    }
  }

  /** As Flyte's own clients do: without a token first, unless one is known; with a fresh one where it is asked for. */
  async #authenticated<Method extends AdminMethod>(
    method: Method,
    request: AdminRequest<Method>,
    signal: AbortSignal,
  ): Promise<AdminResponse<Method>> {
    const metadata = this.#auth.known();
    try {
      return await this.#once(method, request, { metadata, signal });
    } catch (error) {
      if (!(error instanceof StatusError) || error.code !== "UNAUTHENTICATED") throw error;
      const fresh = await this.#auth.renew(metadata);
      return this.#once(method, request, { metadata: fresh, signal });
    }
  }

  async #once<Method extends AdminMethod>(
    method: Method,
    request: AdminRequest<Method>,
    { metadata, signal }: { metadata: Readonly<Record<string, string>>; signal: AbortSignal },
  ): Promise<AdminResponse<Method>> {
    const options = { timeoutMs: this.#timing.callTimeout, signal, metadata };
    try {
      return await this.#gate.run(
        () => this.#line.use((client) => callOf(client, method)(request, options)),
        signal,
      );
    } catch (error) {
      throw asStatus(error, signal);
    }
  }
}

type Call<Method extends AdminMethod> = (
  request: AdminRequest<Method>,
  options: AdminCallOptions,
) => Promise<AdminResponse<Method>>;

/** TypeScript does not see that a client's member for one name is that name's call. */
const callOf = <Method extends AdminMethod>(client: AdminClient, method: Method): Call<Method> =>
  client[method] as Call<Method>;

/** Faults that pass by themselves: nobody there, or a server whose database has no connection to spare. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof StatusError)) return false;
  return (
    error.code === "UNAVAILABLE" || /too many clients already|unexpected error type for/.test(error.message)
  );
}

function asStatus(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof AdminError) {
    const details = error.details.map(({ type, value }): StatusDetail => ({
      "@type": `type.googleapis.com/${type}`,
      ...(typeof value === "string" ? { value } : value),
    }));
    return new StatusError(error.status, error.message, { cause: error, details });
  }
  if (signal.aborted) return new StatusError("CANCELLED", "the call was given up", { cause: error });
  return error;
}
