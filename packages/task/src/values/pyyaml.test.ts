import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { dumpJson } from "./python-json.ts";
import { dumpYaml, type PlainValue } from "./pyyaml.ts";

interface Case {
  readonly value: PlainValue;
  readonly yaml: string;
  readonly json: string;
}
/** What PyYAML 6.0.3 and Python 3.11 make of awkward values. */
const cases = JSON.parse(
  readFileSync(join(import.meta.dirname, "fixtures", "pyyaml.json"), "utf8"),
) as readonly Case[];

test.each(cases)("PyYAML writes $json", ({ value, yaml }) => {
  expect(dumpYaml(value)).toBe(yaml);
});

test.each(cases)("Python's JSON of $json is the same", ({ value, json }) => {
  expect(dumpJson(value)).toBe(json);
});

test("whole numbers keep their digits, and a float has a point for YAML", () => {
  const value = { a: 12345678901234567890n, b: 1e21, c: -0, d: 1e-7 };
  expect(dumpYaml(value)).toBe("a: 12345678901234567890\nb: 1.0e+21\nc: -0.0\nd: 1.0e-07\n");
  expect(dumpJson(value)).toBe('{"a": 12345678901234567890, "b": 1e+21, "c": -0.0, "d": 1e-07}');
});
