import { expect, test } from "vitest";

import { yamlPlace } from "./yaml-place.ts";

/** The place of the bar in a text. */
const at = (text: string) => {
  const before = text.slice(0, text.indexOf("|"));
  const lines = before.split("\n");
  return yamlPlace(text.replace("|", ""), lines.length, (lines.at(-1)?.length ?? 0) + 1);
};

test("a key being typed at the top has nothing around it", () => {
  expect(at("kind: task\npara|")).toEqual({
    around: [],
    key: undefined,
    typed: "para",
    taken: ["kind"],
  });
});

test("an empty line belongs to the map that its indentation says", () => {
  expect(at("parameters:\n  retries: 3\n  |").around).toEqual(["parameters"]);
  expect(at("parameters:\n  retries: 3\n|").around).toEqual([]);
  expect(at("parameters:\n  requests:\n    |\n  limits: {}\n").around).toEqual(["parameters", "requests"]);
});

test("keys that stand beside are known, above and below", () => {
  expect(at("parameters:\n  retries: 3\n  |\n  timeout: 1h\nmodule: x").taken).toEqual([
    "retries",
    "timeout",
  ]);
});

test("behind a key a value is typed", () => {
  expect(at("parameters:\n  cache:\n    serialize: tr|")).toMatchObject({
    around: ["parameters", "cache"],
    key: "serialize",
    typed: "tr",
  });
});

test("items of a list are counted, with the list under its key or indented", () => {
  expect(at("inputs:\n- name: a\n- name: b\n  ty|").around).toEqual(["inputs", "1"]);
  expect(at("inputs:\n  - name: a\n  - |").around).toEqual(["inputs", "1"]);
  expect(at("inputs:\n  - name: a\n    |").around).toEqual(["inputs", "0"]);
});

test("deep places are found: keys inside items inside keys", () => {
  const text = [
    "parameters:",
    "  pod_template:",
    "    pod_spec:",
    "      containers:",
    "        - name: main",
    "          image: x",
    "        - name: other",
    "          env:",
    "            - name: A",
    "              |",
  ].join("\n");
  expect(at(text).around).toEqual(["parameters", "pod_template", "pod_spec", "containers", "1", "env", "0"]);
});

test("comments and blank lines between do not matter", () => {
  expect(at("parameters:\n\n  # how often\n\n  |").around).toEqual(["parameters"]);
});
