import type { Failure } from "@fletch/contract";

import { ApiError, ServerGone } from "./api-error.ts";

/** A failure as a person reads it: what happened, and what to do next. */
export interface FailureWords {
  readonly title: string;
  readonly detail: string;
}

/** Titles in the page's words; the server's `detail` says what happened this time. */
const TITLES: Readonly<Record<Failure, string>> = {
  "malformed-request": "The server could not read this",
  "foreign-origin": "This address may not be used",
  "not-found": "This is not there",
  "asset-gone": "The page is older than the server",
  "method-not-allowed": "The server does not do this",
  "version-taken": "The version is taken",
  "stale-revision": "The design was changed meanwhile",
  "too-large": "This is too large",
  "unsupported-media-type": "The server could not read this",
  "not-acceptable-design": "There is a problem in the design",
  "registry-refused": "The registry refuses the task",
  "revision-required": "The server needs to know what was looked at",
  "too-many-requests": "Too many requests",
  internal: "The server failed",
  "store-unreachable": "The server's store does not answer",
  "registry-unreachable": "The registry does not answer",
  deadline: "The registry took too long",
};

/** What went wrong, in words. */
export function wordsOf(error: unknown): FailureWords {
  if (error instanceof ServerGone) {
    return {
      title: "The server does not answer",
      detail: "What you typed is kept in this browser. The page goes on by itself once the server is back.",
    };
  }
  if (error instanceof ApiError) {
    const { document, failure } = error;
    return {
      title: failure === undefined ? document.title : TITLES[failure],
      detail: document.detail ?? document.title,
    };
  }
  return {
    title: "Something went wrong in the page",
    detail: `${error instanceof Error ? error.message : String(error)} Reload the page; what you typed is kept in this browser.`,
  };
}
