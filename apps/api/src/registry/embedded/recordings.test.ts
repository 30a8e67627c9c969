import { describe, expect, test } from "vitest";

import { engines, freshDatabase } from "../../store/testing.ts";
import { callRecorded, RECORDED_OPTIONS } from "../recordings/play.ts";
import { playStep, readRecording } from "../recordings/recording.ts";
import { EmbeddedAdminService } from "./admin-service.ts";

describe.each(engines)("the embedded registry in %s", (engine) => {
  test.each(["limits", "whitelist"] as const)(
    "answers every step of the recording %s as flyteadmin did",
    async (recording) => {
      const service = await EmbeddedAdminService.open(
        await freshDatabase(engine),
        RECORDED_OPTIONS[recording],
      );
      const failures: string[] = [];
      for (const step of readRecording(recording)) {
        await playStep(step, (played) => callRecorded(played, { calls: service, service })).catch(
          (error: unknown) => failures.push(`${step.name}: ${String(error)}`),
        );
      }
      expect(failures).toEqual([]);
    },
    120_000,
  );
});
