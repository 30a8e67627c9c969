import { type AdminCallOptions, type AdminClient, AdminError } from "@fletch/flyteidl/admin";

import { StatusError } from "../status.ts";
import type { Authenticator } from "./auth.ts";
import { runTokenCommand } from "./command.ts";
import { headerName } from "./config-values.ts";
import type { Line } from "./line.ts";
import type { AuthOptions, FlyteadminOptions } from "./options.ts";
import { fetchToken } from "./token.ts";

type Headers = Readonly<Record<string, string>>;

/** What flyteadmin calls the header unless it is told otherwise. */
const DEFAULT_HEADER = "flyte-authorization";

/** Signs in as the options say, once for all calls that wait for it. */
export class SignIn implements Authenticator {
  readonly #line: Pick<Line, "use">;
  readonly #auth: AuthOptions;
  readonly #timeoutMs: number;
  #headers: Headers = {};
  #renewal: Promise<Headers> | undefined;

  constructor(line: Pick<Line, "use">, options: Pick<FlyteadminOptions, "auth" | "callTimeout">) {
    this.#line = line;
    this.#auth = options.auth;
    this.#timeoutMs = options.callTimeout;
  }

  known(): Headers {
    return this.#headers;
  }

  async renew(refused: Headers): Promise<Headers> {
    // Another call may have signed in since this one was sent.
    if (this.#headers !== refused) return this.#headers;
    this.#renewal ??= this.#signIn().finally(() => {
      this.#renewal = undefined;
    });
    this.#headers = await this.#renewal;
    return this.#headers;
  }

  async #signIn(): Promise<Headers> {
    const auth = this.#auth;
    if (auth.kind === "unsupported") throw needsPerson(auth.authType);
    try {
      const config = isComplete(auth)
        ? {}
        : await this.#ask((client, options) => client.getPublicClientConfig({}, options));
      const header = auth.authorizationHeader ?? (config.authorizationMetadataKey || DEFAULT_HEADER);
      if (auth.kind === "command")
        return bearer(header, await runTokenCommand(auth.command, this.#timeoutMs));
      const tokenUrl = auth.tokenUrl ?? (await this.#tokenUrl());
      const audience = auth.useAudienceFromAdmin ? config.audience : auth.audience;
      const scopes = auth.scopes ?? config.scopes ?? [];
      const token = await fetchToken({ tokenUrl, audience, scopes, auth, timeoutMs: this.#timeoutMs });
      return bearer(header, token);
    } catch (error) {
      if (error instanceof AdminError && isAway(error))
        throw new StatusError(error.status, error.message, { cause: error });
      throw refusedSignIn(error instanceof Error ? error.message : String(error), error);
    }
  }

  async #tokenUrl(): Promise<string> {
    const { tokenEndpoint = "" } = await this.#ask((client, options) =>
      client.getOAuth2Metadata({}, options),
    );
    return tokenEndpoint;
  }

  /** A server that does not say how to sign in has not looked at the credentials. */
  #ask<Answer>(call: (client: AdminClient, options: AdminCallOptions) => Promise<Answer>): Promise<Answer> {
    const asked = this.#line.use((client) => call(client, { timeoutMs: this.#timeoutMs }));
    return asked.catch((error: unknown) => {
      if (!(error instanceof AdminError) || isAway(error)) throw error;
      throw new Error(
        `the server does not say how (${error.message}); set what it would: admin.authorizationHeader, admin.tokenUrl and admin.scopes`,
        { cause: error },
      );
    });
  }
}

/** Whether nothing is left that a server's public configuration would tell. */
function isComplete(auth: AuthOptions): boolean {
  if (auth.kind === "unsupported" || auth.authorizationHeader === undefined) return false;
  return auth.kind === "command" || (auth.scopes !== undefined && !auth.useAudienceFromAdmin);
}

const isAway = ({ status }: AdminError): boolean =>
  status === "DEADLINE_EXCEEDED" || status === "UNAVAILABLE";

/** Both may come from elsewhere, and gRPC throws at what cannot be sent. */
function bearer(header: string, token: string): Headers {
  if (!headerName.safeParse(header).success)
    throw new Error(
      `the server wants its token as ${JSON.stringify(header)}, which is no header of gRPC; set admin.authorizationHeader`,
    );
  if (!/^[ -~]+$/.test(token))
    throw new Error("the token has characters that no header takes; see admin.tokenUrl or admin.command");
  return { [header.toLowerCase()]: `Bearer ${token}` };
}

function needsPerson(authType: string): StatusError {
  const cause =
    authType === "none"
      ? "the server asks for sign-in and none is configured."
      : `the server asks for sign-in, and authType ${authType} needs a person at a browser.`;
  return refusedSignIn(`${cause} Set admin.authType to ClientSecret, or to ExternalCommand with a command`);
}

const refusedSignIn = (message: string, cause?: unknown): StatusError =>
  new StatusError("UNAUTHENTICATED", message, { cause });
