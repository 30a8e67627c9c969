import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import type { Declared } from "./declaration.ts";
import { toLiteralType } from "./literal-type.ts";
import { parseAnnotation } from "./resolve.ts";
import { AnnotationError } from "./syntax.ts";

/** What flytekit 1.16.14 answered, null where it refuses; made by scripts/literal_types.py, which has the same classes. */
const answers = JSON.parse(
  readFileSync(new URL("./fixtures/literal-types.json", import.meta.url), "utf8"),
) as Record<string, unknown>;

const classes: Declared[] = [
  { kind: "enum", name: "Color", values: ["red", "green"] },
  { kind: "dataclass", name: "Point", fields: [{ name: "x", type: "int" }] },
  {
    kind: "dataclass",
    name: "Nest",
    fields: [
      { name: "p", type: "Point" },
      { name: "q", type: "str" },
    ],
  },
  {
    kind: "dataclass",
    name: "Outer",
    fields: [
      { name: "color", type: "Color" },
      { name: "nest", type: "Nest" },
      { name: "when", type: "datetime" },
      { name: "span", type: "timedelta", default: "1h30m" },
      { name: "day", type: "Optional[date]", default: null },
      { name: "names", type: "List[str]", default: ["a"] },
      { name: "scores", type: "Dict[str, float]", default: {} },
      { name: "kind", type: 'Literal["a", "b"]', default: "a" },
      { name: "file", type: "Optional[FlyteFile]", default: null },
      { name: "described", type: "int", default: 3, description: "How many." },
    ],
  },
  { kind: "pydantic", name: "Inner", fields: [{ name: "x", type: "int" }] },
  {
    kind: "pydantic",
    name: "Model",
    fields: [
      { name: "my_field", type: "int" },
      { name: "aB_cd", type: "str", default: "x" },
      { name: "inner", type: "Inner" },
      { name: "color", type: "Color" },
      { name: "span", type: "timedelta", default: "PT1H4.5S" },
      { name: "when", type: "Optional[datetime]", default: null },
      { name: "names", type: "List[str]", default: ["a"] },
      { name: "kind", type: 'Literal["a"]', default: "a" },
      { name: "scores", type: "Dict[str, float]", default: {} },
      { name: "described", type: "int", default: 3, description: "How many." },
    ],
  },
];
const scope = new Map(classes.map((type) => [type.name, type]));

/** Taken by flytekit and refused here; docs/differences-from-flytekit.md says why. */
const REFUSED_HERE = new Set([
  "Annotated[Point, 'x']",
  'Annotated[Struct, FlyteAnnotation({"a": 1})]',
  "Annotated[int, 'x']",
  "FlyteFile[str]",
  "dict[str, int, int]",
  "list[int, str]",
  "set[FlyteFile]",
  "set[Point]",
]);

const ours = (text: string): unknown => {
  try {
    return toLiteralType(parseAnnotation(text, scope), scope);
  } catch (error) {
    if (error instanceof AnnotationError) return null;
    throw error;
  }
};

test.each(Object.entries(answers).filter(([text]) => !REFUSED_HERE.has(text)))(
  "%s is what flytekit makes of it",
  (text, theirs) => {
    expect(ours(text)).toEqual(theirs);
  },
);

test("what is refused here alone is refused, and nothing else is in that list", () => {
  for (const text of REFUSED_HERE) {
    expect(answers[text], text).toBeTypeOf("object");
    expect(answers[text], text).not.toBeNull();
    expect(ours(text), text).toBeNull();
  }
});
