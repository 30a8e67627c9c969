import { expect, test } from "vitest";

import { completeType, type TypeName } from "./type-completion.ts";

const names: TypeName[] = [
  { name: "int", about: "A whole number.", example: "3" },
  { name: "str", about: "A text.", example: '"hello"' },
  { name: "list", about: "A list.", example: "list[str]" },
  { name: "Point", about: "Declared here.", example: "Point" },
];
const values = (text: string): string[] => completeType(text, names).map(({ value }) => value);

test("nothing typed offers everything", () => {
  expect(values("")).toEqual(["int", "str", "list[str]", "Point"]);
});

test("a name is completed where it stands, and brackets left open are closed", () => {
  expect(values("list[in")).toEqual(["list[int]", "list[Point]"]);
  expect(values("list[in]")).toEqual(["list[int]", "list[Point]"]);
  expect(values("dict[str, po")).toEqual(["dict[str, Point]"]);
  expect(values("str | li")).toEqual(["str | list[str]"]);
});

test("what starts like the typed comes before what has it inside", () => {
  expect(values("i").slice(0, 1)).toEqual(["int"]);
});

test("what is complete offers nothing more", () => {
  expect(values("int")).toEqual(["Point"]);
  expect(values("Point")).toEqual([]);
  expect(values("list[int] ")).toEqual([]);
  expect(values('FlyteFile["')).toEqual([]);
});
