import {
  type Failure,
  failureOf,
  type ProblemDocument,
  type StaleDocument,
  type TakenDocument,
} from "@fletch/contract";

/** An answer that is a failure: a problem document, with whatever more the status says. */
export class ApiError extends Error {
  readonly document: ProblemDocument;
  readonly failure: Failure | undefined;

  constructor(document: ProblemDocument) {
    super(document.detail ?? document.title);
    this.document = document;
    this.failure = failureOf(document.type);
  }
}

/** No answer at all: the server is not there, or the way to it is cut. */
export class ServerGone extends Error {
  constructor(cause?: unknown) {
    super("The server does not answer.", { cause });
  }
}

/** Both sides of a save that came too late. */
export const staleOf = (error: unknown): StaleDocument | undefined =>
  error instanceof ApiError && error.failure === "stale-revision"
    ? (error.document as StaleDocument)
    : undefined;

/** What the version holds that a registration wanted. */
export const takenOf = (error: unknown): TakenDocument | undefined =>
  error instanceof ApiError && error.failure === "version-taken"
    ? (error.document as TakenDocument)
    : undefined;

/** Whether trying again later may help without any change. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ServerGone ||
  (error instanceof ApiError && (error.document.status >= 500 || error.document.status === 429));
