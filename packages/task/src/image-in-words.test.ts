import { expect, test } from "vitest";

import { imageInWords } from "./image-in-words.ts";
import { compiled } from "./testing.ts";

const settings = { project: "p", domain: "d", images: { default: "ghcr.io/acme/base:v1" } };
const base = { format: "fletch/v1", kind: "task", module: "recipes.train", function: "fit" };
const task = (container_image: unknown) => ({ ...base, parameters: { container_image } });

test("the image is the one that the task gets", () => {
  expect(imageInWords(base, settings)).toEqual({ image: "ghcr.io/acme/base:v1" });
  expect(imageInWords(task("{{.image.default.fqn}}:v2"), settings)).toEqual({
    image: "ghcr.io/acme/base:v2",
  });
});

test("what cannot be told says why", () => {
  expect(imageInWords(task("{{.image.gpu.fqn}}"), settings)).toHaveProperty("error");
  expect(imageInWords(base, { project: "p", domain: "d" })).toHaveProperty("error");
});

test("what cannot be read has no name yet", () => {
  expect(imageInWords(task(3), settings)).toBeUndefined();
  expect(imageInWords(task("a:b"), { project: "" })).toBeUndefined();
  expect(imageInWords(undefined, settings)).toBeUndefined();
  expect(
    imageInWords({ ...base, parameters: { task_config: { plugin: "Spork" } } }, settings),
  ).toBeUndefined();
});

test("what else is wrong with a design does not matter", () => {
  expect(imageInWords({ ...task("a:b"), function: 3, wat: true }, settings)).toEqual({ image: "a:b" });
});

const image = { name: "train", registry: "ghcr.io/acme", packages: ["numpy"] };
const pod_template = {
  primary_container_name: "main",
  pod_spec: {
    containers: [
      { name: "side", image: "side:1" },
      { name: "main", image: "own:2" },
    ],
  },
};
const sidecar = { pod_spec: { containers: [{ name: "side", image: "side:1" }] } };
const named = { format: "fletch/v1", name: "recipes.fit" };
const readyMade = (type: string, more: object) => ({
  ...named,
  kind: "template",
  template: { type, ...more },
});
const query = { query_template: "select 1", task_config: { uri: "s3://a/b.db" } };

// Each is compared with what is compiled, which flytekit judges.
test.each<[string, object, object?]>([
  ["a plain task", task(image)],
  ["a dynamic task", { ...task(image), kind: "dynamic" }],
  ["an eager task", { ...task(image), kind: "eager" }],
  ["a task in Spark", { ...base, parameters: { container_image: image, task_config: { plugin: "Spark" } } }],
  [
    "a dynamic task in Databricks",
    {
      ...base,
      kind: "dynamic",
      parameters: {
        container_image: image,
        task_config: { plugin: "DatabricksV2", databricks_conf: { existing_cluster_id: "a" } },
      },
    },
  ],
  ["a pod with an image of its own", { ...base, parameters: { container_image: image, pod_template } }],
  [
    "a pod whose image is a template",
    {
      ...base,
      parameters: {
        pod_template: { pod_spec: { containers: [{ name: "primary", image: "{{.image.gpu}}" }] } },
      },
    },
    { gpu: "gpu:3" },
  ],
  ["a pod with a sidecar", { ...base, parameters: { container_image: image, pod_template: sidecar } }],
  [
    "a pod that a plugin makes",
    { ...base, parameters: { container_image: image, task_config: { plugin: "Elastic" } } },
  ],
  [
    "the older Pod",
    {
      ...base,
      parameters: {
        container_image: "a:b",
        task_config: { plugin: "Pod", pod_spec: { containers: [{ name: "primary", image: "c:d" }] } },
      },
    },
  ],
  ["a container task", { ...named, kind: "container", container: { image, command: ["ls"] } }],
  ["a container task without one", { ...named, kind: "container", container: { command: ["ls"] } }],
  [
    "a container task in a pod",
    { ...named, kind: "container", container: { image: "a:b", command: [] }, parameters: { pod_template } },
  ],
  ["a query of SQLite", readyMade("SQLite3Task", query)],
  [
    "a query of SQLite with an empty name",
    { ...readyMade("SQLite3Task", query), parameters: { container_image: "" } },
  ],
  ["a query of SQLAlchemy", readyMade("SQLAlchemyTask", query)],
  [
    "a query of SQLAlchemy with an empty name",
    { ...readyMade("SQLAlchemyTask", query), parameters: { container_image: "" } },
  ],
  [
    "a shell script",
    {
      ...readyMade("ShellTask", { module: "recipes.fit", variable: "fit", script: "ls" }),
      parameters: { container_image: image },
    },
  ],
])("%s runs in the image that is told", (_, design, images = {}) => {
  const target = { ...settings, version: "v", fast: {}, images: { ...settings.images, ...images } };
  const template = compiled(design, target).spec?.template;
  const main = template?.config?.["primary_container_name"];
  const pod = template?.k8sPod?.podSpec as
    | { containers: readonly { name: string; image: string }[] }
    | undefined;
  const runs = template?.container?.image ?? pod?.containers.find(({ name }) => name === main)?.image;
  expect(runs).toBeTypeOf("string");
  expect(imageInWords(design, target)).toHaveProperty("image", runs);
});

test("an image of the pod is told apart", () => {
  const parameters = { container_image: "a:b", pod_template };
  expect(imageInWords({ ...base, parameters }, settings)).toEqual({ image: "own:2", ofPod: true });
});

test.each([
  ["echo", { ...named, kind: "echo" }],
  ["a reference", { format: "fletch/v1", kind: "reference" }],
  ["a query elsewhere", readyMade("SnowflakeTask", {})],
  ["a class that there is not", readyMade("toString", {})],
])("%s runs in no image that one chooses", (_, design) => {
  expect(imageInWords(design, settings)).toBeUndefined();
});

test("a dynamic task is asked for by the id from before its source is copied", () => {
  const target = { ...settings, source_root: "/src" };
  const ask = (kind: string) => (imageInWords({ ...task(image), kind }, target) as { error: string }).error;
  const id = (text: string) => /under (\S+),/.exec(text)?.[1] ?? "";
  expect(id(ask("dynamic"))).not.toBe(id(ask("task")));
  const images = { ...settings.images, [id(ask("dynamic"))]: "built:1" };
  expect(imageInWords({ ...task(image), kind: "dynamic" }, { ...target, images })).toHaveProperty(
    "image",
    "built:1",
  );
  expect(imageInWords(task(image), { ...target, images })).toHaveProperty("error");
});

test("the container file of a dynamic task bears the id from before its source is copied", () => {
  const idIn = (design: object, target: object) => {
    const file = imageInWords(design, target)?.file;
    return file !== undefined && "text" in file ? /_F_IMG_ID=(\S+)/.exec(file.text)?.[1] : undefined;
  };
  const target = { ...settings, source_root: "/src" };
  const dynamic = idIn({ ...task(image), kind: "dynamic" }, target);
  expect(dynamic).toBe(idIn(task(image), settings));
  expect(dynamic).not.toBe(idIn(task(image), target));
  expect(dynamic).toBeDefined();
});

test("the container file of a task in Spark starts from Spark's image", () => {
  const parameters = { container_image: image, task_config: { plugin: "Spark" } };
  expect(imageInWords({ ...base, parameters }, settings)?.file).toHaveProperty(
    "text",
    expect.stringContaining("FROM cr.flyte.org/flyteorg/flytekit:spark-1.16.14"),
  );
  expect(imageInWords(task("a:b"), settings)).toEqual({ image: "a:b" });
});
