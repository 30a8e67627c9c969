import { digest } from "@fletch/flyteidl/codec";
import { applyEdits, compileDesign, type Problem, readText, type SettingsInput } from "@fletch/task";
import { expect, test } from "vitest";

import { readCases } from "../../../../../../examples/cases.ts";
import { unsetDefaults } from "./plain-default.ts";

const isError = ({ severity }: Problem): boolean => severity === "error";

interface Sample {
  readonly name: string;
  readonly settings: SettingsInput;
  readonly design: unknown;
}

const examples = readCases().map(({ name, text, settings }): Sample & { readonly design: object } => ({
  name,
  settings,
  design: readText(text).value as object,
}));

/** The examples of tasks once more, for what other kinds take as well. */
const asKind = (kind: string): Sample[] =>
  examples
    .filter(({ design }) => "kind" in design && design.kind === "task")
    .map(({ name, design, settings }) => ({
      name: `${name} as ${kind}`,
      settings,
      design: { ...design, kind },
    }));

const settings = examples[0]?.settings ?? { project: "p", domain: "d", version: "v" };
const func = { format: "fletch/v1", kind: "task", module: "recipes.more", function: "train" };
const pod = { pod_spec: { containers: [{ name: "primary", image: "ghcr.io/acme/a:1" }] } };
const container = { image: "ghcr.io/acme/a:1", command: ["true"] };
const inParts = { cache: { version: "1" }, pod_template: pod };
/** Places that no example leaves open. */
const parts: Sample[] = [
  { ...func, parameters: inParts },
  { ...func, kind: "dynamic", parameters: inParts },
  { ...func, kind: "eager", parameters: inParts },
  { format: "fletch/v1", kind: "container", name: "recipes.more", container, parameters: inParts },
  {
    ...func,
    parameters: { task_config: { plugin: "PyTorch", master: { image: "a:1" }, worker: { replicas: 1 } } },
  },
  {
    ...func,
    parameters: {
      task_config: {
        plugin: "TfJob",
        chief: { replicas: 1 },
        ps: { replicas: 1 },
        worker: { replicas: 2 },
        evaluator: { replicas: 1 },
      },
    },
  },
  {
    ...func,
    parameters: {
      task_config: {
        plugin: "RayJobConfig",
        worker_node_config: [{ group_name: "a", replicas: 1 }],
        head_node_config: { pod_template: pod },
      },
    },
  },
].map((design, index) => ({ name: `part ${index + 1}`, settings, design }));

test.each(parts)("$name is a design that compiles", ({ design }) => {
  expect(compileDesign(design, settings, digest).problems.filter(isError)).toEqual([]);
});

const samples = [...examples, ...asKind("dynamic"), ...asKind("eager"), ...parts];

test.each(samples)("the defaults of $name change nothing when they are written", ({ design, ...sample }) => {
  const edits = unsetDefaults(design).map((place) => ({ op: "set" as const, ...place }));
  const before = compileDesign(design, sample.settings, digest);
  const after = compileDesign(applyEdits(structuredClone(design), edits), sample.settings, digest);
  expect({ errors: after.problems.filter(isError), entities: after.entities }).toEqual({
    errors: before.problems.filter(isError),
    entities: before.entities,
  });
});
