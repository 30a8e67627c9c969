import { expect, test } from "vitest";

import { checkDesign } from "../check.ts";
import { typeSizes } from "./type-sizes.ts";

const design = { format: "fletch/v1", kind: "task", module: "m", function: "f" };
const dataclass = (name: string, types: readonly string[]) => ({
  dataclass: { name, fields: types.map((type, index) => ({ name: `x${index}`, type })) },
});
/** Each class holds the next one so many times. */
const chain = (length: number, times: number) =>
  Array.from({ length }, (_, index) =>
    dataclass(
      `A${index}`,
      Array.from({ length: times }, () => (index < length - 1 ? `A${index + 1}` : "int")),
    ),
  );
const input = (type: string) => ({ name: "a", type });

test("classes that double with each level are refused where they are too many, and nothing is written out", () => {
  expect(typeSizes({ types: chain(10, 2), inputs: [input("A0")] })).toEqual([]);
  expect(typeSizes({ types: chain(11, 2) })).toMatchObject([{ path: "/types/0", code: "type" }]);
  expect(checkDesign({ ...design, types: chain(24, 2) }).problems).toMatchObject([{ path: "/types/0" }]);
  expect(
    checkDesign({ ...design, types: chain(24, 2), parameters: { retries: "x" } }).problems,
  ).toMatchObject([{ path: "/parameters/retries" }]);
});

test("a class counts in quotes too, however its name is spelt there", () => {
  const spelt = (type: string) => dataclass("A0", [type, type]);
  const rest = chain(11, 2).slice(1);
  for (const type of ["A1", "'A1'", "'\\x411'", "Ａ1", "list['A1']"])
    expect(typeSizes({ types: [spelt(type), ...rest] })).toMatchObject([{ path: "/types/0" }]);
  expect(typeSizes({ types: [spelt('Literal["A1"]'), ...rest] })).toEqual([]);
});

test("inputs and outputs count together", () => {
  const types = chain(9, 2);
  const inputs = Array.from({ length: 3 }, () => input("A0"));
  expect(typeSizes({ types, inputs })).toEqual([]);
  expect(typeSizes({ types, inputs, outputs: [input("list[A0]")] })).toMatchObject([
    { path: "/outputs/0/type" },
  ]);
});

test("what is nested too deep is refused, however long the chain is", () => {
  expect(typeSizes({ types: chain(60, 1), inputs: [input("A0")] })).toEqual([]);
  expect(typeSizes({ types: chain(60, 1), inputs: [input("list[A0]")] })).toMatchObject([
    { path: "/inputs/0/type" },
  ]);
  expect(checkDesign({ ...design, types: chain(10_000, 1) }).problems).toMatchObject([{ path: "/types/0" }]);
  for (const levels of [59, 60]) {
    const inputs = [input(`${"list[".repeat(levels)}int${"]".repeat(levels)}`)];
    const deep = { path: "/inputs/0/type", message: expect.stringContaining("60 levels") };
    expect(checkDesign({ ...design, inputs }).problems).toMatchObject(levels < 60 ? [] : [deep]);
  }
});

test("a class that contains itself is another rule's matter", () => {
  const types = [dataclass("A", ["B"]), dataclass("B", ["A", "A"])];
  expect(typeSizes({ types, inputs: [input("A")] })).toEqual([]);
  expect(checkDesign({ ...design, types }).problems.map(({ message }) => message)).toContain(
    "A would contain itself. Flyte has no recursive types.",
  );
});

test("a class in place counts like one under types", () => {
  const [first, ...rest] = chain(11, 2);
  expect(typeSizes({ types: rest, inputs: [{ name: "a", type: first ?? "" }] })).toMatchObject([
    { path: "/inputs/0/type" },
  ]);
});

test("few classes that are long are counted by what is written out, enums too", () => {
  const wide = dataclass(
    "A",
    Array.from({ length: 2_000 }, () => "int"),
  );
  const values = Array.from({ length: 10_000 }, (_, index) => `value ${index}`);
  for (const type of [wide, { enum: { name: "A", values } }]) {
    expect(typeSizes({ types: [type], inputs: [input("A")] })).toEqual([]);
    const inputs = Array.from({ length: 100 }, () => input("A"));
    expect(typeSizes({ types: [type], inputs })).toMatchObject([
      { code: "type", message: expect.stringMatching(/500,000 characters/) },
    ]);
  }
});
