import { setTimeout as sleep } from "node:timers/promises";

import type { TaskCreateRequest } from "@fletch/flyteidl/json";
import { describe, expect, test } from "vitest";

import type { AdminCalls } from "../admin.ts";
import { RegistryTimeout, RegistryUnavailable } from "../errors.ts";
import { invalidArgument, StatusError } from "../status.ts";
import { registration, soon, taskId, taskSpec } from "../testing.ts";
import { adminService, open, overlay, serve, wireTo } from "./testing.ts";

const NOBODY = "127.0.0.1:1";

/** Answers CreateTask with each error once, then lets it through. */
function failing(calls: AdminCalls, errors: Error[]): AdminCalls {
  return overlay(calls, {
    createTask: async (request: TaskCreateRequest, signal: AbortSignal) => {
      const error = errors.shift();
      if (error) throw error;
      return calls.createTask(request, signal);
    },
  });
}

describe("a server that is not there", () => {
  test("is unreachable, in words, for reading and registering alike", async () => {
    const registry = open(NOBODY, { maxRetries: 1 });
    const unreachable = { name: "RegistryUnavailable", reason: "unreachable" };
    await expect(registry.listProjects({}, soon())).rejects.toMatchObject(unreachable);
    await expect(registry.ping(soon())).rejects.toMatchObject(unreachable);
    await expect(registry.register(registration(), soon())).rejects.toMatchObject({
      ...unreachable,
      // Nothing was sent, so nothing is open.
      message: "The registry cannot be reached: connect ECONNREFUSED 127.0.0.1:1",
    });
  });

  test("is what info says, without an error", async () => {
    expect(await open(`dns:///${NOBODY}`).info(soon())).toMatchObject({
      kind: "flyteadmin",
      endpoint: NOBODY,
      answers: false,
      reason: "The registry cannot be reached: connect ECONNREFUSED 127.0.0.1:1",
    });
  });

  test("is not waited for once the asker has gone", async () => {
    const registry = open(NOBODY, { backoff: 60_000, maxBackoff: 60_000 });
    await expect(registry.ping(AbortSignal.timeout(100))).rejects.toThrow(RegistryUnavailable);
  });
});

describe("a server that is slow", () => {
  test("runs into the deadline of a call", async () => {
    const slow = overlay(await adminService(), { listProjects: () => sleep(5_000, {}) });
    await expect(open(await serve(slow), { callTimeout: 100 }).ping(soon())).rejects.toThrow(RegistryTimeout);
  });

  test("is not reported to have failed when it registered all the same", async () => {
    const service = await adminService();
    const slow = overlay(service, {
      createTask: async (request, signal) => {
        await service.createTask(request, signal);
        return sleep(5_000, {});
      },
    });
    const registry = open(await serve(slow), { callTimeout: 300 });
    expect(await registry.register(registration(), soon())).toMatchObject({
      outcome: "registered",
      warnings: [],
    });
  });

  test("that may still register is told as open, not as failed", async () => {
    const slow = overlay(await adminService(), { createTask: () => sleep(5_000, {}) });
    const registry = open(await serve(slow), { callTimeout: 100 });
    await expect(registry.register(registration(), soon())).rejects.toMatchObject({
      name: "RegistryTimeout",
      message: expect.stringContaining("registering it again is safe"),
    });
  });
});

describe("a connection that is cut", () => {
  /** A registry over a wire that its server's methods can cut. */
  async function overWire(methods: (service: AdminCalls, cut: () => void) => Partial<AdminCalls>) {
    const service = await adminService();
    const cutter = { cut: (): void => undefined };
    const wire = await wireTo(
      await serve(
        overlay(
          service,
          methods(service, () => cutter.cut()),
        ),
      ),
    );
    cutter.cut = wire.cut;
    return open(wire.address);
  }

  test.each([
    ["after the task was registered: it is found, and not sent a second time", true, 1],
    ["before the task was registered: it is sent again", false, 2],
  ])("%s", async (_words, isRegistered, times) => {
    let sent = 0;
    const registry = await overWire((service, cut) => ({
      createTask: async (request, signal) => {
        const isCut = ++sent === 1;
        if (!isCut || isRegistered) await service.createTask(request, signal);
        if (!isCut) return {};
        cut();
        return sleep(1_000, {});
      },
    }));
    expect(await registry.register(registration(), soon())).toMatchObject({
      outcome: "registered",
      warnings: [],
    });
    expect(sent).toBe(times);
    expect((await registry.listVersions(taskId(), soon())).items).toHaveLength(1);
  });

  test("while reading: it is read again", async () => {
    let cuts = 2;
    const registry = await overWire((service, cut) => ({
      listProjects: async (request, signal) => {
        if (cuts-- > 0) cut();
        return service.listProjects(request, signal);
      },
    }));
    expect((await registry.listProjects({}, soon())).items).toHaveLength(1);
  });
});

test("a connection that was dropped without a word is given up after one deadline", async () => {
  const wire = await wireTo(await serve(await adminService()));
  const registry = open(wire.address, { callTimeout: 300 });
  await registry.ping(soon());
  wire.hush();
  await expect(registry.ping(soon())).rejects.toThrow(RegistryTimeout);
  await registry.ping(soon());
});

