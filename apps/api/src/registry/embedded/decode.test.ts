import type { JsonValue } from "@fletch/flyteidl/json";
import { expect, test } from "vitest";

import { decodeError } from "./decode.ts";
import { podSpec } from "./pod-spec.ts";

const containers = (container: JsonValue): JsonValue => ({ containers: [container] });

test.each<[JsonValue, string]>([
  [
    { containers: "x" },
    "json: cannot unmarshal string into Go struct field PodSpec.containers of type []v1.Container",
  ],
  [
    containers({ env: [{ name: "A", value: 1 }] }),
    "json: cannot unmarshal number into Go struct field EnvVar.containers.env.value of type string",
  ],
  [
    containers({ ports: [{ containerPort: 1.5 }] }),
    "json: cannot unmarshal number into Go struct field ContainerPort.containers.ports.containerPort of type int32",
  ],
  [
    { nodeSelector: { gpu: true } },
    "json: cannot unmarshal bool into Go struct field PodSpec.nodeSelector of type string",
  ],
  [
    containers({ resources: { requests: { cpu: "lots" } } }),
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  ],
  [[], "json: cannot unmarshal array into Go value of type v1.PodSpec"],
])("%j is refused in Go's words", (spec, words) => {
  expect(decodeError(spec, podSpec)).toBe(words);
});

test.each<JsonValue>([
  {},
  containers(null),
  containers({
    name: null,
    constructor: 1,
    frob: [true],
    resources: { requests: { cpu: 1, "nvidia.com/gpu": "2" } },
  }),
  { tolerations: [{ key: "a", tolerationSeconds: 5_000_000_000 }], volumes: [{ name: "v", emptyDir: {} }] },
])("%j decodes", (spec) => {
  expect(decodeError(spec, podSpec)).toBeUndefined();
});
