import { applyEdits, checkDesign } from "@fletch/task";
import { expect, test } from "vitest";

import { missingPlaces } from "./missing.ts";

const missing = (design: unknown) => missingPlaces(design, checkDesign(design).problems);
const torch = { plugin: "PyTorch", worker: { image: "a:1" } };

test.each<[unknown, readonly [path: string, value: unknown][]]>([
  [
    { format: "fletch/v1", kind: "task" },
    [
      ["/module", ""],
      ["/function", ""],
    ],
  ],
  [{ format: "fletch/v1", kind: "task", module: "a", function: "b" }, []],
  [
    { format: "fletch/v1", kind: "task", module: "a", function: "b", parameters: { secret_requests: [{}] } },
    [["/parameters/secret_requests/0/group", ""]],
  ],
  [
    { format: "fletch/v1", kind: "task", module: "a", function: "b", inputs: [{ type: "int" }] },
    [["/inputs/0/name", ""]],
  ],
  [
    { format: "fletch/v1", kind: "task", module: "a", function: "b", parameters: { task_config: torch } },
    [["/parameters/task_config/worker/replicas", 1]],
  ],
])("of %j", (design, places) => {
  const found = missing(design);
  expect(found.map(({ path, value }) => [path, value])).toEqual(places);
  const filled = applyEdits(
    design,
    found.map((place) => ({ op: "set", ...place })),
  );
  expect(missing(filled)).toEqual([]);
});
