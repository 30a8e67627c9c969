import { expect, test } from "vitest";

import { checkDesign } from "../check.ts";
import { applyEdits } from "../text/index.ts";

const base = { format: "fletch/v1", kind: "task", module: "m", function: "f" };
const problemsOf = (more: object) => checkDesign({ ...base, ...more }).problems;
const parameters = (given: unknown) => problemsOf({ parameters: given });

test.each<[string, unknown, string, string, string]>([
  ["a bound", { retries: -1 }, "/retries", "invalid-value", "This must be at least 0."],
  ["another bound", { retries: 2 ** 40 }, "/retries", "invalid-value", "This must be at most 4294967295."],
  ["a bound beyond all safe numbers", { timeout: 1e308 }, "/timeout", "invalid-value", "about 10,000 years"],
  ["the same without a choice", { retries: -1e308 }, "/retries", "invalid-value", "at least 0."],
  ["a fraction", { retries: 1.5 }, "/retries", "wrong-type", "a whole number, not a number (1.5)"],
  ["no bound at all", { retries: Infinity }, "/retries", "wrong-type", "This number is too large."],
  ["a long number", { retries: -(10n ** 30n) }, "/retries", "wrong-type", "This number is too small."],
  [
    "a long number where a text may stand too",
    { timeout: 10n ** 30n },
    "/timeout",
    "wrong-type",
    "too large.",
  ],
  ["a long number as text", { retries: "9007199254740993" }, "/retries", "wrong-type", "too large."],
  ["nothing", { retries: null }, "/retries", "wrong-type", "or leave it out"],
  ["a map for a text", { deprecated: {} }, "/deprecated", "wrong-type", "This should be a text, not a map."],
  ["a long text is not repeated", { retries: "x".repeat(99) }, "/retries", "wrong-type", "not a text."],
  [
    "what is missing",
    { accelerator: {} },
    "/accelerator/device",
    "missing",
    '"device" is missing. Give it a text.',
  ],
  ["words of our own", { cache: {} }, "/cache/version", "missing", "Give a version"],
  [
    "words of our own in a list",
    { resources: { cpu: ["1"] } },
    "/resources/cpu/1",
    "missing",
    "Say how much",
  ],
  [
    "a union speaks by the branch that looks most like it",
    { cache: { version: 1 } },
    "/cache/version",
    "wrong-type",
    "quotes",
  ],
  [
    "a union names all that it takes",
    { timeout: {} },
    "/timeout",
    "wrong-type",
    "a number or a text, not a map",
  ],
  ["a choice", { execution_mode: "x" }, "/execution_mode", "invalid-value", "default, dynamic or eager"],
  [
    "a choice misspelt",
    { execution_mode: "egaer" },
    "/execution_mode",
    "invalid-value",
    "Did you mean eager?",
  ],
  ["a name", { environment: { 1: "x" } }, "/environment/1", "key-name", "whole number"],
  [
    "what excludes each other",
    { accelerator: { device: "x", partition_size: "1", unpartitioned: true } },
    "/accelerator/unpartitioned",
    "exclusive",
    "choose one",
  ],
  ["a key by one of its words", { secrets: 1 }, "/secrets", "unknown-key", 'Did you mean "secret_requests"?'],
  ["a key further in", { gpu: 1 }, "/gpu", "unknown-key", "belongs inside requests, limits or resources"],
  ["an unknown key", { zzz: 1 }, "/zzz", "unknown-key", '"zzz" is not known here'],
  [
    "an unknown key among few",
    { requests: { zzz: 1 } },
    "/requests/zzz",
    "unknown-key",
    "Known are cpu, mem, gpu or ephemeral_storage.",
  ],
  [
    "the rest of a text that a comma has cut",
    { requests: { "4 at most": null } },
    "/requests/4 at most",
    "unknown-key",
    "a comma ends it",
  ],
  [
    "cache policies",
    { cache: { version: "1", policies: [] } },
    "/cache/policies",
    "unknown-key",
    "Python code",
  ],
  [
    "a key deep in Kubernetes",
    { pod_template: { pod_spec: { containers: [], hostname: 1 } } },
    "/pod_template/pod_spec/hostname",
    "wrong-type",
    "Kubernetes wants text here",
  ],
  [
    "an amount of Kubernetes with more digits than a double holds",
    { pod_template: { pod_spec: { containers: [], overhead: { memory: 2n ** 60n } } } },
    "/pod_template/pod_spec/overhead/memory",
    "wrong-type",
    "put it in quotes",
  ],
  [
    "a number of Kubernetes with more digits than a double holds",
    { pod_template: { pod_spec: { containers: [], priority: 2n ** 60n } } },
    "/pod_template/pod_spec/priority",
    "wrong-type",
    "too many digits",
  ],
])("%s", (_, given, path, code, words) => {
  const [problem, ...others] = parameters(given);
  expect(problem).toMatchObject({ path: `/parameters${path}`, code, stage: "compile", severity: "error" });
  expect(problem?.message).toContain(words);
  expect(others).toEqual([]);
});

test.each<[unknown, unknown]>([
  [{ retires: 3 }, { retries: 3 }],
  [{ requests: { memory: "1Gi" } }, { requests: { mem: "1Gi" } }],
  [{ deprecated: 3 }, { deprecated: "3" }],
  [{ environment: { A: true } }, { environment: { A: "true" } }],
  [{ retries: "3" }, { retries: 3 }],
  [{ interruptible: "no" }, { interruptible: false }],
  [{ retries: null }, {}],
  [{ deck_fields: "input" }, { deck_fields: ["input"] }],
  [{ secret_requests: { group: "g" } }, { secret_requests: [{ group: "g" }] }],
  [{ execution_mode: "DEFAULT" }, { execution_mode: "default" }],
  [{ task_config: { plugin: "Sprak" } }, { task_config: { plugin: "Spark" } }],
  [{ task_config: { plugin: "ray" } }, { task_config: { plugin: "RayJobConfig" } }],
  [{ nothing_like_it: 3 }, {}],
  [{ pod_template: { pod_spec: { container: [] } } }, { pod_template: { pod_spec: { containers: [] } } }],
])("%j becomes %j by a click", (given, after) => {
  const problems = parameters(given);
  expect(problems).toHaveLength(1);
  expect(applyEdits({ ...base, parameters: given }, problems[0]?.fix?.edits ?? [])).toEqual({
    ...base,
    parameters: after,
  });
});

test("a long number becomes the text that it must be by a click", () => {
  const [problem] = parameters({
    pod_template: { pod_spec: { containers: [], overhead: { cpu: 2n ** 60n } } },
  });
  expect(problem?.fix?.edits).toEqual([
    { op: "set", path: "/parameters/pod_template/pod_spec/overhead/cpu", value: "1152921504606846976" },
  ]);
});

test("no fix is offered where what is meant is not plain", () => {
  for (const given of [{ timeout: true }, { container_image: 3 }, { retries: "many" }, { labels: ["a"] }]) {
    expect(parameters(given).map(({ fix }) => fix)).toEqual([undefined]);
  }
});

test("every mistake is told, not only the first", () => {
  expect(
    problemsOf({ module: 3, inputs: [{ type: "int" }, { name: 4 }], parameters: { retries: -1, x: 1 } })
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(["/inputs/0/name", "/inputs/1/name", "/module", "/parameters/retries", "/parameters/x"]);
});

test("a list of any length inside a choice is told item by item", () => {
  const packages = Array.from({ length: 200_000 }, () => 1);
  expect(parameters({ container_image: { packages } })).toHaveLength(packages.length);
});