describe("an answer that leaves the registration open", () => {
  test.each(["UNAVAILABLE", "INTERNAL", "UNKNOWN", "ABORTED"] as const)(
    "%s is followed by a look and another try",
    async (code) => {
      const calls = failing(await adminService(), [new StatusError(code, ""), new StatusError(code, "")]);
      const registry = open(await serve(calls));
      expect(await registry.register(registration(), soon())).toMatchObject({ outcome: "registered" });
      expect((await registry.listVersions(taskId(), soon())).items).toHaveLength(1);
    },
  );

  test("and something else under the version is a conflict", async () => {
    const service = await adminService();
    const first = open(await serve(service));
    await first.register(registration(), soon());
    const calls = failing(service, [new StatusError("UNAVAILABLE", "")]);
    const changed = registration({}, taskSpec({ type: "other" }));
    expect(await open(await serve(calls)).register(changed, soon())).toMatchObject({
      outcome: "conflict",
      differences: [{ path: "/template/type", registered: "python-task", sent: "other" }],
    });
  });

  test("and something else that cannot be read is a conflict all the same", async () => {
    const service = await adminService();
    await open(await serve(service)).register(registration(), soon());
    const blind = { getTask: () => Promise.reject(new StatusError("INTERNAL", "out of order")) };
    const changed = registration({}, taskSpec({ type: "other" }));
    expect(await open(await serve(overlay(service, blind))).register(changed, soon())).toMatchObject({
      outcome: "conflict",
      registered: {},
      differences: [],
    });
  });

  test("is looked at once more where the next try is refused", async () => {
    const service = await adminService();
    let sent = 0;
    let isBlind = false;
    const calls = overlay(service, {
      createTask: async (request, signal) => {
        if (++sent > 1) throw invalidArgument("project [flytesnacks] is not active");
        await service.createTask(request, signal);
        throw new StatusError("UNAVAILABLE", "");
      },
      getTask: (request, signal) =>
        sent > 1 && !isBlind
          ? service.getTask(request, signal)
          : Promise.reject(new StatusError("INTERNAL", "")),
    });
    const registry = open(await serve(calls));
    expect(await registry.register(registration(), soon())).toMatchObject({ outcome: "registered" });
    const another = registration({ version: "v2" });
    expect(await registry.register(another, soon())).toMatchObject({ outcome: "refused" });
    [sent, isBlind] = [0, true];
    await expect(registry.register(registration({ version: "v3" }), soon())).rejects.toThrow(/not known/);
  });

  test("comes to an end, and says that it is open", async () => {
    const calls = overlay(await adminService(), {
      createTask: () => Promise.reject(new StatusError("INTERNAL", "out of order")),
    });
    const registry = open(await serve(calls), { maxRetries: 2 });
    await expect(registry.register(registration(), soon())).rejects.toMatchObject({
      reason: "failed",
      message: expect.stringMatching(/out of order\. It is not known.*registering it again is safe\.$/s),
    });
  });

  test("a server without a connection to its database is tried again, and blames nobody", async () => {
    const busy = invalidArgument(
      "failed to validate that project [flytesnacks] and domain [development] are registered, err: [unexpected error type for: too many clients]",
    );
    const calls = failing(await adminService(), [busy, busy]);
    const registry = open(await serve(calls));
    expect(await registry.register(registration(), soon())).toMatchObject({
      outcome: "registered",
      warnings: [],
    });
    const always = overlay(await adminService(), { createTask: () => Promise.reject(busy) });
    await expect(open(await serve(always)).register(registration(), soon())).rejects.toThrow(
      RegistryUnavailable,
    );
  });

  test("a registration that is unchanged stays so when its description cannot be read", async () => {
    const service = await adminService();
    const calls = overlay(service, {
      getDescriptionEntity: () => Promise.reject(new StatusError("INTERNAL", "x")),
    });
    const registry = open(await serve(calls));
    await registry.register(registration(), soon());
    expect(await registry.register(registration(), soon())).toMatchObject({
      outcome: "unchanged",
      warnings: [],
    });
  });
});

test("no more than eight calls are under way at once", async () => {
  const service = await adminService();
  let now = 0;
  let most = 0;
  const calls = overlay(service, {
    createTask: async (request, signal) => {
      most = Math.max(most, ++now);
      await sleep(10);
      now--;
      return service.createTask(request, signal);
    },
  });
  const registry = open(await serve(calls));
  const versions = Array.from({ length: 40 }, (_, index) => `v${index}`);
  await Promise.all(versions.map((version) => registry.register(registration({ version }), soon())));
  expect(most).toBe(8);
  expect((await registry.listVersions({ ...taskId(), limit: 100 }, soon())).items).toHaveLength(40);
});

test("an asker who goes away cancels the call on the server", async () => {
  const cancelled = Promise.withResolvers<void>();
  const calls = overlay(await adminService(), {
    listProjects: (_request, signal) => {
      signal.addEventListener("abort", () => cancelled.resolve());
      return sleep(5_000, {});
    },
  });
  const registry = open(await serve(calls));
  await expect(registry.ping(AbortSignal.timeout(200))).rejects.toThrow(RegistryTimeout);
  await cancelled.promise;
});

describe("a list that is no good answer", () => {
  const { project, domain, name } = taskId();
  const id = { project, domain, name };
  test.each<[string, Partial<AdminCalls>]>([
    ["that stands still", { listNamedEntities: async () => ({ entities: [{ id }], token: "2" }) }],
    [
      "with names from elsewhere",
      { listNamedEntities: async () => ({ entities: [{ id: { ...id, domain: "x" } }] }) },
    ],
    ["with versions of another task", { listTasks: async () => ({ tasks: [{ id: { ...id, name: "x" } }] }) }],
  ])("%s is refused in words", async (_words, methods) => {
    const registry = open(await serve(overlay(await adminService(), methods)));
    const cursor = Buffer.from("2").toString("base64url");
    const list = methods.listTasks
      ? registry.listVersions(taskId(), soon())
      : registry.listTasks({ ...taskId(), cursor }, soon());
    await expect(list).rejects.toMatchObject({
      reason: "failed",
      message: expect.stringMatching(/its list/),
    });
  });
});
