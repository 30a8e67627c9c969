import { expect, test } from "vitest";

import { kindDetails } from "../../../lib/kind-details.const.ts";
import { kindFields } from "../design-shape.ts";
import { searchableFields, searchFields } from "./search-fields.ts";

const fields = searchableFields(kindFields("task"), kindDetails);
const paths = (query: string) => searchFields(fields, query, 20).map(({ path }) => path);

test("a field is found by its label, its Python name, its place in the spec and its help", () => {
  expect(paths("Retries")[0]).toBe("/parameters/retries");
  expect(paths("secret_requests")[0]).toBe("/parameters/secret_requests");
  expect(paths("template.metadata.retries")).toContain("/parameters/retries");
  expect(paths("graphics")).not.toEqual([]);
  expect(paths("spot")[0]).toBe("/parameters/interruptible");
});

test("a field is found by its place in the design, however that is spelled, and by the singular of a word", () => {
  expect(paths("requests.cpu")).toContain("/parameters/requests/cpu");
  expect(paths("/parameters/retries")).toEqual(["/parameters/retries"]);
  expect(paths("retry")).toContain("/parameters/retries");
});

test("the field of that very name comes before those that only mention it", () => {
  expect(paths("timeout")[0]).toBe("/parameters/timeout");
});

test("fields inside of parameters are found with what is around them", () => {
  const found = searchFields(fields, "requests memory", 5)[0];
  expect(found).toMatchObject({ path: "/parameters/requests/mem", within: "Requests" });
});

test("a field that is always there comes before one of that name that needs a choice", () => {
  expect(paths("memory")[0]).toBe("/parameters/requests/mem");
  expect(paths("image")[0]).toBe("/parameters/container_image");
  expect(paths("env")[0]).toBe("/parameters/environment");
  expect(paths("tolerations")[0]).toBe("/parameters/pod_template/pod_spec");
});

test("fields of plugins, images and the cache are found with the choice that they are there for", () => {
  const [spark] = searchFields(fields, "spark_conf", 5);
  expect(spark).toMatchObject({ path: "/parameters/task_config/spark_conf", within: "Plugin › Spark" });
  expect(paths("executor")).not.toEqual([]);
  expect(paths("python version")[0]).toBe("/parameters/container_image/python_version");
  expect(paths("packages")[0]).toBe("/parameters/container_image/packages");
  expect(paths("salt")).toContain("/parameters/cache/salt");
});

test("what is deprecated comes last", () => {
  expect(paths("deck").at(-1)).toBe("/parameters/disable_deck");
  expect(paths("cache version")[0]).toBe("/parameters/cache/version");
});

test("every word has to be there, and nothing is found for nothing", () => {
  expect(paths("retries zebra")).toEqual([]);
  expect(paths("  ")).toEqual([]);
});
