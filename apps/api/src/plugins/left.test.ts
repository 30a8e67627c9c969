import { setTimeout as sleep } from "node:timers/promises";

import { routes } from "@fletch/contract";
import { expect, test } from "vitest";

import { RegistryTimeout } from "../registry/errors.ts";
import { scriptedRegistry, testApp } from "../testing.ts";

test("who leaves before the registry answers is no error in the log", async () => {
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
  expect(lines.filter((line) => (JSON.parse(line) as { level: number }).level > 30)).toEqual([]);
});
