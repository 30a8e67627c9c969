import { readFileSync } from "node:fs";

import { messages } from "@fletch/flyteidl/descriptor";
import { kinds, readText, type Shape, shapeOf, TaskPlugins, taskTemplates } from "@fletch/task";
import { expect, test } from "vitest";

import { type FlyteType, parseAnnotation, type Scope, scopeOf } from "../packages/task/src/types/index.ts";
import { readCases } from "./cases.ts";

const cases = readCases();
const designs = cases.map(({ text }) => readText(text).value as Record<string, unknown>);
const specs = cases.flatMap(({ specFile }) =>
  specFile === undefined ? [] : (JSON.parse(readFileSync(specFile, "utf8")) as object),
);

const SHARED = /^(?:requests|limits|pod_template|base_image|\w+_pod)$/;

/** The keys below a shape, each as its path. Pods are Kubernetes' own and go on too far. */
function keysOf(shape: Shape, path: string): string[] {
  switch (shape.kind) {
    case "object": {
      const plugin = shape.fields.find(({ name }) => name === "plugin")?.shape;
      const here = plugin?.kind === "constant" ? `${path}(${String(plugin.value)})` : path;
      return shape.fields.flatMap(({ name, shape: of }) => {
        const place = `${here}.${name}`;
        // Resources and pods are the same everywhere: a plugin's examples need not say all of theirs again.
        const shared = name === "plugin" || name.endsWith("pod_spec") || (SHARED.test(name) && path !== "");
        return shared ? [place] : [place, ...keysOf(of, place)];
      });
    }
    case "list":
      return keysOf(shape.item, path);
    case "variants":
      return shape.options.flatMap((option) => keysOf(option, path));
    case "choice":
      return shape.options.map((option) => `${path.slice(path.lastIndexOf("."))}=${option}`);
    default:
      return [];
  }
}

/** What a value has of such keys: every key and every text that could be a choice. */
function keysIn(value: unknown, path: string): string[] {
  if (typeof value === "string") return [`${path.slice(path.lastIndexOf("."))}=${value}`];
  if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, path));
  if (typeof value !== "object" || value === null) return [];
  const plugin = (value as { plugin?: unknown }).plugin;
  const here = typeof plugin === "string" ? `${path}(${plugin})` : path;
  return Object.entries(value).flatMap(([name, item]) => [
    `${here}.${name}`,
    // An image below another has the same fields.
    ...keysIn(item, name === "base_image" ? here : `${here}.${name}`),
  ]);
}

const parametersOf = (shape: Shape): Shape | undefined =>
  shape.kind === "object" ? shape.fields.find(({ name }) => name === "parameters")?.shape : undefined;

test("every parameter, every field of each and every choice has an example", () => {
  const shapes = Object.values(kinds).flatMap(({ schema }) => parametersOf(shapeOf(schema)) ?? []);
  const wanted = new Set(shapes.flatMap((shape) => keysOf(shape, "")));
  const seen = new Set(designs.flatMap((design) => keysIn(design["parameters"], "")));
  expect(wanted.size).toBeGreaterThan(100);
  expect([...wanted].filter((key) => !seen.has(key))).toEqual([]);
});

test("every parameter has an example with each kind that takes it", () => {
  const missing = Object.entries(kinds).flatMap(([kind, { schema }]) => {
    const shape = parametersOf(shapeOf(schema));
    const taken = shape?.kind === "object" ? shape.fields.map(({ name }) => name) : [];
    const own = designs.filter((design) => design["kind"] === kind);
    const seen = new Set(own.flatMap((design) => Object.keys(design["parameters"] ?? {})));
    return taken.filter((name) => !seen.has(name)).map((name) => `${kind}: ${name}`);
  });
  // flytekit knows it there, and refuses every value.
  expect(missing).toEqual(["task: node_dependency_hints"]);
});

/** Each constructor of a type; a new one does not compile before it stands here. */
const constructors: Readonly<Record<FlyteType["kind"], true>> = {
  simple: true,
  list: true,
  iterator: true,
  "json-iterator": true,
  map: true,
  struct: true,
  union: true,
  literal: true,
  file: true,
  directory: true,
  "path-like": true,
  "text-io": true,
  "binary-io": true,
  array: true,
  error: true,
  "protobuf-struct": true,
  frame: true,
  schema: true,
  pickle: true,
  declared: true,
  annotated: true,
  numpy: true,
  wire: true,
};

const partsOf = (type: FlyteType): FlyteType[] => [
  type,
  ...Object.values(type)
    .flat()
    .flatMap((part: unknown) => {
      if (typeof part !== "object" || part === null) return [];
      // A column holds its type.
      const of = "kind" in part ? part : (part as { readonly type?: object }).type;
      return of !== undefined && "kind" in of ? partsOf(of as FlyteType) : [];
    }),
];

interface Typed {
  readonly type?: unknown;
}

