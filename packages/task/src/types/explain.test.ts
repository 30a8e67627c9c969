import { expect, test } from "vitest";

import { explainType, readScope } from "./explain.ts";

const scope = readScope({
  types: [
    { enum: { name: "Color", values: ["red", "green"] } },
    {
      dataclass: {
        name: "Point",
        fields: [
          { name: "x", type: "int" },
          { name: "y", type: "int" },
        ],
      },
    },
    { dataclass: { name: "Order", fields: [] } },
    {
      dataclass: {
        name: "Wide",
        fields: "a b c d e f g h".split(" ").map((name) => ({ name, type: "int" })),
      },
    },
    { enum: "not a declaration" },
  ],
});
const words = (form: unknown): string => {
  const explained = explainType(form, scope);
  return "words" in explained ? explained.words : `! ${explained.trouble}`;
};

test.each([
  ["int", "A whole number"],
  ["list[dict[str, float]]", "A list of maps from names to numbers"],
  ["str | None", "A text, or nothing"],
  ["Union[int, str, bool]", "A whole number, a text or true or false"],
  ['FlyteFile["csv"]', "A file of format csv"],
  ["Color", "One of red or green"],
  ["list[Point]", "A list of Point objects"],
  ["Point", "A Point with x and y"],
  ["Order", "An Order"],
  ["Wide", "A Wide with a, b, c, d, e and 3 more"],
  [
    'Annotated[StructuredDataset, kwtypes(x=int, y=str), "parquet"]',
    "A table of format parquet with the columns x and y",
  ],
  ["Annotated[StructuredDataset, Point]", "A table with the columns x and y"],
  ['Literal["a", "b"]', 'One of "a" or "b"'],
  ["Literal[12345678901234567890]", "One of 12345678901234567890"],
  ["Any", "Any Python value, pickled: only Python can read it"],
  ["Decimal", "A Python Decimal, pickled: only Python can read it"],
  ["Iterator[int]", "Whole numbers, one after the other"],
  ["dict", "Names with values of any kind"],
  ["FlyteDirectory", "A directory"],
  ["FlyteSchema[kwtypes(x=int)]", "A table, the older way with the columns x"],
  ["Annotated[int, FlyteAnnotation({'a': 1})]", "A whole number, with notes for Flyte"],
  ["list[Iterator[int]]", "A list of streams of whole numbers"],
  ["list[dict]", "A list of maps of any kind"],
  ["list[FlyteFile]", "A list of files"],
  ['list[FlyteDirectory["csv"]]', "A list of directories of format csv"],
  ["list[Annotated[StructuredDataset, kwtypes(x=int)]]", "A list of tables with the columns x"],
  ["list[FlyteSchema]", "A list of tables, the older way"],
  ["list[Any]", "A list of pickled values (Any)"],
  ["list[Annotated[int, FlyteAnnotation({'a': 1})]]", "A list of whole numbers, with notes for Flyte"],
  ["list[Color]", "A list of values of Color (red or green)"],
  ["list[Literal[1, 2]]", "A list of values out of 1 or 2"],
  ["list[int | str | None]", "A list of whole numbers or texts, or nothing"],
])("%s is told in words", (type, told) => {
  expect(words(type)).toBe(told);
});

test("a type nested deep is told as quickly as any", () => {
  expect(words(`${"list[".repeat(40)}int${"]".repeat(40)}`)).toMatch(/^A list of lists of .* whole numbers$/);
});

test("a structured form is explained like the name it declares", () => {
  const form = { enum: { name: "Size", values: ["s", "m"] } };
  const own = readScope({ inputs: [{ name: "a", type: form }] });
  expect(explainType(form, own)).toMatchObject({ words: "One of s or m", textual: true });
});

test("a mistake says its characters", () => {
  expect(explainType("list[itn]", scope)).toMatchObject({
    trouble: '"itn" is not known. Did you mean int?',
    span: { start: 5, end: 8 },
  });
  expect(explainType({ enum: {} }, scope)).toEqual({
    trouble: "This type is not finished yet.",
    span: undefined,
  });
});

test("the literal type comes with it, and whether values are texts", () => {
  expect(explainType("list[int]", scope)).toMatchObject({
    literal: { collectionType: { simple: "INTEGER" } },
    textual: false,
  });
  const isTextual = (type: string) => (explainType(type, scope) as { textual: boolean }).textual;
  const textual = [
    "str",
    "datetime",
    "date",
    "timedelta",
    "Color",
    "FlyteFile",
    "FlyteDirectory",
    "PathLike",
  ];
  const noted = "Annotated[str, FlyteAnnotation({'a': 1})]";
  expect([...textual, 'Literal["a"]', noted].filter((type) => !isTextual(type))).toEqual([]);
  expect(["Literal[1]", 'Literal["a", 1]', "str | None", "int", "Point"].filter(isTextual)).toEqual([]);
});
