import { expect, test } from "vitest";

import { specChanges } from "./spec-changes.ts";

const spec = (template: object, description?: object) => ({
  template: { id: { version: "1" }, type: "python-task", ...template },
  ...(description && { description }),
});
const container = (cpu: string, memory: string, more: object = {}) => ({
  container: {
    image: "ghcr.io/acme/train:1",
    resources: {
      requests: [
        { name: "CPU", value: cpu },
        { name: "MEMORY", value: memory },
      ],
    },
    ...more,
  },
});
const flat = (a: object, b: object) => specChanges(a, b).flatMap((group) => group.changes);

test("name and version are no change of the content", () => {
  expect(
    specChanges(spec({ id: { version: "1", domain: "development" } }), spec({ id: { version: "2" } })),
  ).toEqual([]);
});

test("quantities are compared by value and shown as they are spelled", () => {
  expect(flat(spec(container("1", "1Gi")), spec(container("1000m", "1024Mi")))).toEqual([]);
  expect(flat(spec(container("1", "1Gi")), spec(container("1500m", "2Gi")))).toEqual([
    {
      place: "/template/container/resources/requests/CPU",
      section: "Resources",
      label: "CPU request",
      before: "1",
      after: "1500m",
    },
    {
      place: "/template/container/resources/requests/MEMORY",
      section: "Resources",
      label: "Memory request",
      before: "1Gi",
      after: "2Gi",
    },
  ]);
});

test("resources that go down, another image, no retries, another cache version and secrets are marked", () => {
  const before = spec({
    ...container("2", "4Gi"),
    metadata: { retries: { retries: 3 }, discoverable: true, discoveryVersion: "1" },
    securityContext: { secrets: [{ group: "db", key: "password", mountRequirement: "ENV_VAR" }] },
  });
  const after = spec({
    ...container("500m", "8Gi", { image: "ghcr.io/acme/train:2" }),
    metadata: { discoverable: true, discoveryVersion: "2" },
    securityContext: { secrets: [{ group: "db", key: "token", mountRequirement: "FILE" }] },
  });
  const risky = flat(before, after)
    .filter((change) => change.risk !== undefined)
    .map((change) => change.label);
  expect(risky).toEqual([
    "Image",
    "CPU request",
    "Retries",
    "Cache version",
    "Secret db.password: group",
    "Secret db.password: key",
    "Secret db.password: mountRequirement",
    "Secret db.token: group",
    "Secret db.token: key",
    "Secret db.token: mountRequirement",
  ]);
});

test("retries and caching that go are 0 and no, as their absence says", () => {
  const before = spec({ metadata: { retries: { retries: 5 }, discoverable: true, interruptible: true } });
  const after = spec({ metadata: { retries: {} } });
  expect(flat(before, after).map((change) => [change.label, change.before, change.after])).toEqual([
    ["Retries", "5", "0"],
    ["Interruptible", "yes", undefined],
    ["Cached", "yes", "no"],
  ]);
});

test("lists with names are compared by name, so that reordering says nothing", () => {
  const env = (...pairs: [string, string][]) =>
    spec({ container: { env: pairs.map(([key, value]) => ({ key, value })) } });
  expect(flat(env(["A", "1"], ["B", "2"]), env(["B", "2"], ["A", "1"]))).toEqual([]);
  expect(flat(env(["A", "1"]), env(["A", "2"], ["B", ""]))).toEqual([
    {
      place: "/template/container/env/A",
      section: "Environment and secrets",
      label: "Variable A",
      before: "1",
      after: "2",
    },
    {
      place: "/template/container/env/B",
      section: "Environment and secrets",
      label: "Variable B",
      after: '""',
    },
  ]);
});

test("types of inputs are told in Python's words", () => {
  const input = (type: object) =>
    spec({ interface: { inputs: { variables: { rows: { type, description: "rows" } } } } });
  expect(flat(input({ simple: "INTEGER" }), input({ collectionType: { simple: "STRING" } }))).toMatchObject([
    { section: "Inputs and outputs", label: "Input rows", before: "int", after: "list[str]" },
  ]);
});

test("what a registry adds to a description by itself is no change", () => {
  const registered = spec({}, { longDescription: { format: "DESCRIPTION_FORMAT_RST" } });
  expect(
    specChanges(registered, spec({}, { longDescription: { format: "DESCRIPTION_FORMAT_RST" }, tags: [] })),
  ).toEqual([]);
  expect(specChanges(spec({}), registered)).toEqual([]);
  expect(flat(spec({}), spec({}, { shortDescription: "Fits" }))).toMatchObject([
    { section: "Documentation", label: "Description", after: "Fits" },
  ]);
});

test("a pod's containers are compared by name, and what it may do is marked", () => {
  const pod = (more: object) =>
    spec({ k8sPod: { podSpec: { containers: [{ name: "main", image: "a:1" }], ...more } } });
  expect(flat(pod({}), pod({ serviceAccountName: "admin" }))).toMatchObject([
    {
      section: "Pod",
      label: "Pod: serviceAccountName",
      after: "admin",
      risk: expect.stringContaining("pod"),
    },
  ]);
});

test("the labels and annotations of a task stand in the section that they have in the form", () => {
  const marked = (team: string) =>
    spec({ metadata: { metadata: { labels: { team }, annotations: { "a.b/c": team } } } });
  expect(flat(marked("ml"), marked("data"))).toMatchObject([
    { section: "Pod", label: "Label team" },
    { section: "Pod", label: "Annotation a.b/c" },
  ]);
});

test("items without names are counted from one, and keys of digits are read as they are", () => {
  const pod = (seconds: number, port: string) =>
    spec({
      k8sPod: {
        metadata: { labels: { "8080": port } },
        podSpec: { tolerations: [{ operator: "Exists", tolerationSeconds: seconds }] },
      },
    });
  expect(flat(pod(1, "a"), pod(2, "b")).map(({ label }) => label)).toEqual([
    "Label 8080",
    "Pod: tolerations › 1 › tolerationSeconds",
  ]);
});
