import { expect, test } from "vitest";

import { checkDesign } from "../check.ts";
import { document } from "./testing.ts";

const problems = (more: object, parameters: object = {}) => checkDesign(document(parameters, more)).problems;
const told = (more: object, parameters?: object): string[] =>
  problems(more, parameters).map(({ stage, path, code }) => `${stage} ${path} ${code}`);

const int = (name: string, more: object = {}) => ({ name, type: "int", ...more });

test.each<[string, object, string[]]>([
  [
    "a whole signature",
    { inputs: [int("a"), int("b", { default: 1 })], outputs: [int("o0"), int("o1")] },
    [],
  ],
  ["names with accents", { module: "café.modèle", function: "Größe", inputs: [int("ñ")] }, []],
  ["a module of numbers", { module: "1a.b" }, ["compile /module name"]],
  ["an empty part of a module", { module: "a..b" }, ["compile /module name"]],
  ["a keyword in a module", { module: "a.class" }, ["compile /module name"]],
  ["a function that is a keyword", { function: "def" }, ["compile /function name"]],
  ["a function with a dash", { function: "fit-it" }, ["compile /function name"]],
  ["a function that takes its module's name", { function: "__name__" }, ["compile /function name"]],
  ["a function that takes its module's file", { function: "__file__" }, ["compile /function name"]],
  ["an input that is a keyword", { inputs: [int("class")] }, ["compile /inputs/0/name name"]],
  ["an input twice", { inputs: [int("a"), int("a")] }, ["compile /inputs/1/name duplicate-name"]],
  ["an input without a type", { inputs: [{ name: "a" }] }, ["compile /inputs/0 missing"]],
  ["an input without a default behind one that has", { inputs: [int("a", { default: 1 }), int("b")] }, []],
  ["a type that is none", { inputs: [{ name: "a", type: "itn" }] }, ["compile /inputs/0/type type"]],
  ["a default of another type", { inputs: [int("a", { default: "x" })] }, ["run /inputs/0/default default"]],
  ["an input that begins with an underscore", { inputs: [int("_a")] }, []],
  ["an input called like nothing can be", { inputs: [int("__debug__")] }, ["compile /inputs/0/name name"]],
  ["an output that begins with an underscore", { outputs: [int("_a")] }, ["compile /outputs/0/name name"]],
  ["an output twice", { outputs: [int("a"), int("a")] }, ["compile /outputs/1/name duplicate-name"]],
  ["an output without a type", { outputs: [{ name: "a" }] }, ["compile /outputs/0 missing"]],
  [
    "outputs with one text",
    { outputs: [int("a", { description: "x" }), int("b", { description: "x" })] },
    [],
  ],
  [
    "outputs with two texts",
    { outputs: [int("a", { description: "x" }), int("b", { description: "y" })] },
    [],
  ],
  [
    "a description with a tab",
    { inputs: [int("a", { description: "x\ty" })] },
    ["compile /inputs/0/description docstring"],
  ],
  [
    "a short docstring of two lines",
    { docstring: { short: "a\nb" } },
    ["compile /docstring/short docstring"],
  ],
  [
    "a docstring with fields",
    { docstring: { short: "s", long: "a\n:param x: y" } },
    ["compile /docstring/long docstring"],
  ],
  [
    "a docstring with blanks at its end",
    { docstring: { short: "s", long: "a " } },
    ["compile /docstring/long docstring"],
  ],
  [
    "a section whose underline is in the long part",
    { docstring: { short: "Notes", long: "-----\na" } },
    ["compile /docstring/long docstring"],
  ],
])("%s", (_, more, expected) => {
  expect(told(more)).toEqual(expected);
});

test("pickle_untyped lets inputs and a single output have no type", () => {
  const more = { inputs: [{ name: "a" }], outputs: [{ name: "o0" }] };
  expect(told(more, { pickle_untyped: true })).toEqual([]);
  expect(told({ outputs: [{ name: "a" }] }, { pickle_untyped: true })).toEqual([
    "compile /outputs/0 missing",
  ]);
});

const enumOf = (name: string, values: string[]) => ({ enum: { name, values } });
const fields = (...list: object[]) => ({ dataclass: { name: "Point", fields: list } });

test.each<[string, object, string[]]>([
  [
    "an enum",
    { types: [enumOf("Color", ["red", ""])], inputs: [{ name: "a", type: "Color", default: "red" }] },
    [],
  ],
  ["an enum without values", { types: [enumOf("Color", [])] }, ["compile /types/0/enum/values missing"]],
  [
    "an enum with a value twice",
    { types: [enumOf("Color", ["a", "a"])] },
    ["compile /types/0/enum/values/1 duplicate-name"],
  ],
  ["a class that is a keyword", { types: [enumOf("None", ["a"])] }, ["compile /types/0/enum/name name"]],
  [
    "a class called like the function",
    { function: "Fit", types: [enumOf("Fit", ["a"])] },
    ["compile /types/0/enum/name name"],
  ],
  [
    "two classes of one name",
    { types: [enumOf("A", ["a"]), enumOf("A", ["b"])] },
    ["compile /types/1/enum/name duplicate-name"],
  ],
  [
    "a class in place",
    { inputs: [{ name: "a", type: enumOf("A", ["a"]) }], outputs: [{ name: "o0", type: "A" }] },
    [],
  ],
  [
    "a field twice",
    { types: [fields(int("x"), int("x"))] },
    ["compile /types/0/dataclass/fields/1/name duplicate-name"],
  ],
  [
    "a field with a bad type",
    { types: [fields({ name: "x", type: "itn" })] },
    ["compile /types/0/dataclass/fields/0/type type"],
  ],
  [
    "a field without a default behind one that has",
    { types: [fields(int("x", { default: 1 }), int("y"))] },
    ["compile /types/0/dataclass/fields/1 order"],
  ],
  [
    "a class that holds itself",
    { types: [fields({ name: "x", type: "list[Point]" })] },
    ["compile /types/0/dataclass/fields/0/type type"],
  ],
])("%s", (_, more, expected) => {
  expect(told(more)).toEqual(expected);
});

test("a type's mistake is told with the character where it stands", () => {
  const [problem] = problems({ inputs: [{ name: "a", type: "list[itn]" }] });
  expect(problem?.message).toContain("Did you mean int?");
  expect(problem?.message).toContain("character 6");
});

test("a text that YAML's | ends with a line break can have it taken away", () => {
  const inputs = [int("a", { description: "What it is.\nAnd why.\n" })];
  const found = problems({ docstring: { short: "Fits.\n", long: "It does.\n\nReally.\n" }, inputs });
  expect(found.map(({ path, fix }) => [path, fix?.edits])).toEqual([
    ["/inputs/0/description", [{ op: "set", path: "/inputs/0/description", value: "What it is.\nAnd why." }]],
    ["/docstring/short", [{ op: "set", path: "/docstring/short", value: "Fits." }]],
    ["/docstring/long", [{ op: "set", path: "/docstring/long", value: "It does.\n\nReally." }]],
  ]);
  expect(found[0]?.message).toContain("|-");
});
