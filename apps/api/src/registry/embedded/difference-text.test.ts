import { describe, expect, test } from "vitest";

import { differenceLines, differentStructure } from "./difference-text.ts";
import { goJson } from "./go-json.ts";

const TEMPLATE = "flyteidl.core.TaskTemplate";

describe("a message in Go's JSON", () => {
  test("has a oneof under Go's names, null where nothing is set, and numbers for enums", () => {
    const template = {
      k8sPod: { podSpec: { hostNetwork: true }, dataConfig: { format: "YAML", enabled: true } },
      metadata: { interruptible: false, timeout: "-90.5s", generatesDeck: true },
      interface: { outputs: { variables: { o0: { type: { simple: "NONE" } }, o1: {} } } },
    };
    expect(goJson(TEMPLATE, template)).toEqual({
      Target: { K8SPod: { pod_spec: { hostNetwork: true }, data_config: { format: 1, enabled: true } } },
      metadata: {
        InterruptibleValue: { Interruptible: false },
        timeout: { seconds: -90, nanos: -500_000_000 },
        generates_deck: { value: true },
      },
      interface: { outputs: { variables: { o0: { type: { Type: { Simple: 0 } } }, o1: {} } } },
    });
    expect(goJson(TEMPLATE, {})).toEqual({ Target: null });
  });
});

describe("what changed, as flyteadmin tells it", () => {
  test("is in the order of its paths, with Go's text for values", () => {
    const lines = differenceLines({ b: [1, { x: null }], a: "1" }, { b: "2", c: { z: 1, y: [true] } });
    expect(lines).toEqual([
      "/a:\n\t- 1 \n\t+ <nil>",
      "/b:\n\t- [1 map[x:<nil>]] \n\t+ 2",
      "/c:\n\t- <nil> \n\t+ map[y:[true] z:1]",
    ]);
  });

  test("leaves out what was appended to a list", () => {
    expect(differenceLines({ a: [1] }, { a: [1, 2] })).toEqual([]);
  });

  test("is cut at 32,000 bytes, between characters", () => {
    const text = differentStructure({ name: "n", what: "task" }, { a: "x" }, { a: "ü".repeat(40_000) });
    expect(Buffer.byteLength(text)).toBeGreaterThan(31_990);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(32_000);
    expect(text.endsWith("ü")).toBe(true);
  });
});
