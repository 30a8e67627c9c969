import { expect, test } from "vitest";

import { asResources, asSides, barsOf, sidesOf, withSide } from "./amounts.ts";

test("an amount is the request, a pair is both", () => {
  expect(sidesOf("1")).toEqual({ request: "1", limit: undefined });
  expect(sidesOf(["1", "2"])).toEqual({ request: "1", limit: "2" });
});

test("typing one side leaves the other", () => {
  expect(withSide(undefined, "request", "1")).toBe("1");
  expect(withSide("1", "limit", "2")).toEqual(["1", "2"]);
  expect(withSide(["1", "2"], "request", "3")).toEqual(["3", "2"]);
  expect(withSide(["1", "2"], "limit", undefined)).toBe("1");
  expect(withSide("1", "request", undefined)).toBeUndefined();
});

test("a limit without a request is written with an empty one, which is told", () => {
  expect(withSide(undefined, "limit", "2")).toEqual(["", "2"]);
  expect(withSide(["", "2"], "limit", undefined)).toBeUndefined();
});

test("requests and limits say the same as resources, and back", () => {
  const resources = { cpu: "1", mem: ["1Gi", "2Gi"] };
  const sides = { requests: { cpu: "1", mem: "1Gi" }, limits: { mem: "2Gi" } };
  expect(asSides(resources)).toEqual(sides);
  expect(asResources(sides.requests, sides.limits)).toEqual(resources);
});

test("a limit alone cannot be said as resources", () => {
  expect(asResources({ cpu: "1" }, { gpu: "1" })).toBeUndefined();
});

test("bars stand on one scale", () => {
  expect(barsOf({ request: "2Gi", limit: "4Gi" })).toEqual({ request: 0.5, limit: 1 });
  expect(barsOf({ request: "1000m", limit: 1 })).toEqual({ request: 1, limit: 1 });
  expect(barsOf({ request: "2", limit: "lots" })).toEqual({ request: 1 });
  expect(barsOf({ request: undefined, limit: "0" })).toEqual({});
  expect(barsOf({ request: "1e400", limit: "2" })).toEqual({ limit: 1 });
});