test("every type constructor has an example", () => {
  const seen = new Set<string>();
  for (const design of designs) {
    const scope: Scope = scopeOf(design);
    for (const declared of scope.values()) seen.add(declared.kind);
    const variables = [design["inputs"], design["outputs"]].flatMap((list) => (list ?? []) as Typed[]);
    for (const { type } of variables) {
      if (typeof type === "string") {
        for (const { kind } of partsOf(parseAnnotation(type, scope))) seen.add(kind);
      } else if (typeof type === "object" && type !== null && "literal_type" in type) seen.add("wire");
    }
  }
  const wanted = [...Object.keys(constructors), "enum", "dataclass", "pydantic"];
  expect(wanted.filter((kind) => !seen.has(kind))).toEqual([]);
});

/** Of a shape without its parameters: every key, and of a choice between objects every branch. */
function ownKeys(shape: Shape, path: string): string[] {
  if (shape.kind === "list") return ownKeys(shape.item, path);
  if (shape.kind === "variants") return shape.options.flatMap((option) => ownKeys(option, path));
  if (shape.kind !== "object") return [path];
  const type = shape.fields.find(({ name }) => name === "type")?.shape;
  const here = type?.kind === "constant" ? `${path}(${String(type.value)})` : path;
  return shape.fields.flatMap(({ name, shape: of }) => ownKeys(of, `${here}/${name}`));
}

/** What a design says of such keys. */
function keysSaid(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysSaid(item, path));
  if (typeof value !== "object" || value === null) return [path];
  const type = (value as { type?: unknown }).type;
  const here = typeof type === "string" ? `${path}(${type})` : path;
  return [path, ...Object.entries(value).flatMap(([name, item]) => keysSaid(item, `${here}/${name}`))];
}

test("every key of containers and of ready-made tasks has an example", () => {
  const wanted = (["container", "template"] as const).flatMap((kind) => {
    const shape = shapeOf(kinds[kind].schema);
    const own = shape.kind === "object" ? shape.fields.find(({ name }) => name === kind)?.shape : undefined;
    return own === undefined ? [] : ownKeys(own, kind);
  });
  const seen = new Set(designs.flatMap((design) => keysSaid(design, "").map((key) => key.slice(1))));
  // Images are the same everywhere, and so is the version.
  const elsewhere = /\/(?:image\/.*|task_type_version)$/;
  expect(wanted.filter((key) => !seen.has(key) && !elsewhere.test(key)).toSorted()).toEqual([]);
});

test("every kind, every plugin and every ready-made task has at least three examples", () => {
  const named = (name: string, of: (design: Record<string, unknown>) => unknown): boolean =>
    designs.filter((design) => of(design) === name).length >= 3;
  const partOf = (value: unknown, key: string): unknown =>
    (value as Record<string, unknown> | undefined)?.[key];
  const pluginOf = ({ parameters }: Record<string, unknown>): unknown =>
    partOf(partOf(parameters, "task_config"), "plugin");
  expect(Object.keys(kinds).filter((kind) => !named(kind, (design) => design["kind"]))).toEqual([]);
  expect(Object.keys(TaskPlugins).filter((plugin) => !named(plugin, pluginOf))).toEqual([]);
  expect(
    Object.keys(taskTemplates).filter((name) => !named(name, (design) => partOf(design["template"], "type"))),
  ).toEqual([]);
});

/** Fields that flytekit never writes for what a design can say. Artifacts and schemas of Arrow have no form in a design. */
const UNWRITTEN: Readonly<Record<string, readonly string[]>> = {
  "flyteidl.core.Identifier": ["org"],
  "flyteidl.core.TaskMetadata": ["tags"],
  "flyteidl.core.Container": ["config", "ports", "architecture"],
  "flyteidl.core.K8sPod": ["primaryContainerName"],
  "flyteidl.core.Sql": ["dialect"],
  "flyteidl.core.DataLoadingConfig": ["ioStrategy"],
  "flyteidl.core.SecurityContext": ["runAs", "tokens"],
  "flyteidl.core.StructuredDatasetType": ["externalSchemaType", "externalSchemaBytes"],
  "flyteidl.core.Variable": ["artifactPartialId", "artifactTag"],
  "flyteidl.admin.DescriptionEntity": ["id", "tags"],
};

test("every field of the messages that flytekit writes has an example", () => {
  const seen = new Map<string, Set<string>>();
  const visit = (message: string, value: unknown): void => {
    const rows = messages[message];
    if (rows === undefined || typeof value !== "object" || value === null) return;
    const fields = seen.get(message) ?? new Set();
    seen.set(message, fields);
    for (const [protoName, , type] of rows) {
      const name = protoName.replaceAll(/_+(.?)/g, (_, next: string) => next.toUpperCase());
      const item = (value as Record<string, unknown>)[name];
      if (item === undefined) continue;
      fields.add(name);
      const items = Array.isArray(item) ? item : [item];
      for (const each of items) {
        visit(type, each);
        // Of a map of messages the values are.
        if (typeof each === "object" && each !== null)
          Object.values(each).forEach((part) => visit(type, part));
      }
    }
  };
  for (const spec of specs) visit("flyteidl.admin.TaskSpec", spec);
  const missing = [...seen].flatMap(([message, fields]) =>
    (messages[message] ?? [])
      .map(([protoName]) => protoName.replaceAll(/_+(.?)/g, (_, next: string) => next.toUpperCase()))
      .filter((name) => !fields.has(name) && !(UNWRITTEN[message] ?? []).includes(name))
      .map((name) => `${message}.${name}`),
  );
  expect(missing).toEqual([]);
});
