import { createAdminClient } from "@fletch/flyteidl/admin";
import { expect, onTestFinished, test } from "vitest";

import { freshDatabase } from "../../store/testing.ts";
import { serveAdmin } from "../double/serve.ts";
import { EmbeddedAdminService } from "../embedded/admin-service.ts";
import { callRecorded, RECORDED_OPTIONS } from "../recordings/play.ts";
import { playStep, readRecording } from "../recordings/recording.ts";
import { FlyteadminCalls } from "./calls.ts";
import { Line } from "./line.ts";
import { flyteadminOptionsSchema } from "./options.ts";

const unsigned = {
  known: () => ({}),
  renew: () => Promise.reject(new Error("nothing asks for sign-in here")),
};

test("every status, text, detail and answer of the recordings survives the wire", async () => {
  const failures: string[] = [];
  for (const recording of ["limits", "whitelist"] as const) {
    const service = await EmbeddedAdminService.open(
      await freshDatabase("sqlite"),
      RECORDED_OPTIONS[recording],
    );
    const { address, stop } = await serveAdmin(service);
    onTestFinished(stop);
    const line = new Line(() => createAdminClient({ endpoint: address, tls: { kind: "insecure" } }));
    onTestFinished(() => line.close());
    const calls = new FlyteadminCalls(line, unsigned, flyteadminOptionsSchema.parse({ endpoint: address }));
    for (const step of readRecording(recording)) {
      await playStep(step, (played) => callRecorded(played, { calls, service })).catch((error: unknown) =>
        failures.push(`${step.name}: ${String(error)}`),
      );
    }
  }
  expect(failures).toEqual([]);
}, 120_000);
