import { call, imported, string, tuple } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, python, requestsSchema, schema, specOf } from "./resources.ts";
import { refusals } from "./testing.ts";

const wire = (given: Parameters<typeof specOf>[0]) => compile(specOf(given));

test("entries stand in flytekit's order", () => {
  const requests = { cpu: "1", mem: "2", gpu: "3", ephemeral_storage: "4" };
  expect(wire({ requests }).requests?.map(({ name }) => name)).toEqual([
    "EPHEMERAL_STORAGE",
    "CPU",
    "GPU",
    "MEMORY",
  ]);
});

test("a single amount is the request only, a pair is request and limit", () => {
  const resources = schema.parse({ cpu: ["1", 2], mem: "1Gi" });
  expect(wire({ resources })).toEqual({
    requests: [
      { name: "CPU", value: "1" },
      { name: "MEMORY", value: "1Gi" },
    ],
    limits: [{ name: "CPU", value: "2" }],
  });
  expect(python(resources)).toEqual(
    call(
      imported("flytekit", "Resources"),
      [],
      [
        { name: "cpu", value: tuple([string("1"), string("2")]) },
        { name: "mem", value: string("1Gi") },
      ],
    ),
  );
});

test("numbers are read as their text, long ones too", () => {
  expect(requestsSchema.parse({ cpu: 0.5, gpu: 0, mem: 9007199254740993n })).toEqual({
    cpu: "0.5",
    gpu: "0",
    mem: "9007199254740993",
  });
});

test("empty texts are dropped, the text 0 is kept", () => {
  expect(wire({ requests: { cpu: "", mem: "0" } })).toEqual({ requests: [{ name: "MEMORY", value: "0" }] });
});

test("defaults take the place of everything, only where nothing is set", () => {
  const defaults = { requests: { cpu: "1" }, limits: { mem: "1Gi" } };
  expect(specOf({}, defaults)).toEqual(defaults);
  expect(specOf({ resources: {} }, defaults)).toEqual(defaults);
  expect(specOf({ requests: { gpu: "1" } }, defaults)).toEqual({ requests: { gpu: "1" }, limits: {} });
  expect(specOf({ requests: { cpu: "" } }, defaults)).toEqual({ requests: { cpu: "" }, limits: {} });
});

test.each([{ cpu: ["1"] }, { cpu: ["1", "2", "3"] }, { cpu: true }, { mem: null }, { memory: "1Gi" }])(
  "%j is refused",
  (resources) => {
    expect(refusals(schema, resources)).toHaveLength(1);
  },
);

test("a request cannot be a pair", () => {
  expect(refusals(requestsSchema, { cpu: ["1", "2"] })).toEqual([
    "cpu: Write an amount, such as 500m or 4Gi.",
  ]);
});
