import { FAILURES, type Failure, failureType, type ProblemDocument } from "@fletch/contract";
import type { Problem } from "@fletch/task";

const TITLES: Record<Failure, string> = {
  "malformed-request": "The request cannot be read",
  "foreign-origin": "The request comes from elsewhere",
  "not-found": "There is no such thing",
  "asset-gone": "This page is from an older version",
  "method-not-allowed": "This address does not take that method",
  "version-taken": "The version holds something else",
  "stale-revision": "The design was changed meanwhile",
  "too-large": "The request is too large",
  "unsupported-media-type": "The body has a type that is not read here",
  "not-acceptable-design": "The design has problems",
  "registry-refused": "The registry refused the task",
  "revision-required": "The revision is missing",
  "too-many-requests": "Too many requests",
  internal: "Something went wrong here",
  "store-unreachable": "The store does not answer",
  "registry-unreachable": "The registry does not answer",
  deadline: "It took too long",
};

interface RefusalDetails {
  detail: string;
  problems?: readonly Problem[];
  /** Members that this failure's document has beside the common ones. */
  more?: Readonly<Record<string, unknown>>;
  headers?: Readonly<Record<string, string>>;
}

/** Thrown by whoever handles a request and cannot answer it as asked; rendered as a problem document (RFC 9457). */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly failure: Failure;
  readonly details: RefusalDetails;
  /** Fastify reads it, and writes it on what a validator gives. */
  statusCode: number;

  constructor(failure: Failure, details: RefusalDetails, options?: ErrorOptions) {
    super(details.detail, options);
    this.failure = failure;
    this.details = details;
    this.statusCode = FAILURES[failure];
  }

  document(requestId: string): ProblemDocument {
    const { detail, problems, more } = this.details;
    return {
      type: failureType(this.failure),
      title: TITLES[this.failure],
      status: this.statusCode,
      detail,
      instance: `urn:uuid:${requestId}`,
      ...(problems && { problems }),
      ...more,
    };
  }
}
