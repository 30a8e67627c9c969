import { expect, test } from "vitest";
import { z } from "zod";

import { designSchema } from "./design.ts";
import { kinds } from "./kinds/index.ts";
import { allParameters } from "./kinds/parameters.ts";
import { type Shape, shapeOf } from "./schema/shape.ts";
import { settingsSchema } from "./settings.ts";

/** Kubernetes' own fields have no words of ours. */
const isForeign = (path: string): boolean => path.includes("/pod_spec/") || path.includes("/*");

function* places(shape: Shape, path: string): Generator<[string, Shape]> {
  yield [path, shape];
  if (shape.kind === "object")
    for (const { name, shape: of } of shape.fields) yield* places(of, `${path}/${name}`);
  if (shape.kind === "list") yield* places(shape.item, `${path}/-`);
  if (shape.kind === "map") yield* places(shape.value, `${path}/*`);
  if (shape.kind === "variants") for (const of of shape.options) yield* places(of, path);
}

/** The keys of a kind itself. Its parameters are those of all kinds, and types have forms of their own. */
const ownPlaces = Object.values(kinds).flatMap(({ schema }) =>
  [...places(shapeOf(schema), "/design")].filter(
    ([path]) => !/^\/design\/(?:parameters|types\/)|\/type\//.test(path),
  ),
);
const constants = /\/(?:format|kind|plugin|type)$/;

const all = [
  ...ownPlaces,
  ...places(shapeOf(allParameters), "/parameters"),
  ...places(shapeOf(settingsSchema), "/settings"),
];
const named = all.filter(([path]) => !isForeign(path) && !path.endsWith("-") && !constants.test(path));

test("every field says what it is, in a label and a line of help", () => {
  const silent = named.filter(([path, { meta }]) => path.includes("/", 1) && meta === undefined);
  const speaking = new Set(named.filter(([, { meta }]) => meta?.help).map(([path]) => path));
  expect(silent.map(([path]) => path).filter((path) => !speaking.has(path))).toEqual([]);
  const helps = named.flatMap(([path, { meta }]) => (meta === undefined ? [] : [`${path}: ${meta.help}`]));
  expect(helps.filter((line) => !/: [A-Z\d].*[.]$/s.test(line))).toEqual([]);
});

test("whatever a person can write has a JSON Schema", () => {
  for (const schema of [allParameters, settingsSchema, ...Object.values(kinds).map((kind) => kind.schema)]) {
    expect(z.toJSONSchema(schema, { io: "input" })).toHaveProperty("additionalProperties", false);
  }
  expect(z.toJSONSchema(designSchema, { io: "input" })).toHaveProperty("oneOf");
});

test("no word points at a neighbour: the same field stands in many places", () => {
  const pointing = named.filter(([, { meta }]) => /\b(?:below|above)\b/.test(meta?.help ?? ""));
  expect(pointing.map(([path, { meta }]) => `${path}: ${meta?.help}`)).toEqual([]);
});
