import { expect, test } from "vitest";
import { z } from "zod";

import { allParameters } from "./kinds/parameters.ts";
import { settingsSchema } from "./settings.ts";
import { type Shape, shapeOf } from "./shape.ts";

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

const all = [
  ...places(shapeOf(allParameters), "/parameters"),
  ...places(shapeOf(settingsSchema), "/settings"),
];
const named = all.filter(([path]) => !isForeign(path) && !path.endsWith("-") && !path.endsWith("plugin"));

test("every field says what it is, in a label and a line of help", () => {
  const silent = named.filter(([path, { meta }]) => path.includes("/", 1) && meta === undefined);
  const speaking = new Set(named.filter(([, { meta }]) => meta?.help).map(([path]) => path));
  expect(silent.map(([path]) => path).filter((path) => !speaking.has(path))).toEqual([]);
  const helps = named.flatMap(([path, { meta }]) => (meta === undefined ? [] : [`${path}: ${meta.help}`]));
  expect(helps.filter((line) => !/: [A-Z\d].*[.]$/s.test(line))).toEqual([]);
});

test("whatever a person can write has a JSON Schema", () => {
  for (const schema of [allParameters, settingsSchema]) {
    expect(z.toJSONSchema(schema, { io: "input" })).toHaveProperty("additionalProperties", false);
  }
});
