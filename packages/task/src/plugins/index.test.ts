import { attribute, call, imported, number, string } from "@fletch/python";
import { expect, test } from "vitest";

import { field } from "../field.ts";
import { refusals } from "../parameters/testing.ts";
import { python, schema, TaskPlugins } from "./index.ts";

test("every plugin is found under the name that its configs carry, and says its Python class", () => {
  for (const [name, plugin] of Object.entries(TaskPlugins)) {
    expect(plugin.schema.shape.plugin.value).toBe(name);
    expect(field.get(plugin.schema)?.python?.name).toBe(name);
  }
});

test("a config becomes a call of its class, nested classes and enums too", () => {
  const module = "flytekitplugins.kfpytorch";
  const config = schema.parse({ plugin: "Elastic", nnodes: "2:4", run_policy: { clean_pod_policy: "all" } });
  const policy = call(
    imported(module, "RunPolicy"),
    [],
    [{ name: "clean_pod_policy", value: attribute(imported(module, "CleanPodPolicy"), "ALL") }],
  );
  expect(python(config)).toEqual(
    call(
      imported(module, "Elastic"),
      [],
      [
        { name: "nnodes", value: string("2:4") },
        { name: "run_policy", value: policy },
      ],
    ),
  );
  expect(python(schema.parse({ plugin: "Elastic", nnodes: 2 }))).toEqual(
    call(imported(module, "Elastic"), [], [{ name: "nnodes", value: number(2) }]),
  );
});

test("an unknown plugin is refused with the names there are", () => {
  expect(refusals(schema, { plugin: "Elastik" })[0]).toContain("Elastic, Spark");
});
