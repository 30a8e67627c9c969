import { expect, test } from "vitest";

import { checkDesign, checkText } from "./check.ts";
import { readSettings } from "./read-settings.ts";
import { readText } from "./text/index.ts";

const text = `format: fletch/v1
kind: task
module: recipes.train
function: fit
parameters:
  retries: -1
  cache_serialize: true
  retires: 3
`;

test("every problem of a text has its place in it; an unknown key is marked alone", () => {
  const { problems, design } = checkText(text);
  expect(design).toBeUndefined();
  expect(
    problems.map(({ path, range }) => [path, range?.start.line, range?.start.column, range?.end.column]),
  ).toEqual([
    ["/parameters/retries", 6, 12, 14],
    ["/parameters/retires", 8, 3, 10],
    ["/parameters/cache_serialize", 7, 20, 24],
  ]);
});

const beside = (parameters: object, more: object = {}): readonly string[] =>
  checkDesign({
    format: "fletch/v1",
    kind: "task",
    module: "m",
    function: "f",
    inputs: [{ name: "a", type: "inr", ...more }],
    parameters,
  }).problems.map(({ path }) => path);

test("one check tells the schema's problems and those of the rest", () => {
  const tooMuch = { requests: { mem: "8Gi" }, limits: { mem: "4Gi" } };
  expect(beside({ retries: "two", retires: 1, ...tooMuch })).toEqual([
    "/parameters/retries",
    "/parameters/retires",
    "/inputs/0/type",
    "/parameters/requests/mem",
  ]);
});

test("what an amount means is told whatever else is wrong with the design", () => {
  const small = { requests: { mem: "400m", cpu: "2Gi" }, shared_memory: "1m" };
  expect(beside({ retries: "two", ...small })).toEqual([
    "/parameters/retries",
    "/inputs/0/type",
    "/parameters/requests/cpu",
    "/parameters/requests/mem",
    "/parameters/shared_memory",
  ]);
  expect(beside({ ...small, requests: 7 })).toEqual([
    "/parameters/requests",
    "/inputs/0/type",
    "/parameters/shared_memory",
  ]);
});

test("very many unknown keys, and numbers out of range, are told in the time of reading them", () => {
  const many = (item: unknown) => Array.from({ length: 14_000 }, () => item);
  const docstring = Object.fromEntries(many(0).map((_, index) => [`short${index}`, "x"]));
  const { problems } = checkDesign({
    format: "fletch/v1",
    kind: "task",
    module: "m",
    function: "f",
    docstring,
  });
  expect(problems).toHaveLength(14_000);
  const containers = [{ name: "primary", ports: many({ containerPort: 1e20 }) }];
  expect(beside({ pod_template: { pod_spec: { containers } } })).toHaveLength(14_001);
});

test("an unknown key elsewhere than in the parameters hides nothing", () => {
  expect(beside({}, { defualt: 3 })).toEqual(["/inputs/0/defualt", "/inputs/0/type"]);
  expect(beside({ retries: "two" }, { zebra: 3 })).toEqual([
    "/inputs/0/zebra",
    "/parameters/retries",
    "/inputs/0/type",
  ]);
});

test("what is broken is no reason to blame others", () => {
  expect(beside({ cache: 7, cache_serialize: true })).toEqual(["/parameters/cache", "/inputs/0/type"]);
  // Without its type an input could be what is written in the parameter that is broken.
  expect(beside({ pickle_untyped: 7 })).toEqual(["/parameters/pickle_untyped"]);
  expect(beside({ constructor: 7 })).toEqual(["/parameters/constructor", "/inputs/0/type"]);
  // Advice would be of what is only broken: the accelerator has its GPU.
  expect(beside({ resources: { gpu: [] }, accelerator: { device: "nvidia-l4" } })).toEqual([
    "/parameters/resources/gpu/0",
    "/parameters/resources/gpu/1",
    "/inputs/0/type",
  ]);
});

test("what looks like a credential is told whatever else is wrong with the design", () => {
  const settings = readSettings({ project: "p", domain: "d", env: { API_TOKEN: "abc123def" } }).settings;
  const environment = { DB_PASSWORD: "hunter2-hunter2" };
  for (const broken of [
    { kind: "task", parameters: { environment, bogus: 1 } },
    { kind: "tusk", parameters: { environment } },
    { kind: "task", parameters: { environment: [environment] } },
    { kind: "task", parameters: { environment }, docstring: { short: "a\0b" } },
    { kind: "task", parameters: null, docs: environment },
    { format: "fletch/v99", parameters: { environment } },
    [environment],
  ]) {
    const value = Array.isArray(broken)
      ? broken
      : { format: "fletch/v1", module: "m", function: "f", ...broken };
    const { problems } = checkDesign(value, settings);
    const found = problems.filter(({ code }) => code === "credential");
    expect(
      found.map(({ in: where = "design" }) => where),
      JSON.stringify(broken),
    ).toEqual(["design", "settings"]);
  }
});

test("a text that was read before gives the same", () => {
  const read = readText(text);
  const checked = checkText(read);
  expect(checked.read).toBe(read);
  expect(checked.problems).toEqual(checkText(text).problems);
});

test("a text that cannot be read has no other problems", () => {
  expect(checkText("a: [").problems.map(({ code }) => code)).toEqual(["yaml-syntax"]);
});

test("one mistake is told once, in the order of the form", () => {
  const { design, problems } = checkDesign({
    format: "fletch/v1",
    kind: "task",
    module: "m",
    function: "f",
    parameters: {
      requests: { mem: "8Gi", cpu: "lots" },
      limits: { mem: "4Gi", cpu: "1" },
      resources: { cpu: "1" },
      cache: true,
      cache_serialize: true,
      deck_fields: ["input"],
    },
  });
  expect(design).toBeDefined();
  expect(problems.map(({ path }) => path)).toEqual([
    "/parameters/resources",
    "/parameters/requests/cpu",
    "/parameters/requests/mem",
    "/parameters/cache",
    "/parameters/deck_fields",
  ]);
});

test("a problem tells the beginning of a long value only", () => {
  const long = "not a name ".repeat(1000);
  const design = { format: "fletch/v1", kind: "task", module: long, function: "f", [long]: 1 };
  const told = checkDesign({ ...design, parameters: { [long]: 1 } }).problems.filter(({ message }) =>
    message.includes(long.slice(0, 100)),
  );
  expect(told).toHaveLength(3);
  for (const { message, fix } of told) {
    expect(message.length).toBeLessThan(300);
    expect(fix?.title.length ?? 0).toBeLessThan(300);
  }
});
