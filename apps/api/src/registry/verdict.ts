import type { StatusCode, StatusError } from "./status.ts";

/** What an answer to CreateTask, CreateWorkflow or CreateLaunchPlan that is not OK says of the registration. */
type Verdict =
  /** The version holds the same, as far as the server compares. */
  | "identical"
  /** The version holds something else. */
  | "different"
  /** The server found the task wrong, before it wrote anything. */
  | "refused"
  /** The server's database could not take what was sent. The description may have failed after the task was written. */
  | "unwritable"
  /** The server was not reached, or turned away before it looked at the task; another try is harmless and may help. */
  | "busy"
  /** It turned us away for good. */
  | "denied"
  /** Open: the task may be registered or not. */
  | "open"
  /** As open, and there is no time left. */
  | "late";

const BY_CODE: Readonly<Record<StatusCode, Verdict>> = {
  OK: "open",
  CANCELLED: "late",
  UNKNOWN: "open",
  INVALID_ARGUMENT: "refused",
  DEADLINE_EXCEEDED: "late",
  NOT_FOUND: "refused",
  ALREADY_EXISTS: "identical",
  PERMISSION_DENIED: "denied",
  RESOURCE_EXHAUSTED: "open",
  FAILED_PRECONDITION: "refused",
  ABORTED: "open",
  OUT_OF_RANGE: "refused",
  UNIMPLEMENTED: "denied",
  INTERNAL: "open",
  UNAVAILABLE: "open",
  DATA_LOSS: "open",
  UNAUTHENTICATED: "denied",
};

/** flyteadmin's InvalidArgument is a bad task, a changed one, or a database without connections; Internal may be a pod spec that does not decode. Only the text tells. */
const BY_TEXT: readonly (readonly [StatusCode, RegExp, Verdict])[] = [
  ["INVALID_ARGUMENT", /(task|workflow|launch plan) with different structure already exists/, "different"],
  // Of grpc-js: where nobody took a connection, nothing was sent.
  ["UNAVAILABLE", /^(No connection established|Name resolution failed)/, "busy"],
  ["INVALID_ARGUMENT", /^failed to validate that project .*err: \[unexpected error type for/s, "busy"],
  [
    "INTERNAL",
    /^json: cannot unmarshal|^quantities must match|^unable to parse (quantity|numeric)/,
    "refused",
  ],
  ["INTERNAL", /^grpc: error unmarshalling request/, "refused"],
  ["UNKNOWN", /index row size|invalid byte sequence/, "unwritable"],
  ["RESOURCE_EXHAUSTED", /message larger than max/, "refused"],
];

export function verdictOf({ code, message }: StatusError): Verdict {
  return BY_TEXT.find(([known, text]) => known === code && text.test(message))?.[2] ?? BY_CODE[code];
}
