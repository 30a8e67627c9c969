import { DEVICES } from "@fletch/task";
import { expect, test } from "vitest";

import { deviceOf, findDevices, pictureOf } from "./partition.ts";

test("an instance of a card is slices of seven and a share of the memory", () => {
  const device = deviceOf("nvidia-tesla-a100");
  expect(pictureOf("3g.20gb", device)).toEqual({ kind: "slices", slices: 3, of: 7, memory: 0.5 });
  expect(pictureOf("7g.40gb", device)).toMatchObject({ slices: 7, memory: 1 });
  expect(pictureOf("1g.10gb", undefined)).toMatchObject({ slices: 1, memory: 1 });
});

test("a topology is chips in its directions", () => {
  expect(pictureOf("2x4", undefined)).toEqual({ kind: "chips", sides: [2, 4], count: 8 });
  expect(pictureOf("4x4x8", undefined)).toMatchObject({ count: 128 });
});

test("every partition that flytekit names has a picture", () => {
  for (const device of DEVICES) {
    for (const size of device.partitions?.sizes ?? []) expect(pictureOf(size, device)).toBeDefined();
  }
});

test("other sizes have none", () => {
  expect(pictureOf("half", undefined)).toBeUndefined();
});

test("devices are found by name and label, and all are there again once one is picked", () => {
  expect(findDevices("v5e").map(({ device }) => device)).toContain("tpu-v5-lite-podslice");
  expect(findDevices("T4").map(({ device }) => device)).toEqual(["nvidia-tesla-t4"]);
  expect(findDevices("nvidia-tesla-t4")).toBe(DEVICES);
  expect(findDevices("abacus")).toEqual([]);
});
