import { expect, test } from "vitest";

import { freshSource, sourceOf, volumeSources } from "./volume-source.ts";

test("a volume comes from the one source it names", () => {
  expect(sourceOf({ name: "a", emptyDir: {} })).toBe("emptyDir");
  expect(sourceOf({ name: "a" })).toBe("");
  expect(sourceOf("a")).toBe("");
  expect(volumeSources).toContain("persistentVolumeClaim");
  expect(volumeSources).not.toContain("name");
});

test("a source starts with what Kubernetes needs of it", () => {
  expect(freshSource("persistentVolumeClaim")).toEqual({ claimName: "" });
  expect(freshSource("emptyDir")).toEqual({});
});
