import { expect, test } from "vitest";

import { compileDesign } from "../compile.ts";

const settings = { project: "p", domain: "d", version: "v", images: { default: "reg/img:t" } };
const interfaceOf = (more: object) =>
  compileDesign(
    { format: "fletch/v1", kind: "task", module: "m", function: "f", ...more },
    settings,
    () => "",
  ).spec?.template?.interface;

test("a variable is described by its text, or by its name when it has none", () => {
  const inputs = [
    { name: "b", type: "str | None", description: "What b is" },
    { name: "a", type: "int", default: 3 },
  ];
  expect(interfaceOf({ inputs })).toEqual({
    inputs: {
      variables: {
        a: { type: { simple: "INTEGER" }, description: "a" },
        b: {
          type: {
            unionType: {
              variants: [
                { simple: "STRING", structure: { tag: "str" } },
                { simple: "NONE", structure: { tag: "none" } },
              ],
            },
          },
          description: "What b is",
        },
      },
    },
    outputs: {},
  });
});

test("an input without a type is pickled where that is allowed", () => {
  const more = { inputs: [{ name: "a" }], parameters: { pickle_untyped: true } };
  expect(interfaceOf(more)?.inputs?.variables?.["a"]?.type).toEqual({
    blob: { format: "PythonPickle" },
    metadata: { python_class_name: "typing.Any" },
  });
});

test("outputs keep their names and the text that they share", () => {
  const outputs = ["x", "y"].map((name) => ({ name, type: "float", description: "Both" }));
  expect(interfaceOf({ outputs })?.outputs?.variables).toEqual({
    x: { type: { simple: "FLOAT" }, description: "Both" },
    y: { type: { simple: "FLOAT" }, description: "Both" },
  });
});

test("Flyte's own JSON of a type goes through as it is", () => {
  const literal_type = { blob: { format: "csv", dimensionality: "MULTIPART" } };
  expect(
    interfaceOf({ inputs: [{ name: "a", type: { literal_type } }] })?.inputs?.variables?.["a"]?.type,
  ).toEqual(literal_type);
});
