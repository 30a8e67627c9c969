import { call, imported, number } from "@fletch/python";
import { expect, test } from "vitest";

import { refusals } from "./testing.ts";
import { compile, python, schema } from "./timeout.ts";

test.each([
  [90, "90s"],
  [-5, "-5s"],
  ["1h30m", "5400s"],
  ["100ms", "0.100s"],
  ["-1d500ms", "-86400.500s"],
  [315_576_000_000, "315576000000s"],
])("%j is %s on the wire", (timeout, wire) => {
  expect(compile(schema.parse(timeout))).toBe(wire);
});

test.each([undefined, 0, "0s", "0h0m"])("%j is no timeout", (timeout) => {
  expect(compile(timeout)).toBeUndefined();
});

test.each([1.5, "10 minutes", "", true, 315_576_000_001, "3652501d", [1]])("%j is refused", (timeout) => {
  expect(refusals(schema, timeout)).not.toEqual([]);
});

test("seconds stay a number in Python, a text becomes a timedelta", () => {
  expect(python(90)).toEqual(number(90));
  expect(python("1h30m")).toEqual(
    call(
      imported("datetime", "timedelta"),
      [],
      [
        { name: "hours", value: number(1n) },
        { name: "minutes", value: number(30n) },
      ],
    ),
  );
});
