import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { checkDesign } from "../check.ts";
import { compiled } from "../testing.ts";
import { literalType } from "./literal-schema.ts";

const answers = JSON.parse(
  readFileSync(new URL("./fixtures/literal-types.json", import.meta.url), "utf8"),
) as Record<string, unknown>;
const base = { format: "fletch/v1", kind: "task", module: "m", function: "f" };
const design = (literal_type: unknown) => ({ ...base, inputs: [{ name: "a", type: { literal_type } }] });

test("every type that flytekit makes can be given as it is on the wire", () => {
  for (const [text, answer] of Object.entries(answers)) {
    const parsed = answer === null ? undefined : literalType.safeParse(answer);
    expect(parsed?.success ?? true, text).toBe(true);
  }
});

test.each<[string, unknown, string, string]>([
  ["a simple type that is none", { simple: "WAT" }, "/simple", "invalid-value"],
  ["a key that is none", { blob: { formt: "csv" } }, "/blob/formt", "unknown-key"],
  ["two types at once", { simple: "STRING", blob: {} }, "", "exclusive"],
  [
    "something deep",
    { unionType: { variants: [{}, { collectionType: { simple: 3 } }] } },
    "/unionType/variants/1/collectionType/simple",
    "invalid-value",
  ],
  [
    "bytes that are none",
    { structuredDatasetType: { externalSchemaBytes: "%" } },
    "/structuredDatasetType/externalSchemaBytes",
    "invalid-value",
  ],
  ["a number too long for a Struct", { metadata: { a: [2n ** 70n] } }, "/metadata", "invalid-value"],
])("%s is refused at its place", (_, value, path, code) => {
  const { problems } = checkDesign(design(value));
  expect(problems.map((problem) => [problem.path, problem.code])).toEqual([
    [`/inputs/0/type/literal_type${path}`, code],
  ]);
});

test("a type without a Python spelling compiles as it is, and leaves a module to show", () => {
  const blob = { blob: { format: "csv", dimensionality: "MULTIPART" } };
  const { spec, python, problems } = compiled(design(blob));
  expect(spec?.template?.interface?.inputs?.variables?.["a"]?.type).toEqual(blob);
  expect(python).toContain("def f(a: ");
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});
