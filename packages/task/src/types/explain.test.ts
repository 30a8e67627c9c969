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
    { enum: "not a declaration" },
  ],
});
const words = (form: unknown): string => {
  const explained = explainType(form, scope);
  return "words" in explained ? explained.words : `! ${explained.trouble}`;
};

test("a type is told in words", () => {
  expect(
    [
      "int",
      "list[dict[str, float]]",
      "str | None",
      "Union[int, str, bool]",
      'FlyteFile["csv"]',
      "Color",
      "list[Point]",
      "Point",
      'Annotated[StructuredDataset, kwtypes(x=int, y=str), "parquet"]',
      'Literal["a", "b"]',
      "Any",
    ].map(words),
  ).toEqual([
    "A whole number",
    "A list of maps from names to numbers",
    "A text, or nothing",
    "A whole number, a text or true or false",
    "A file of format csv",
    "One of red or green",
    "A list of Point objects",
    "A Point with x and y",
    "A table of format parquet with the columns x and y",
    'One of "a" or "b"',
    "Any Python value, pickled: only Python can read it",
  ]);
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
  expect(explainType("list[itn]", scope)).toMatchObject({ span: { start: 5, end: 8 } });
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
  const textual = ["str", "datetime", "Color", "FlyteFile", 'Literal["a"]', "Literal[1]", "str | None"];
  expect(textual.map((type) => (explainType(type, scope) as { textual: boolean }).textual)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
