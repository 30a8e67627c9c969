/** gRPC's status codes by name (google.rpc.Code); a registry answers with one of them whether or not there is a wire. */
export const STATUS_NUMBERS = {
  OK: 0,
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  DATA_LOSS: 15,
  UNAUTHENTICATED: 16,
} as const;
export type StatusCode = keyof typeof STATUS_NUMBERS;

/** A call that AdminService answered with a status other than OK. */
export class StatusError extends Error {
  override readonly name = "StatusError";
  readonly code: StatusCode;
  readonly details: readonly StatusDetail[];

  constructor(
    code: StatusCode,
    message: string,
    options?: ErrorOptions & { details?: readonly StatusDetail[] },
  ) {
    super(message, options);
    this.code = code;
    this.details = options?.details ?? [];
  }
}

/** A detail in canonical JSON, its type under `@type`. */
export type StatusDetail = { readonly "@type": string; readonly [key: string]: unknown };

export const invalidArgument = (message: string): StatusError => new StatusError("INVALID_ARGUMENT", message);
