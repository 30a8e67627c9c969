import { attribute, call, imported, string } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, python, schema } from "./accelerator.ts";
import { refusals } from "./testing.ts";

const MODULE = "flytekit.extras.accelerators";
const A100 = imported(MODULE, "A100");

test("three states: any partitioning, whole, one partition", () => {
  const device = "nvidia-tesla-a100";
  expect(compile({ device })).toEqual({ device });
  expect(compile({ device, unpartitioned: false })).toEqual({ device });
  expect(compile({ device, unpartitioned: true })).toEqual({ device, unpartitioned: true });
  expect(compile({ device, partition_size: "1g.5gb" })).toEqual({ device, partitionSize: "1g.5gb" });
});

test("an empty device is an empty message, an empty partition is there", () => {
  expect(compile({ device: "" })).toEqual({});
  expect(compile({ device: "a", partition_size: "" })).toEqual({ device: "a", partitionSize: "" });
});

test("Python uses flytekit's constants where there are some", () => {
  const device = "nvidia-tesla-a100";
  expect(python({ device })).toEqual(A100);
  expect(python({ device, unpartitioned: true })).toEqual(attribute(A100, "unpartitioned"));
  expect(python({ device, partition_size: "1g.5gb" })).toEqual(attribute(A100, "partition_1g_5gb"));
  expect(python({ device, partition_size: "9g" })).toEqual(
    call(attribute(A100, "partitioned"), [string("9g")]),
  );
  expect(python({ device: "tpu-v6e-slice", partition_size: "2x4" })).toEqual(
    attribute(imported(MODULE, "V6E"), "slice_2x4"),
  );
  expect(python({ device: "nvidia-h100" })).toEqual(imported(MODULE, "H100"));
  expect(python({ device: "acme" })).toEqual(call(imported(MODULE, "GPUAccelerator"), [string("acme")]));
});

test("whole and partition exclude each other", () => {
  expect(refusals(schema, { device: "a", partition_size: "b", unpartitioned: true })[0]).toMatch(
    /^unpartitioned: /,
  );
});
