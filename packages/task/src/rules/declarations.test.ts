import { expect, test } from "vitest";

import { scopeOf } from "../types/index.ts";
import { declarations } from "./declarations.ts";

const told = (...types: object[]): string[] => {
  const design = { kind: "task", function: "f", types } as Parameters<typeof declarations>[0];
  return declarations(design, scopeOf(design)).map(({ path, code }) => `${path} ${code}`);
};
const fields = (...list: object[]) => ({ dataclass: { name: "Config", fields: list } });

test("a class whose fields can be read and written has no problems", () => {
  expect(
    told(fields({ name: "a", type: "int" }, { name: "b", type: "date", default: "2026-01-31" })),
  ).toEqual([]);
});

test.each([
  [{ name: "a", type: "Nope" }, "/type type"],
  [{ name: "a", type: "Config" }, "/type type"],
  [{ name: "a", type: "list['Config']" }, "/type type"],
  [{ name: "a", type: "'\\x43onfig'" }, "/type type"],
  [{ name: "a", type: "Conﬁg" }, "/type type"],
  [{ name: "class", type: "int" }, "/name name"],
  [{ name: "Config", type: "int" }, "/name name"],
  [{ name: "ﬁ", type: "int" }, "/name name"],
  [{ name: "a", type: "int", default: "one" }, "/default default"],
  [{ name: "a", type: "bytes", default: "x" }, "/default default"],
  [{ name: "a", type: "Union[date, Any]", default: 3 }, "/default default"],
  [{ name: "a", type: "FlyteFile", default: "local.csv" }, "/default default"],
])("%j is told at %s", (field, problem) => {
  expect(told(fields(field))).toEqual([`/types/0/dataclass/fields/0${problem}`]);
});

test("a default beyond a double is told where it comes into the schema", () => {
  const huge = 10n ** 400n;
  const place = "/fields/0/default default";
  expect(told(fields({ name: "a", type: "int", default: huge }))).toEqual([`/types/0/dataclass${place}`]);
  expect(told(fields({ name: "a", type: "int", default: 10n ** 300n }))).toEqual([]);
  const map = { name: "a", type: "dict", default: { b: [huge] } };
  // A dataclass has a factory in its place, which leaves no trace.
  expect(told(fields(map))).toEqual([]);
  expect(told({ pydantic: { name: "Config", fields: [map] } })).toEqual([`/types/0/pydantic${place}`]);
});

test.each(["__name__", "__file__", "__builtins__"])(
  "no class can be called %s, as every module has one",
  (name) => {
    expect(told({ enum: { name, values: ["a"] } })).toEqual(["/types/0/enum/name name"]);
  },
);

test.each(["typing", "Optional", "Dict"])(
  "a pydantic model cannot be called %s: flytekit's files name their fields' types by it",
  (name) => {
    const model = { name, fields: [{ name: "a", type: "FlyteFile" }] };
    expect(told({ pydantic: model })).toEqual(["/types/0/pydantic/name name"]);
    expect(told({ dataclass: model })).toEqual([]);
  },
);

test("a text that is called like the class does not make the class contain itself", () => {
  expect(told(fields({ name: "a", type: 'Literal["Config"]' }))).toEqual([]);
});

test("pydantic takes no underscore in front and no class that it does not know, a dataclass does", () => {
  const list = [
    { name: "_a", type: "int" },
    { name: "b", type: "np.ndarray" },
  ];
  expect(told(fields(...list))).toEqual([]);
  expect(told({ pydantic: { name: "Order", fields: list } })).toEqual([
    "/types/0/pydantic/fields/0/name name",
    "/types/0/pydantic/fields/1/type type",
  ]);
});

test("a field is not called like something that its class has already", () => {
  const named = (kind: "dataclass" | "pydantic", ...names: string[]): string[] =>
    told({ [kind]: { name: "Order", fields: names.map((name) => ({ name, type: "int" })) } });
  expect(named("dataclass", "mro", "__x", "__doc__", "_x", "model_dump", "schema")).toEqual([
    "/types/0/dataclass/fields/0/name name",
    "/types/0/dataclass/fields/1/name name",
    "/types/0/dataclass/fields/2/name name",
  ]);
  expect(named("pydantic", "mro", "model_dump", "model_config", "model_x", "copy")).toEqual([
    "/types/0/pydantic/fields/0/name name",
    "/types/0/pydantic/fields/1/name name",
    "/types/0/pydantic/fields/2/name name",
  ]);
});

const TABLES = "dict[str, Annotated[StructuredDataset, kwtypes(x=int)]]";

test.each([
  [{ name: "a", type: `${TABLES} | None`, default: null }, ["/types/1/dataclass/fields/0/default default"]],
  [{ name: "a", type: "Table | None", default: null }, ["/types/1/dataclass/fields/0/default default"]],
  [{ name: "a", type: "Table", default: null }, ["/types/1/dataclass/fields/0/default default"]],
  [{ name: "a", type: "Table" }, []],
  [{ name: "a", type: TABLES, default: null }, []],
  [{ name: "a", type: "list[Table]", default: [] }, []],
])("of %j beside a class with tables in a union, %j is told", (field, problems) => {
  const table = { dataclass: { name: "Table", fields: [{ name: "rows", type: `${TABLES} | None` }] } };
  expect(told(table, fields(field))).toEqual(problems);
});

test("classes that contain each other are told, whatever contains them", () => {
  const loop = (name: string, other: string) => ({
    dataclass: { name, fields: [{ name: "other", type: other }] },
  });
  expect(told(loop("A", "B"), loop("B", "A"), fields({ name: "a", type: "A", default: null }))).toEqual([
    "/types/0/dataclass/fields/0/type type",
    "/types/1/dataclass/fields/0/type type",
  ]);
});

test("one name for two classes is told, also when their defaults are long integers", () => {
  const field = (value: bigint) => fields({ name: "a", type: "int", default: value });
  expect(told(field(2n ** 64n), field(2n ** 64n))).toEqual([]);
  expect(told(field(2n ** 64n), field(1n))).toEqual(["/types/1/dataclass/name duplicate-name"]);
});

test("beside a pydantic model, names that its schema takes for one are told", () => {
  const named = (name: string) => ({ dataclass: { name, fields: [{ name: "a", type: "int" }] } });
  const model = { pydantic: { name: "Order", fields: [{ name: "a", type: "int" }] } };
  expect(told(named("Café"), named("Cafè"))).toEqual([]);
  expect(told(model, named("Café"), named("Cafè"))).toEqual(["/types/2/dataclass/name name"]);
  expect(told(model, named("_TypedSchema"))).toEqual(["/types/1/dataclass/name name"]);
  expect(told(model, model, named("Café"), named("Café"))).toEqual([]);
});
