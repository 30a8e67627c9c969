import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { describe, expect, test } from "vitest";

import type { DatabaseConfig } from "../../store/database.ts";
import { engines, freshConfig } from "../../store/testing.ts";

const PROCESSES = 3;
const VERSIONS = 20;

/** Registers the same versions as every other process, with an image of its own. */
async function registerInOwnProcess(config: DatabaseConfig, image: string): Promise<string[]> {
  const script = `
    import { openDatabase } from ${JSON.stringify(import.meta.resolve("../../store/database.ts"))};
    import { openEmbedded } from ${JSON.stringify(import.meta.resolve("./open.ts"))};
    import { registration, soon, taskSpec } from ${JSON.stringify(import.meta.resolve("../testing.ts"))};
    const store = await openDatabase(${JSON.stringify(config)});
    const registry = await openEmbedded(store);
    const spec = taskSpec({ container: { image: ${JSON.stringify(image)}, args: ["x"] } });
    const versions = Array.from({ length: ${VERSIONS} }, (_, index) => "v" + index);
    const outcomes = await Promise.all(versions.map((version) => registry.register(registration({ version }, spec), soon())));
    await store.close();
    console.log(JSON.stringify(outcomes.map(({ outcome }) => outcome)));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
  return JSON.parse(stdout) as string[];
}

describe.each(engines)("in %s", (engine) => {
  test("each version is registered by exactly one of several processes", async () => {
    const config = await freshConfig(engine);
    const images = Array.from({ length: PROCESSES }, (_, index) => `ghcr.io/acme/train:${index}`);
    const outcomes = await Promise.all(images.map((image) => registerInOwnProcess(config, image)));
    for (let version = 0; version < VERSIONS; version++) {
      const each = outcomes.map((list) => list[version]);
      const count = (outcome: string): number => each.filter((one) => one === outcome).length;
      expect([count("registered"), count("conflict")]).toEqual([1, PROCESSES - 1]);
    }
  });
});
