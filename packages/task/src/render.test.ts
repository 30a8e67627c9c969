import { expect, test } from "vitest";

import { designSchema } from "./design.ts";
import { renderPython } from "./render.ts";
import { parseAnnotation, toLiteralType } from "./types/index.ts";

const python = (more: object): string =>
  renderPython(
    designSchema.parse({
      format: "fletch/v1",
      kind: "task",
      module: "recipes.train",
      function: "fit",
      ...more,
    }),
  );

test("the least design is the least module", () => {
  expect(python({})).toBe(`from flytekit import task


@task
def fit() -> None:
    # Your code goes here.
    raise NotImplementedError("This task was designed, not written yet.")
`);
});

test("a module has its imports, its classes in the order of their use, and only what is set", () => {
  expect(
    python({
      types: [
        {
          dataclass: {
            name: "Point",
            fields: [
              { name: "color", type: "Color" },
              { name: "x", type: "int", default: 0 },
            ],
          },
        },
        { enum: { name: "Color", values: ["red", "light green"] } },
      ],
      inputs: [
        { name: "points", type: "list[Point]", description: "Where they are" },
        { name: "since", type: "date | None", default: "2026-01-31" },
      ],
      outputs: [
        { name: "score", type: "float" },
        { name: "plot", type: 'FlyteFile["png"]' },
      ],
      docstring: { short: "Fits the model" },
      parameters: {
        retries: 3,
        limits: { gpu: 1 },
        requests: { cpu: 2 },
        timeout: "1h30m",
        enable_deck: false,
      },
    }),
  ).toMatchInlineSnapshot(`
    "from dataclasses import dataclass
    from datetime import date, timedelta
    from enum import Enum
    from typing import NamedTuple

    from flytekit import Resources, task
    from flytekit.types.file import FlyteFile


    class Color(Enum):
        RED = "red"
        LIGHT_GREEN = "light green"


    @dataclass
    class Point:
        color: Color
        x: int = 0


    class FitOutputs(NamedTuple):
        score: float
        plot: FlyteFile["png"]


    @task(
        retries=3,
        timeout=timedelta(hours=1, minutes=30),
        requests=Resources(cpu="2"),
        limits=Resources(gpu="1"),
        enable_deck=False,
    )
    def fit(
        points: list[Point],
        since: date | None = date.fromisoformat("2026-01-31"),
    ) -> FitOutputs:
        """Fits the model

        :param points: Where they are
        """
        # Your code goes here; return score, plot.
        raise NotImplementedError("This task was designed, not written yet.")
    "
  `);
});

test("one output has no name in Python, several of the plain kind neither", () => {
  expect(python({ outputs: [{ name: "o0", type: "int" }] })).toContain("-> int:");
  expect(
    python({
      outputs: [
        { name: "o0", type: "int" },
        { name: "o1", type: "str" },
      ],
    }),
  ).toContain("-> tuple[int, str]:");
});

test("an async function, an untyped input and a deprecated spelling come out as they are", () => {
  const text = python({
    async: true,
    inputs: [{ name: "x" }],
    parameters: { pickle_untyped: true, disable_deck: true, cache: true, cache_version: "1" },
  });
  expect(text).toContain("async def fit(x) -> None:");
  expect(text).toContain("disable_deck=True");
  expect(text).toContain('cache_version="1"');
});

test("no text of a person leaves its literal", () => {
  const nasty = `"""\\" ' \\n \u2028 {x} #`;
  const text = python({
    docstring: { short: nasty },
    inputs: [{ name: "a", type: "str", default: nasty, description: 'ends with "' }],
    parameters: { deprecated: nasty, environment: { [nasty]: nasty }, labels: { "a'b": "c\\" } },
  });
  // What is left without literals and comments is code that nobody typed.
  const code = text
    .replaceAll(/r?"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gs, "…")
    .replaceAll(/#.*$/gm, "");
  expect(code).not.toMatch(/["'{}\\]x|\u2028/);
  expect(code).toContain("def fit(a: str = …) -> None:\n    …\n");
});

test("a file's format that begins with what flytekit strips is written so that it stays", () => {
  const inputs = [
    { name: "a", type: 'FlyteFile[".~csv"]' },
    { name: "b", type: 'FlyteDirectory["~ x"]' },
  ];
  expect(python({ inputs })).toContain('fit(a: FlyteFile[".~csv"], b: FlyteDirectory[". x"])');
});

test("very large numbers and a minus zero of a Literal stay what they are", () => {
  expect(python({ inputs: [{ name: "a", type: "Literal[1e308]" }] })).toContain("Literal[1e308]");
  expect(python({ inputs: [{ name: "a", type: "Literal[-0.0, 1.0]" }] })).toContain("Literal[-0.0, 1.0]");
  const whole = python({ inputs: [{ name: "a", type: "Literal[1000000000000000000000000]" }] });
  expect(whole).toMatch(/Literal\[\d+\]/);
});

test("what converts types of Flyte's own JSON is called like no class of the design", () => {
  const text = python({
    types: [{ enum: { name: "convert_flyte_type", values: ["a"] } }],
    inputs: [
      { name: "a", type: { literal_type: { simple: "BINARY" } } },
      { name: "b", type: "convert_flyte_type" },
    ],
  });
  expect(text).toContain("def convert_flyte_type_(value):");
  expect(text).toContain("b: convert_flyte_type)");
});

test("a script stands line by line, and an empty default is made by its class", () => {
  const template = { type: "ShellTask", module: "recipes", variable: "t", script: "set -e\nls\n" };
  const ready = { format: "fletch/v1", kind: "template", name: "t", template };
  expect(renderPython(designSchema.parse(ready))).toContain('    script="""set -e\nls\n""",\n');
  const fields = [
    { name: "a", type: "list[int]", default: [] },
    { name: "b", type: "dict[str, int]", default: {} },
    { name: "c", type: "list[int]", default: [1] },
  ];
  const text = python({ types: [{ dataclass: { name: "Point", fields } }] });
  expect(text).toContain("a: list[int] = field(default_factory=list)\n");
  expect(text).toContain("b: dict[str, int] = field(default_factory=dict)\n");
  expect(text).toContain("c: list[int] = field(default_factory=lambda: [1])\n");
});

test("a Literal keeps all digits of a long number, and is on the wire what a double has of it", () => {
  const type = "Literal[9007199254740993, +9007199254740992, -123456789012345678901]";
  const inputs = [{ name: "a", type }];
  expect(python({ inputs })).toContain(type.replace("+", ""));
  const optional = [{ name: "a", type: "Optional[Literal[9007199254740993]]" }];
  expect(python({ inputs: optional })).toContain("Optional[Literal[9007199254740993]]");
  expect(toLiteralType(parseAnnotation(type, new Map()), new Map()).annotation).toEqual({
    annotations: { literal_values: [2 ** 53, 2 ** 53, Number("-123456789012345678901")] },
  });
});

test("a FlyteAnnotation keeps all digits of a long number, and is on the wire what a double has of it", () => {
  const type = 'Annotated[int, FlyteAnnotation({"id": 9007199254740993})]';
  expect(python({ inputs: [{ name: "n", type }] })).toContain(`n: ${type}`);
  expect(toLiteralType(parseAnnotation(type, new Map()), new Map())).toMatchObject({
    annotation: { annotations: { id: 9007199254740992 } },
  });
});
