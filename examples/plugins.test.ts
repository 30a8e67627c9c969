import { shapeOf, type Shape, TaskPlugins } from "@fletch/task";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { readCases } from "./cases.ts";

type Config = Readonly<Record<string, unknown>> & { readonly plugin: string };

const configs = readCases().flatMap(({ text }) => {
  const { parameters } = parse(text) as { parameters?: { task_config?: Config } };
  return parameters?.task_config === undefined ? [] : [parameters.task_config];
});

/** The fields of a config, those of its nested classes too. Kubernetes' own and single amounts are proved elsewhere. */
function* fields(shape: Shape, path: string): Generator<string> {
  if (shape.kind === "list") yield* fields(shape.item, `${path}/-`);
  if (shape.kind !== "object" || /\/(?:requests|limits|pod_spec|\w*_pod|pod_template)$/.test(path)) return;
  for (const { name, shape: of } of shape.fields) {
    yield `${path}/${name}`;
    yield* fields(of, `${path}/${name}`);
  }
}

function* written(value: unknown, path: string): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* written(item, `${path}/-`);
  else if (typeof value === "object" && value !== null) {
    for (const [name, of] of Object.entries(value)) {
      yield `${path}/${name}`;
      yield* written(of, `${path}/${name}`);
    }
  }
}

describe.each(Object.entries(TaskPlugins))("%s", (name, { schema }) => {
  const own = configs.filter(({ plugin }) => plugin === name);

  test("has at least three examples", () => {
    expect(own.length).toBeGreaterThanOrEqual(3);
  });

  test("has each of its fields in an example", () => {
    const shown = new Set(own.flatMap((config) => [...written(config, "")]));
    expect([...fields(shapeOf(schema), "")].filter((path) => !shown.has(path))).toEqual([]);
  });
});
