import { type Expression, printModule } from "@fletch/python";
import { expect, test } from "vitest";

import type { Declared } from "./declaration.ts";
import { defaultExpression, fits } from "./default-value.ts";
import { parseAnnotation } from "./resolve.ts";

const scope = new Map<string, Declared>([
  ["Color", { kind: "enum", name: "Color", values: ["red", "light green", "1"] }],
  [
    "Point",
    {
      kind: "dataclass",
      name: "Point",
      fields: [
        { name: "x", type: "int" },
        { name: "when", type: "date", default: "2026-01-31" },
      ],
    },
  ],
  [
    "Model",
    {
      kind: "pydantic",
      name: "Model",
      fields: [
        { name: "f", type: "FlyteFile['csv']" },
        { name: "g", type: "FlyteFile" },
      ],
    },
  ],
]);

const source = (value: Expression): string => {
  const module = printModule({ statements: [{ kind: "assign", name: "it", value }] });
  return module.slice(module.indexOf("it = ") + 5).trim();
};

test.each<[string, unknown, string]>([
  ["int", 3, "3"],
  ["int", -0, "0"],
  ["int | None", 1e21, "1000000000000000000000"],
  ["int", 9007199254740993n, "9007199254740993"],
  ["float", 3, "3.0"],
  ["float", -0, "-0.0"],
  ["timedelta | float", 1.5, "timedelta(microseconds=1500000)"],
  ["str", 'a"b\n', String.raw`'a"b\n'`],
  ["bool", true, "True"],
  ["None", null, "None"],
  ["int | None", null, "None"],
  ["datetime", "2026-01-31T12:00:00Z", 'datetime.fromisoformat("2026-01-31T12:00:00+00:00")'],
  ["datetime", "2026-01-31 12:00:00.5", 'datetime.fromisoformat("2026-01-31T12:00:00.500000")'],
  ["date", "2026-01-31", 'date.fromisoformat("2026-01-31")'],
  ["float", 2n, "2"],
  ["timedelta", "1h30m", "timedelta(seconds=5400)"],
  ["timedelta", "PT0.5S", "timedelta(microseconds=500000)"],
  ["timedelta", 60, "timedelta(seconds=60)"],
  ["list[date]", ["2026-01-31"], '[date.fromisoformat("2026-01-31")]'],
  ["Iterator[date]", ["2026-01-31"], '[date.fromisoformat("2026-01-31")]'],
  ["dict[str, int]", { a: 1 }, '{"a": 1}'],
  ["dict[str, float]", { a: 1 }, '{"a": 1.0}'],
  ["Annotated[float, FlyteAnnotation({'a': 1})]", 1, "1.0"],
  ["dict", { a: [null, 1.5] }, '{"a": [None, 1.5]}'],
  ['Literal["a", "b"]', "a", '"a"'],
  ["FlyteFile['csv']", "s3://x", 'FlyteFile(path="s3://x")'],
  ["FlyteDirectory", "s3://x", 'FlyteDirectory(path="s3://x")'],
  ["StructuredDataset", "s3://x", 'StructuredDataset(uri="s3://x")'],
  ["Color", "red", "Color.RED"],
  ["Color", "light green", "Color.LIGHT_GREEN"],
  ["Color", "1", "Color.MEMBER_3"],
  ["Point", { x: 1 }, "Point(x=1)"],
  ["Point", { x: 1, when: "2026-01-31" }, 'Point(x=1, when=date.fromisoformat("2026-01-31"))'],
  ["date | str", "2026-01-31", 'date.fromisoformat("2026-01-31")'],
  ["date | str", "hello", '"hello"'],
  ["Model", { f: "s3://x", g: "s3://y" }, 'Model(f={"path": "s3://x"}, g=FlyteFile(path="s3://y"))'],
])("a default of %s is written as Python: %o", (annotation, value, expected) => {
  const type = parseAnnotation(annotation, scope);
  expect(fits(type, value, scope)).toBe(true);
  expect(source(defaultExpression(type, value, scope))).toBe(expected);
});

test.each([
  ["2026", [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ["2024", [31, 29]],
  ["2000", [31, 29]],
  ["2100", [31, 28]],
  ["0001", [31, 28]],
])("the months of %s have the days that they have", (year, lengths) => {
  const type = parseAnnotation("date", scope);
  for (const [index, days] of lengths.entries()) {
    const month = `${year}-${String(index + 1).padStart(2, "0")}`;
    const taken = [0, 1, days, days + 1].filter((day) =>
      fits(type, `${month}-${String(day).padStart(2, "0")}`, scope),
    );
    expect([month, ...taken]).toEqual([month, 1, days]);
  }
});

test("a day ends a second before the next", () => {
  const type = parseAnnotation("datetime", scope);
  expect(fits(type, "2026-12-31T23:59:59.999999+23:59", scope)).toBe(true);
});

test.each<[string, unknown]>([
  ["int", 1.5],
  ["int", "3"],
  ["bool", "true"],
  ["str", 3],
  ["datetime", "yesterday"],
  ["date", "2026-02-31T"],
  ["date", "2026-02-30"],
  ["date", "2023-02-29"],
  ["date", "1900-02-29"],
  ["date", "0000-01-01"],
  ["datetime", "2026-01-01T24:00"],
  ["datetime", "2026-01-01T10:00+24:00"],
  ["datetime", "2026-01-01T10:60"],
  ["datetime", "2026-01-01T10:00:60"],
  ["datetime", "2026-01-01T10:00+01:60"],
  ["date", 20260131],
  ["date", "2026-13-01"],
  ["timedelta", 86_400_000_000_000],
  ["timedelta", 1e300],
  ["timedelta", -1e308],
  ["timedelta", "P1000000000D"],
  ["timedelta", "soon"],
  ["list[int]", [1, "2"]],
  ["Iterator[int]", [1, "2"]],
  ["dict[str, int]", [1]],
  ["dict[str, int]", { a: "1" }],
  ["dict", [1]],
  ["FlyteFile", 1],
  ["FlyteDirectory", 1],
  ["PathLike", 1],
  ["StructuredDataset", 1],
  ["Annotated[int, FlyteAnnotation({'a': 1})]", "1"],
  ["Point", "x"],
  ["Color", 1],
  ["Color", "blue"],
  ["Point", {}],
  ["Point", { x: 1, y: 2 }],
  ['Literal["a"]', "b"],
  ["int | None", "x"],
])("%s does not take %j, and Python gets it as it is", (annotation, value) => {
  const type = parseAnnotation(annotation, scope);
  expect(fits(type, value, scope)).toBe(false);
  expect(() => defaultExpression(type, value, scope)).not.toThrow();
});
