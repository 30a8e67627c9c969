import { routes } from "@fletch/contract";
import { afterEach, expect, test, vi } from "vitest";

import { ApiError, isPassing, ServerGone, staleOf } from "./api-error.ts";
import { call } from "./api.ts";
import { wordsOf } from "./problem-document.ts";
import { isServerGone, serverAnswered } from "./server-status.ts";

const answering = (status: number, body: unknown, type = "application/json") => {
  const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(
      new Response(status === 204 ? null : typeof body === "string" ? body : JSON.stringify(body), {
        status,
        headers: { "content-type": type },
      }),
    ),
  );
  vi.stubGlobal("fetch", fetched);
  return fetched;
};

afterEach(() => {
  serverAnswered();
  vi.unstubAllGlobals();
});

const failed = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail("the call should fail"),
    (error: unknown) => error,
  );

const id = "6f1c2f1e-8f4c-4f7a-9a8e-2f7f6f0c9a11";

test("a call fills in path, query, body and If-Match", async () => {
  const fetched = answering(200, { revision: 4 });
  await call(routes.patchDesign, { params: { id }, body: { title: "T" }, ifMatch: 3 });
  expect(fetched.mock.calls[0]).toMatchObject([
    `/api/v1/designs/${id}`,
    { method: "PATCH", body: '{"title":"T"}', headers: { "if-match": '"3"' } },
  ]);
  await call(routes.listDesigns, { query: { q: "a b&c", cursor: undefined, limit: 50 } });
  expect(fetched.mock.calls[1]?.[0]).toBe("/api/v1/designs?q=a+b%26c&limit=50");
});

test("an answer without content is undefined", async () => {
  answering(204, "");
  expect(await call(routes.deleteDesign, { params: { id }, ifMatch: 1 })).toBeUndefined();
});

test("a problem document is an ApiError with its words and its sides", async () => {
  answering(412, {
    type: "urn:fletch:problem:stale-revision",
    title: "Stale revision",
    status: 412,
    detail: "You looked at revision 1.",
    current: { revision: 2 },
    sent: { revision: 1 },
  });
  const error = await failed(call(routes.readDesign, { params: { id } }));
  expect(error).toBeInstanceOf(ApiError);
  expect(staleOf(error)).toMatchObject({ current: { revision: 2 } });
  expect(wordsOf(error)).toEqual({
    title: "The design was changed meanwhile",
    detail: "You looked at revision 1.",
  });
  expect(isPassing(error)).toBe(false);
});

test("a failure that is no problem document is told by its status", async () => {
  answering(502, "<h1>Bad gateway</h1>", "text/html");
  const error = await failed(call(routes.registry));
  expect(wordsOf(error).detail).toContain("502");
  expect(isPassing(error)).toBe(true);
});

test("a server that is away is told apart from one that refuses, and from a call that was given up", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await failed(call(routes.registry))).toBeInstanceOf(ServerGone);
  expect(isServerGone()).toBe(true);

  serverAnswered();
  vi.stubGlobal("fetch", () => Promise.reject(new DOMException("given up", "AbortError")));
  expect(await failed(call(routes.registry))).toBeInstanceOf(DOMException);
  expect(isServerGone()).toBe(false);
});

test("the page looks for a missing server until it answers", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await failed(call(routes.registry));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(isServerGone()).toBe(true);
  answering(200, { status: "ok" });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(isServerGone()).toBe(false);
  vi.useRealTimers();
});
