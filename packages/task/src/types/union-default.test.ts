import { expect, test } from "vitest";

import { declared, type Scope } from "./declaration.ts";
import { parseAnnotation } from "./resolve.ts";
import { isMisread, isWrittenInFull } from "./union-default.ts";

const scope: Scope = new Map([
  ["Color", declared({ enum: { name: "Color", values: ["red"] } })],
  ["Point", declared({ dataclass: { name: "Point", fields: [] } })],
]);
const misread = (type: string, value: unknown): boolean =>
  isMisread(parseAnnotation(type, scope), value, scope);

test.each([
  ["Union[date, Any]", 3],
  ["Union[Any, Color]", "red"],
  ["Union[str, timedelta]", 60],
  ["Union[None, date, str]", "2026-01-31"],
  ["Union[list[date], str]", ""],
  ["Union[list[Union[date, str]], str]", "ab"],
])("a default of %s is not written as what it is: %j", (type, value) => {
  expect(misread(type, value)).toBe(true);
});

test.each([
  ["Union[int, Any]", 3],
  ["Union[float, timedelta]", 3],
  ['Union[float, Literal["auto"]]', 1],
  ['Union[float, Literal["auto"]]', "auto"],
  ["Union[Color, Any]", "red"],
  ["Union[date, str]", "2026-01-31"],
  ["Union[date, str, None]", "2026-01-31"],
  ["Union[date, None]", "2026-01-31"],
  ["Union[list[date], str]", "ab"],
  ["Union[date, Any]", null],
  ["Union[list[date], Any]", ["2026-01-31"]],
])("a default of %s is written as what it is: %j", (type, value) => {
  expect(misread(type, value)).toBe(false);
});

test("a file behind a class of data is written by that class, with all that a file has", () => {
  const isInFull = (text: string): boolean => {
    const type = parseAnnotation(text, scope);
    const file = type.kind === "union" ? type.variants.find(({ kind }) => kind === "file") : undefined;
    return isWrittenInFull(type, file ?? type, scope);
  };
  expect(isInFull("Union[Point, int, FlyteFile]")).toBe(true);
  expect(isInFull("Union[FlyteFile, Point]")).toBe(false);
  expect(isInFull("Union[Color, FlyteFile]")).toBe(false);
  expect(isInFull("FlyteFile")).toBe(false);
});
