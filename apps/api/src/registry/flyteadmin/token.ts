import { z } from "zod";

import type { AuthOptions } from "./options.ts";
import { readSetting } from "./read-setting.ts";

interface TokenRequest {
  readonly tokenUrl: string;
  readonly scopes: readonly string[];
  /** Sent only when there is one: flyteadmin's own server refuses an audience that a client may not ask for. */
  readonly audience?: string | undefined;
  readonly auth: Extract<AuthOptions, { kind: "clientSecret" }>;
  readonly timeoutMs: number;
}

/** Bytes. */
const LARGEST = 1_048_576;

const answerSchema = z.object({ access_token: z.string().min(1) });
/** A code such as `invalid_client`; whatever else stands there may be what was sent, with the secret in it. */
const refusalSchema = z.object({ error: z.string().regex(/^[\w.-]{1,60}$/) });

/** The grant client_credentials of OAuth 2 (RFC 6749, 4.4), with the secret in the Basic header. */
export async function fetchToken(request: TokenRequest): Promise<string> {
  const { tokenUrl, scopes, audience, auth } = request;
  if (!tokenUrl) throw new Error("the server names no token endpoint; set admin.tokenUrl");
  const secret = readSecret(auth);
  const form = new URLSearchParams({ grant_type: "client_credentials" });
  if (scopes.length > 0) form.set("scope", clientScopes(scopes));
  if (audience) form.set("audience", audience);
  const response = await fetch(tokenUrl, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${encode(auth.clientId)}:${encode(secret)}`).toString("base64")}`,
    },
    body: form,
    // The secret goes nowhere but where it was meant to.
    redirect: "manual",
    signal: AbortSignal.timeout(request.timeoutMs),
  }).catch(unanswered(tokenUrl));
  const body = parse(await bounded(response).catch(unanswered(tokenUrl)));
  if (body === undefined)
    throw new Error(
      `the token endpoint ${tokenUrl} answers with more than a token; set admin.tokenUrl to the one that gives it`,
    );
  const answer = answerSchema.safeParse(body);
  if (response.ok && answer.success) return answer.data.access_token;
  if (response.status >= 500)
    throw new Error(
      `the token endpoint ${tokenUrl} is out of order (HTTP ${response.status}); try again in a while, and where it is not the right one, set admin.tokenUrl`,
    );
  const { data: refusal } = refusalSchema.safeParse(body);
  if (refusal || response.status >= 400)
    throw new Error(
      `the token endpoint ${tokenUrl} refuses the client ${auth.clientId}: ${refusal?.error ?? `HTTP ${response.status}`}; see admin.clientId, its secret and admin.scopes`,
    );
  const found = response.ok ? "answers without a token" : "sends on to another address";
  throw new Error(`the token endpoint ${tokenUrl} ${found}; set admin.tokenUrl to the one that gives it`);
}

const unanswered =
  (tokenUrl: string) =>
  (error: unknown): never => {
    const { name, cause } = error as Error & { cause?: { code?: unknown } };
    const code = typeof cause?.code === "string" ? cause.code : "";
    const what = name === "TimeoutError" ? "did not answer in time" : "cannot be reached";
    const why = code && ` (${code})`;
    // OpenSSL's names for a certificate of an authority that is not trusted here.
    const way = /^(?:UNABLE_TO_|(?:DEPTH_ZERO_)?SELF_SIGNED_)/.test(code)
      ? "start Fletch with NODE_EXTRA_CA_CERTS, which names the file of an authority that vouches for it (admin.caCertFilePath is for the server alone)"
      : "where that is not the right one, set admin.tokenUrl";
    throw new Error(`the token endpoint ${tokenUrl} ${what}${why}; ${way}`, { cause: error });
  };

/** The answer's text; nothing where there is more of it than a token takes. */
async function bounded({ body }: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > LARGEST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/** A text that is no JSON is an answer without anything. */
function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return null;
  }
}

/** `offline` asks for a refresh token, which this grant never gives and some clients may not ask for. */
function clientScopes(scopes: readonly string[]): string {
  return scopes.filter((scope) => scope !== "offline" && scope !== "offline_access").join(" ");
}

/** Basic of OAuth 2 takes both halves in the form of application/x-www-form-urlencoded. */
const encode = (text: string): string => new URLSearchParams({ text }).toString().slice("text=".length);

function readSecret({ secret }: TokenRequest["auth"]): string {
  if (secret.kind === "variable") {
    const value = process.env[secret.name]?.trim();
    if (!value)
      throw new Error(
        `the variable ${secret.name}, which admin.clientSecretEnvVar names, holds no client secret`,
      );
    return value;
  }
  const value = secretIn(secret.path).trim();
  if (!value)
    throw new Error(`${secret.path}, which admin.clientSecretLocation names, holds no client secret`);
  return value;
}

function secretIn(path: string): string {
  try {
    return readSetting(path);
  } catch (error) {
    throw new Error(`the client secret cannot be read from ${path}, which admin.clientSecretLocation names`, {
      cause: error,
    });
  }
}
