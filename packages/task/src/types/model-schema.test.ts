import { expect, test } from "vitest";

import type { Declared, ModelField } from "./declaration.ts";
import { toLiteralType } from "./literal-type.ts";

const known: readonly Declared[] = [
  { kind: "enum", name: "Color", values: ["red", "green"] },
  { kind: "dataclass", name: "Point", fields: [{ name: "x", type: "int" }] },
  { kind: "pydantic", name: "Line", fields: [{ name: "article", type: "str" }] },
];

/** The metadata that a class with one field has. */
function schemaOf(kind: "dataclass" | "pydantic", type: string, more: Partial<ModelField> = {}) {
  const model: Declared = { kind, name: "M", fields: [{ name: "f", type, ...more }] };
  const scope = new Map([...known, model].map((each) => [each.name, each]));
  return toLiteralType({ kind: "declared", name: "M" }, scope).metadata as
    | { properties: { f: unknown }; $defs?: object }
    | undefined;
}

// What flytekit 1.16.14 made of classes with such a field (mashumaro 3.23).
test.each([
  ["list[Any]", { type: "array" }],
  ["dict[int, Any]", { type: "object", propertyNames: { type: "integer" } }],
  ['Literal["a"]', { const: "a" }],
  ["Literal[0.5, 1.0]", { enum: [] }],
  [
    "int | Annotated[Union[str, Annotated[Optional[bool], FlyteAnnotation({})]], FlyteAnnotation({})]",
    {
      anyOf: [
        { type: "integer" },
        { anyOf: [{ type: "string" }, { anyOf: [{ type: "boolean" }, { type: "null" }] }] },
      ],
    },
  ],
  ["Union[int, Annotated[int, FlyteAnnotation({})]]", { anyOf: [{ type: "integer" }, { type: "integer" }] }],
  ["Annotated[StructuredDataset, kwtypes(x=int)]", expect.objectContaining({ title: "StructuredDataset" })],
  [
    "FlyteDirectory",
    expect.objectContaining({ title: "FlyteDirectory", properties: { path: expect.anything() } }),
  ],
  ["FlyteError", expect.objectContaining({ required: ["message", "failed_node_id"] })],
])("a dataclass's field of type %s is %j", (type, property) => {
  expect(schemaOf("dataclass", type)?.properties.f).toEqual(property);
});

test.each(["object", "complex", "Iterator[int]", "TextIO", "pd.DataFrame", "np.ndarray", "Struct", "Line"])(
  "a dataclass with a field of type %s has no schema",
  (type) => expect(schemaOf("dataclass", type)).toBeUndefined(),
);

// The same with pydantic 2.14.3.
test.each([
  ["dict[str, Any]", { type: "object", additionalProperties: true, title: "F" }],
  ["None | int", { anyOf: [{ type: "integer" }, { type: "null" }], title: "F" }],
  [
    "Annotated[Optional[int], FlyteAnnotation({})] | str",
    { anyOf: [{ type: "integer" }, { type: "null" }, { type: "string" }], title: "F" },
  ],
  [
    "Optional[Annotated[Optional[Point], FlyteAnnotation({})]]",
    { anyOf: [{ $ref: "#/$defs/Point" }, { type: "null" }] },
  ],
  ["FlyteFile | Annotated[FlyteFile, FlyteAnnotation({})]", { $ref: "#/$defs/FlyteFile", title: "F" }],
  [
    'list[FlyteFile["csv"]] | list[FlyteFile["csv"]]',
    expect.objectContaining({ anyOf: [expect.anything(), expect.anything()] }),
  ],
  ["Annotated[StructuredDataset, Line]", { $ref: "#/$defs/Line" }],
  ["Annotated[StructuredDataset, Point]", { $ref: "#/$defs/StructuredDataset" }],
  ["Color | None", { anyOf: [{ $ref: "#/$defs/Color" }, { type: "null" }] }],
  ["Decimal | None", { anyOf: [{ type: "number" }, { type: "string" }, { type: "null" }], title: "F" }],
  ["dict[int, str] | dict[str, str]", expect.objectContaining({ type: "object", title: "F" })],
  ["Decimal", { anyOf: [{ type: "number" }, { type: "string" }], title: "F" }],
  ['FlyteFile["csv"]', { $ref: "#/$defs/_SpecificFormatClass" }],
  ["dict[Color, int]", expect.objectContaining({ propertyNames: { $ref: "#/$defs/Color" } })],
  ["Literal[1]", { const: 1, type: "integer", title: "F" }],
])("a pydantic field of type %s is %j", (type, property) => {
  expect(schemaOf("pydantic", type)?.properties.f).toEqual(property);
});

test.each([
  ["datetime", "2026-01-31", "2026-01-31T00:00:00", "2026-01-31T00:00:00"],
  ["datetime", "2026-01-31 12:30:00.25Z", "2026-01-31T12:30:00.250000+00:00", "2026-01-31T12:30:00.250000Z"],
  ["timedelta", "400d", 34_560_000, "P1Y35D"],
  ["timedelta", "-PT5S", -5, "-PT5S"],
  ["Optional[timedelta]", "250ms", 0.25, "PT0.25S"],
  ["FlyteFile", "s3://a/b", { path: "s3://a/b" }, { path: "s3://a/b", metadata: null }],
  ["FlyteDirectory", "s3://a", undefined, { path: "s3://a" }],
  ["list[timedelta]", ["1d"], undefined, ["P1D"]],
  ["Point", { x: 1 }, undefined, { x: 1 }],
])("a default of %s, %j, is %j in a dataclass and %j in pydantic", (type, value, dataclass, pydantic) => {
  const shown = schemaOf("dataclass", type, { default: value })?.properties.f as { default?: unknown };
  expect(shown.default).toEqual(dataclass);
  expect(schemaOf("pydantic", type, { default: value })?.properties.f).toHaveProperty("default", pydantic);
});

test("a long number inside of a default is a double in a schema", () => {
  const { properties } = schemaOf("pydantic", "dict", { default: { a: [2n ** 53n + 1n] } }) ?? {};
  expect(properties?.["f"]).toHaveProperty("default", { a: [2 ** 53] });
});

test("a class that contains itself has an end, which is told elsewhere", () => {
  expect(() => schemaOf("dataclass", "list[M]")).toThrow('"M" is not known');
});

// What pydantic makes of a dict's keys (flytekit 1.16.14).
test.each([
  ["dict[str, int]", undefined],
  ["dict[int, int]", undefined],
  ['dict[Literal["a", "b"], int]', { enum: ["a", "b"] }],
  ["dict[datetime, int]", { format: "date-time" }],
  ["dict[Color, int]", { $ref: "#/$defs/Color" }],
  ["dict[list[Point], int]", undefined],
])("the keys of %s in a pydantic model are said as %j", (type, propertyNames) => {
  const { properties, $defs } = schemaOf("pydantic", type) ?? { properties: { f: undefined } };
  expect((properties.f as { propertyNames?: unknown }).propertyNames).toEqual(propertyNames);
  expect(Object.keys($defs ?? {})).toEqual(type.includes("Color") ? ["Color"] : []);
});

test("a default that does not fit yet has a schema all the same", () => {
  expect(schemaOf("pydantic", "list[int]", { default: "x" })?.properties.f).toMatchObject({ default: "x" });
  expect(schemaOf("pydantic", "Point", { default: {} })?.properties.f).toEqual({
    $ref: "#/$defs/Point",
    default: {},
  });
});
