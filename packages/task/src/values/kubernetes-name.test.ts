import { expect, test } from "vitest";

import { isDnsLabel, isDnsSubdomain, isLabelValue, isQualifiedName, slugOf } from "./kubernetes-name.ts";

test("names are judged as Kubernetes judges them", () => {
  expect(["main", "a-1", "1"].filter((name) => !isDnsLabel(name))).toEqual([]);
  expect(["", "Main", "a_b", "-a", "a.b", "a".repeat(64)].filter(isDnsLabel)).toEqual([]);
  expect(isDnsSubdomain("gpu.nodes-1")).toBe(true);
  expect(["a..b", "A.b", "a/b"].filter(isDnsSubdomain)).toEqual([]);
  expect(["team", "acme.com/team", "a_b.c"].filter((name) => !isQualifiedName(name))).toEqual([]);
  expect(["", "a b", "/a", "a/b/c", "Acme.com/x", `x/${"a".repeat(64)}`].filter(isQualifiedName)).toEqual([]);
  expect(["", "ml", "v1.2"].filter((value) => !isLabelValue(value))).toEqual([]);
  expect(["a b", "-a", "é", "a".repeat(64)].filter(isLabelValue)).toEqual([]);
});

test("a text becomes a name where that can be", () => {
  expect(slugOf("my team!", isLabelValue)).toBe("my-team");
  expect(slugOf("My_Main", isDnsLabel)).toBe("my-main");
  expect(slugOf("!!", isLabelValue)).toBeUndefined();
});
