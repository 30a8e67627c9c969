import { expect, test } from "vitest";

import { nextContainer } from "./containers.ts";

test("the first container is the primary one, others are sidecars with names of their own", () => {
  expect(nextContainer([], "main")).toBe("main");
  expect(nextContainer(["main"], "main")).toBe("sidecar-1");
  expect(nextContainer(["sidecar-1", "main", undefined], "main")).toBe("sidecar-2");
});
