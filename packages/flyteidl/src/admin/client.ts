import { Client, credentials, Metadata, type ServiceError, status } from "@grpc/grpc-js";

import { WireError } from "../codec/index.ts";
import { AdminError, type AdminStatus, readDetails } from "./admin-error.ts";
import {
  type AdminMethod,
  type AdminRequest,
  type AdminResponse,
  adminService,
  authMetadataService,
  type AuthMethod,
} from "./methods.ts";

/** How the connection is protected. */
export type AdminTls =
  | { readonly kind: "insecure" }
  | {
      readonly kind: "tls";
      /** PEM of the authorities to trust in place of the system's. */
      readonly rootCertificates?: string | Uint8Array | undefined;
      /** Takes any certificate at all. */
      readonly skipVerify?: boolean | undefined;
    };

export interface AdminClientOptions {
  /** `host:port`, with or without `dns:///` before it. */
  readonly endpoint: string;
  readonly tls: AdminTls;
  /** Bytes of the largest answer; 64 MiB unless said. A page of ListTasks holds whole specs, gRPC's own 4 MiB is soon full. */
  readonly maxReceiveMessageLength?: number | undefined;
}

export interface AdminCallOptions {
  /** After this many milliseconds the call is given up as DEADLINE_EXCEEDED. */
  readonly timeoutMs: number;
  /** Gives the call up as CANCELLED. */
  readonly signal?: AbortSignal | undefined;
  /** Sent with the call, such as an access token. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

/** One function per call, and `close`. They reject with {@link AdminError}, or with WireError for a request that is none. */
export type AdminClient = {
  readonly [Name in AdminMethod | AuthMethod]: (
    request: AdminRequest<Name>,
    options: AdminCallOptions,
  ) => Promise<AdminResponse<Name>>;
} & {
  /** Ends the connection; calls under way are cancelled. */
  readonly close: () => void;
};

function channelCredentials(tls: AdminTls) {
  if (tls.kind === "insecure") return credentials.createInsecure();
  const roots = tls.rootCertificates === undefined ? null : Buffer.from(tls.rootCertificates);
  return credentials.createSsl(roots, null, null, { rejectUnauthorized: tls.skipVerify !== true });
}

const channelOptions = (largest: number) => ({
  "grpc.max_receive_message_length": largest,
  // A server that comes back is found within seconds; gRPC's own limit is two minutes.
  "grpc.max_reconnect_backoff_ms": 5000,
  // Who calls decides what is sent twice, not a record in the DNS.
  "grpc.service_config_disable_resolution": 1,
  // A new client has a new connection: that is how a dead one is left behind.
  "grpc.use_local_subchannel_pool": 1,
});

const services = { ...adminService, ...authMetadataService };

/** Calls flyteidl.service.AdminService and AuthMetadataService of a flyteadmin. Connects at the first call. */
export function createAdminClient(options: AdminClientOptions): AdminClient {
  const largest = options.maxReceiveMessageLength ?? 64 * 1024 * 1024;
  const client = new Client(options.endpoint, channelCredentials(options.tls), channelOptions(largest));
  const closing = new AbortController();
  const calls = Object.keys(services).map((name) => {
    const method = name as keyof typeof services;
    return [
      method,
      (request: object, call: AdminCallOptions) => {
        const signals = call.signal ? [call.signal, closing.signal] : [closing.signal];
        return invoke({ client, method, largest }, request, { ...call, signals });
      },
    ];
  });
  const close = () => {
    closing.abort();
    client.close();
  };
  return { ...Object.fromEntries(calls), close } as AdminClient;
}

interface Target {
  readonly client: Client;
  readonly method: keyof typeof services;
  readonly largest: number;
}

type Invocation = AdminCallOptions & { readonly signals: readonly AbortSignal[] };

async function invoke(
  { client, method, largest }: Target,
  request: object,
  options: Invocation,
): Promise<object> {
  const { path, requestSerialize, responseDeserialize } = services[method];
  const { signals, timeoutMs } = options;
  if (signals.some((signal) => signal.aborted))
    throw new AdminError("CANCELLED", "the call was given up before it was made");
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(options.metadata ?? {})) metadata.set(key, value);
  // Both ends are bytes here, so that what cannot be encoded or read is told apart from what the server says.
  const body = (requestSerialize as (json: object) => Buffer)(request);
  const bytes = (value: Buffer) => value;
  const answer = await new Promise<Buffer>((resolve, reject) => {
    let type: string | undefined;
    const settle = (error: ServiceError | null, value?: Buffer) => {
      for (const signal of signals) signal.removeEventListener("abort", cancel);
      if (error) reject(toAdminError(error, { largest, type, secrets: secretsOf(options.metadata) }));
      else resolve(value ?? Buffer.alloc(0));
    };
    const deadline = Date.now() + timeoutMs;
    const call = withoutStacks(() =>
      client.makeUnaryRequest(path, bytes, bytes, body, metadata, { deadline }, settle),
    );
    call.on("metadata", (head: Metadata) => {
      type = String(head.get("content-type")[0] ?? "");
    });
    const cancel = () => call.cancel();
    for (const signal of signals) signal.addEventListener("abort", cancel);
  });
  try {
    return responseDeserialize(answer);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    throw new AdminError("INTERNAL", `the registry's answer cannot be read: ${error.message}`, {
      cause: error,
    });
  }
}

