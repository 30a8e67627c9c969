import { expect, test } from "vitest";

import { nextName } from "./variables.ts";

test("outputs are called as flytekit calls them", () => {
  expect(nextName(undefined, "output")).toBe("o0");
  expect(nextName([{ name: "o0" }], "output")).toBe("o1");
  expect(nextName([{ name: "o1" }], "output")).toBe("o2");
});

test("a new input has a name of its own", () => {
  expect(nextName([], "input")).toBe("input_1");
  expect(nextName([{ name: "a" }, { name: "input_3" }, null], "input")).toBe("input_4");
});
