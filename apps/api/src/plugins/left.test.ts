import { setTimeout as sleep } from "node:timers/promises";

import { routes } from "@fletch/contract";
import { expect, test } from "vitest";

import { RegistryTimeout } from "../registry/errors.ts";
import { scriptedRegistry, testApp } from "../testing.ts";

test("who leaves before the registry answers is told and counted as that, and is no error", async () => {
  const lines: string[] = [];
  const givenUp = Promise.withResolvers<void>();
  const listProjects = (_list: unknown, signal: AbortSignal): Promise<never> =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        reject(new RegistryTimeout("The registry did not answer in time."));
        givenUp.resolve();
      });
    });
  const { app } = await testApp({
    registry: () => scriptedRegistry({ listProjects }),
    options: { logger: { level: "info", stream: { write: (line: string) => void lines.push(line) } } },
  });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  await expect(fetch(url + routes.listProjects.path, { signal: AbortSignal.timeout(300) })).rejects.toThrow(
    "aborted",
  );
  await givenUp.promise;
  await sleep(50);
  const told = lines.map((line) => JSON.parse(line) as { level: number; status?: number; msg: string });
  expect(told.filter(({ level }) => level > 30)).toEqual([]);
  expect(told.filter(({ status }) => status !== undefined)).toMatchObject([{ status: 499, msg: "left" }]);
  expect(await (await fetch(`${url}/metrics`)).text()).toMatch(
    /fletch_http_request_seconds_count\{[^}]*projects",status="499"\} 1/,
  );
});
