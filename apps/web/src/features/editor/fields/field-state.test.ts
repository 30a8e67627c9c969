import type { Shape } from "@fletch/task";
import { expect, test } from "vitest";

import { fieldState } from "./field-state.ts";

const unset = (words: string): Shape => ({ kind: "free", meta: { label: "", help: "", unset: words } });

test("no value is unset", () => {
  expect(fieldState(undefined, unset("0"))).toBe("unset");
});

test("what unset means too is the default", () => {
  expect(fieldState(0, unset("0, the task is not retried"))).toBe("default");
  expect(fieldState(false, unset("no page"))).toBe("default");
  expect(fieldState(true, unset("on, which makes the task a pod"))).toBe("default");
  expect(fieldState("spawn", unset("spawn"))).toBe("default");
  expect(fieldState([], unset("none"))).toBe("default");
  expect(fieldState("none", unset("none are removed"))).toBe("default");
  expect(fieldState(3, { kind: "free", default: 3 })).toBe("default");
});

test("anything else is set", () => {
  expect(fieldState(1, unset("15 minutes"))).toBe("set");
  expect(fieldState(true, unset("no page"))).toBe("set");
  expect(fieldState("a", unset("as the workflow says"))).toBe("set");
  expect(fieldState("", unset("none"))).toBe("set");
  expect(fieldState({ a: 1 }, unset("none"))).toBe("set");
  expect(fieldState(null, { kind: "free" })).toBe("set");
});
