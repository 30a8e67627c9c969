import { RegistryTimeout, RegistryUnavailable } from "./errors.ts";
import { type StatusCode, StatusError } from "./status.ts";

/** What a status other than OK means when nothing is known to be wrong with the request. */
const MEANINGS: Readonly<Record<StatusCode, (text: string) => RegistryUnavailable | RegistryTimeout>> = {
  OK: failed,
  CANCELLED: timeout,
  UNKNOWN: failed,
  INVALID_ARGUMENT: failed,
  DEADLINE_EXCEEDED: timeout,
  NOT_FOUND: failed,
  ALREADY_EXISTS: failed,
  PERMISSION_DENIED: unauthenticated,
  RESOURCE_EXHAUSTED: failed,
  FAILED_PRECONDITION: failed,
  ABORTED: failed,
  OUT_OF_RANGE: failed,
  UNIMPLEMENTED: foreign,
  INTERNAL: failed,
  UNAVAILABLE: unreachable,
  DATA_LOSS: failed,
  UNAUTHENTICATED: unauthenticated,
};

/** Whatever a call threw, as one of the two errors that routes know; anything that is no status stays as it is. */
export function unavailable(error: unknown): Error {
  if (error instanceof StatusError) {
    const meaning = MEANINGS[error.code](error.message.slice(0, 1_000));
    meaning.cause = error;
    return meaning;
  }
  return error instanceof Error ? error : new Error(String(error));
}

function failed(text: string): RegistryUnavailable {
  return new RegistryUnavailable(
    "failed",
    `The registry answers with a fault of its own: ${text || "no words"}`,
  );
}

function timeout(): RegistryTimeout {
  return new RegistryTimeout("The registry did not answer in time. Try again in a while.");
}

/** What OpenSSL and grpc-js say of a setting that is wrong, as what to do about it. */
const UNREACHABLE: readonly (readonly [RegExp, string])[] = [
  [
    /wrong version number|packet length too long/,
    "what answers there does not speak TLS. If that is meant, set admin.insecure or FLYTE_PLATFORM_INSECURE to true.",
  ],
  [
    /unable to (verify|get)|self.signed certificate/,
    "no authority that is trusted here vouches for its certificate. Name the file of one that does as admin.caCertFilePath or FLYTE_PLATFORM_CA_CERT_FILE_PATH.",
  ],
  [
    /ERR_TLS_CERT_ALTNAME_INVALID.* is not in the cert's (?:altnames|list)(: \S.*)?/,
    "its certificate is for another name than the address$1. Use one that it is for in admin.endpoint or FLYTE_PLATFORM_URL.",
  ],
  [
    /certificate (has expired|is not yet valid)/,
    "its certificate $1. Have it renewed, or put the clock of this machine right.",
  ],
  [
    /^(Failed to connect|Protocol error|Connection dropped)$|no application protocol|disconnected before secure TLS/,
    "something answers there, and not as a Flyte server does. Check the address, and admin.insecure (FLYTE_PLATFORM_INSECURE), which is true for a server without TLS.",
  ],
];

function unreachable(text: string): RegistryUnavailable {
  // grpc-js wraps the system's words in its own.
  const system = text
    .replace(/^No connection established\. (Last error: )?(Error: )?/, "")
    .replace(/\.? *Resolution note: *$/, "")
    .replace(/ \(\d{4}-\d\d-\d\dT[\d:.]+Z\)$/, "");
  const [known, meaning] = UNREACHABLE.find(([pattern]) => pattern.test(system)) ?? [];
  const words = meaning?.replace("$1", known?.exec(system)?.[1] ?? "") ?? system;
  return new RegistryUnavailable(
    "unreachable",
    `The registry cannot be reached: ${words || "no connection"}`,
  );
}

function foreign(text: string): RegistryUnavailable {
  return new RegistryUnavailable(
    "failed",
    `What answers there is no Flyte server, or one that Fletch does not know: ${text}. Check the address.`,
  );
}

/** What signing in failed at names the setting itself, and there the registry has seen no credentials; a server's words do not. */
function unauthenticated(text: string): RegistryUnavailable {
  return new RegistryUnavailable(
    "unauthenticated",
    text.includes("admin.")
      ? `Fletch cannot sign in at the registry: ${text}.`
      : `The registry does not accept Fletch's credentials: ${text}. Check admin.clientId and its secret.`,
  );
}

/** Nothing in place of NOT_FOUND. */
export function orNothing<Answer>(
  call: Promise<Answer>,
  ...also: readonly StatusCode[]
): Promise<Answer | undefined> {
  return call.catch((error: unknown) => {
    if (error instanceof StatusError && ["NOT_FOUND", ...also].includes(error.code)) return undefined;
    throw error;
  });
}
