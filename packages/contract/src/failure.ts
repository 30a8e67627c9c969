/** Names the kind of a failure, for programs: the last part of a problem document's `type`. */
export const FAILURES = {
  "malformed-request": 400,
  "foreign-origin": 403,
  "not-found": 404,
  "asset-gone": 404,
  "method-not-allowed": 405,
  "version-taken": 409,
  "stale-revision": 412,
  "too-large": 413,
  "unsupported-media-type": 415,
  "not-acceptable-design": 422,
  "registry-refused": 422,
  "revision-required": 428,
  "too-many-requests": 429,
  internal: 500,
  "store-unreachable": 503,
  "registry-unreachable": 503,
  deadline: 504,
} as const;
export type Failure = keyof typeof FAILURES;

export const failureType = (failure: Failure): string => `urn:fletch:problem:${failure}`;

/** The failure that a problem document's `type` names; undefined for a document of someone else. */
export function failureOf(type: string): Failure | undefined {
  const name = type.replace(/^urn:fletch:problem:/, "");
  return Object.hasOwn(FAILURES, name) ? (name as Failure) : undefined;
}
