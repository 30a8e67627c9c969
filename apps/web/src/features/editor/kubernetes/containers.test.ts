import { expect, test } from "vitest";

import { nextContainer, nextName } from "./containers.ts";

test("the first container is the primary one, others are sidecars with names of their own", () => {
  expect(nextContainer([], "main")).toBe("main");
  expect(nextContainer(["main"], "main")).toBe("sidecar-1");
  expect(nextContainer(["sidecar-1", "main", undefined], "main")).toBe("sidecar-2");
});

test("a volume gets a number that no other one has, also after one was removed", () => {
  expect(nextName([], "volume")).toBe("volume-1");
  expect(nextName(["volume-2", null], "volume")).toBe("volume-1");
  expect(nextName(["volume-2", "volume-1"], "volume")).toBe("volume-3");
});
