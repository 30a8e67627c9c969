import { expect, test } from "vitest";

import { isPlainNodeAffinity } from "./plain-affinity.ts";

const required = (terms: unknown) => ({
  nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } },
});

test("one list of conditions on machines is plain, and so is none", () => {
  expect(isPlainNodeAffinity(undefined)).toBe(true);
  expect(isPlainNodeAffinity({})).toBe(true);
  expect(isPlainNodeAffinity(required([{ matchExpressions: [{ key: "gpu", operator: "Exists" }] }]))).toBe(
    true,
  );
});

test("anything further is not", () => {
  expect(isPlainNodeAffinity(required([{ matchExpressions: [] }, { matchExpressions: [] }]))).toBe(false);
  expect(isPlainNodeAffinity(required([{ matchFields: [] }]))).toBe(false);
  expect(isPlainNodeAffinity({ podAffinity: {} })).toBe(false);
  expect(isPlainNodeAffinity("gpu")).toBe(false);
});