/** grpc-js notes where each call is made from, for an error that seldom comes, and that takes longer than writing the message. */
function withoutStacks<Result>(act: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return act();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

interface Exchange {
  readonly largest: number;
  /** What the answer says that it is. */
  readonly type: string | undefined;
  /** What of the request must not come back in the server's words: they are shown and logged. */
  readonly secrets: readonly string[];
}

function toAdminError(error: ServiceError, { largest, type, secrets }: Exchange): AdminError {
  // Of an answer that it cannot unpack grpc-js gives neither code nor words, whatever its types say.
  const whole = (error.details as string | undefined) ?? "the registry's answer cannot be unpacked";
  const said = secrets.reduce((text, secret) => text.replaceAll(secret, "***"), whole);
  // What is left out of the words stands in the cause too.
  const cause = said === whole ? error : undefined;
  const foreign = foreignAnswer(said, type);
  if (foreign !== undefined) return new AdminError("UNIMPLEMENTED", foreign, { cause });
  // To grpc-js that is UNIMPLEMENTED. The call may have done its work.
  if (said === "No message received")
    return new AdminError("INTERNAL", "the registry's answer was cut off", { cause });
  const name = (status[error.code] ?? "UNKNOWN") as AdminStatus;
  // grpc-js says of an answer what a server says of a request.
  const words = said.replace(
    new RegExp(`^Received message (larger than max \\(\\d+ vs ${largest}\\))$`),
    "the registry's answer is $1",
  );
  return new AdminError(name, words, { details: readDetails(error.metadata), cause });
}

/** What is shorter is no secret, and may be a part of any word. */
const SHORTEST_SECRET = 8;

/** What a server that repeats its metadata would give away: of `Bearer abc…` the token, without the scheme that it may leave out. */
function secretsOf(metadata: Readonly<Record<string, string>> = {}): string[] {
  const tokens = Object.values(metadata).map((value) => value.slice(value.lastIndexOf(" ") + 1));
  return tokens.filter((token) => token.length >= SHORTEST_SECRET);
}

/** A page, or the way to one: grpc-js takes the letters of the one for the length of a message, and does not know the other. */
function foreignAnswer(words: string, type: string | undefined): string | undefined {
  const code = /^Received HTTP status code (\d+)/.exec(words)?.[1];
  if (code !== undefined) return code.startsWith("3") ? words : undefined;
  if (type === undefined || type.startsWith("application/grpc")) return undefined;
  return `its answer is no gRPC${type && ` (${type})`}`;
}
