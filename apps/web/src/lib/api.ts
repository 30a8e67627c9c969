import { pathTo, type ProblemDocument, type Route } from "@fletch/contract";
import type { z } from "zod";

import { ApiError, ServerGone } from "./api-error.ts";
import { serverAnswered, serverSilent } from "./server-status.ts";

/** Longer than the server's own deadlines, so that its words come first, in milliseconds. */
const DEADLINE = 150_000;

type Success = 200 | 201 | 204;
/** What a call answers when it succeeds. */
export type Answer<R extends Route> = {
  [Status in Extract<keyof R["answers"], Success>]: z.output<R["answers"][Status]>;
}[Extract<keyof R["answers"], Success>];

type Given<R extends Route, Key extends "params" | "query" | "body"> = R extends {
  readonly [K in Key]: infer Schema extends z.ZodType;
}
  ? z.input<Schema>
  : never;

type Optional<Value> = [Value] extends [never] ? undefined : Value;

export interface Call<R extends Route> {
  readonly params?: Optional<Given<R, "params">>;
  readonly query?: Partial<Given<R, "query">>;
  readonly body?: Optional<Given<R, "body">>;
  /** The revision that was looked at, for calls that change one. */
  readonly ifMatch?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Calls the API. Answers are trusted to be what the contract says: page and server are of one build.
 * @throws {ApiError} for a problem document
 * @throws {ServerGone} when there is no answer
 */
export async function call<R extends Route>(route: R, given: Call<R> = {}): Promise<Answer<R>> {
  const answer = await reach(urlOf(route, given), {
    method: route.method,
    headers: {
      accept: "application/json",
      ...(given.body !== undefined && { "content-type": "application/json" }),
      ...(given.ifMatch !== undefined && { "if-match": `"${given.ifMatch}"` }),
    },
    ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
    signal: deadline(given.signal),
  });
  if (!answer.ok) throw new ApiError(await documentOf(answer));
  return (answer.status === 204 ? undefined : await answer.json()) as Answer<R>;
}

function urlOf(route: Route, given: { readonly params?: unknown; readonly query?: object }): string {
  const path = pathTo(route, given.params as Readonly<Record<string, string | number>>);
  const query = Object.entries(given.query ?? {}).filter(([, value]) => value !== undefined && value !== "");
  return query.length === 0
    ? path
    : `${path}?${new URLSearchParams(query.map(([key, value]) => [key, String(value)]))}`;
}

const deadline = (signal: AbortSignal | undefined): AbortSignal => {
  const timeout = AbortSignal.timeout(DEADLINE);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
};

async function reach(url: string, init: RequestInit & { readonly signal: AbortSignal }): Promise<Response> {
  try {
    const answer = await fetch(url, init);
    serverAnswered();
    return answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    serverSilent();
    throw new ServerGone(error);
  }
}

/** The problem document of an answer. Something between page and server may have written another kind of text. */
async function documentOf(answer: Response): Promise<ProblemDocument> {
  const type = answer.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    const document = (await answer.json().catch(() => undefined)) as ProblemDocument | undefined;
    if (typeof document?.title === "string") return document;
  }
  return {
    type: "about:blank",
    title: `The answer was ${answer.status} ${answer.statusText}`.trim(),
    status: answer.status,
    detail: `The server, or something between it and this page, answered ${answer.status} without saying why. Try again.`,
  };
}
