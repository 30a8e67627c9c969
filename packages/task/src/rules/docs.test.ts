import { expect, test } from "vitest";

import { docs } from "./docs.ts";
import { fixed, told } from "./testing.ts";

const both = { short_description: "a", long_description: { value: "b", format: "markdown" } };

test.each<[object | undefined, object, string[]]>([
  [both, {}, []],
  [{ short_description: "a" }, { docstring: { long: "b" } }, []],
  [
    both,
    { docstring: { short: "c", long: "d" } },
    ["run /parameters/docs/short_description overridden", "run /parameters/docs/long_description overridden"],
  ],
  [
    { long_description: { value: "a", uri: "https://x" } },
    {},
    ["run /parameters/docs/long_description/value overridden"],
  ],
  [{ source_code: { link: "a\0" } }, {}, ["register /parameters/docs/source_code/link invalid-value"]],
  [undefined, { docstring: { short: "a\0" } }, ["register /docstring/short invalid-value"]],
])("%j with %j", (given, more, problems) => {
  expect(told(docs, given === undefined ? {} : { docs: given }, more)).toEqual(problems);
});

test("what loses goes by a click", () => {
  expect(fixed(docs, { docs: both }, { docstring: { short: "c" } })).toMatchObject({
    parameters: { docs: { long_description: both.long_description } },
    left: [],
  });
});
