import { routes } from "@fletch/contract";
import { expect, onTestFinished, test, vi } from "vitest";

import { RegistryTimeout } from "../registry/errors.ts";
import { scriptedRegistry, testApp } from "../testing.ts";

const body = {
  text: "format: fletch/v1\nkind: task\nmodule: recipes.train\nfunction: fit\n",
  settings: { project: "p", domain: "d", images: { default: "a:b" } },
};

/** Only timers that are made from here on, and not Fastify's own. */
function holdTimers(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
}

test("a registration that is answered leaves no timer behind", async () => {
  const register = async () => ({ outcome: "registered", entities: [], warnings: [] }) as const;
  const { call } = await testApp({ registry: () => scriptedRegistry({ register }) });
  await call(routes.register, { body });
  holdTimers();
  await call(routes.register, { body });
  expect(vi.getTimerCount()).toBe(0);
});

test("a registration that takes too long is given up", async () => {
  const asked = Promise.withResolvers<void>();
  const { fail } = await testApp({
    registry: () =>
      scriptedRegistry({
        register: (_registration, signal) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener("abort", () => reject(new RegistryTimeout("late")));
            asked.resolve();
          }),
      }),
  });
  holdTimers();
  const answer = fail(routes.register, { body });
  await asked.promise;
  vi.advanceTimersByTime(120_000);
  expect(await answer).toMatchObject({ status: 504, body: { type: "urn:fletch:problem:deadline" } });
});
