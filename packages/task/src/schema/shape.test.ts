import { expect, test } from "vitest";
import { z } from "zod";

import { field } from "../field.ts";
import { kubernetesSchema } from "../values/kubernetes.ts";
import { shapeOf } from "./shape.ts";

test("wrappers vanish and leave what they said", () => {
  const schema = z.int().min(1).max(9).register(field, { label: "Nodes", help: "How many." }).default(2);
  expect(shapeOf(schema.optional())).toEqual({
    kind: "number",
    integer: true,
    min: 1,
    max: 9,
    default: 2,
    meta: { label: "Nodes", help: "How many." },
  });
});

test("an object keeps its order and says what is required", () => {
  const schema = z.strictObject({
    b: z.string(),
    a: z.array(z.enum(["x", "y"])).optional(),
    c: z.record(z.string(), z.boolean()).default({}),
  });
  const shape = shapeOf(schema);
  expect(shape.kind === "object" && shape.fields.map(({ name, required }) => [name, required])).toEqual([
    ["b", true],
    ["a", false],
    ["c", false],
  ]);
});

test("a union of texts and numbers is one text field, where numbers stay numbers unless they become text anyway", () => {
  const union = z.union([z.string(), z.number()]);
  expect(shapeOf(union)).toEqual({ kind: "text", multiline: false, numbers: true });
  expect(shapeOf(union.transform(String))).toEqual({ kind: "text", multiline: false });
  expect(shapeOf(z.union([z.string().regex(/a/), z.literal("")]))).toEqual({
    kind: "text",
    multiline: false,
  });
});

test("other unions are variants, with their discriminator", () => {
  const union = z.discriminatedUnion("plugin", [
    z.strictObject({ plugin: z.literal("Spark") }),
    z.strictObject({ plugin: z.literal("Elastic"), nnodes: z.union([z.int(), z.string()]) }),
  ]);
  const shape = shapeOf(union);
  expect(shape).toMatchObject({ kind: "variants", discriminator: "plugin" });
  expect(shape.kind === "variants" && shape.options).toHaveLength(2);
});

test("what a transform takes is what a form shows", () => {
  expect(shapeOf(z.string().transform(Number)).kind).toBe("text");
  expect(shapeOf(z.preprocess(String, z.string())).kind).toBe("text");
});

test("a Kubernetes class is named, not written out", () => {
  expect(shapeOf(kubernetesSchema("V1PodSpec").optional())).toEqual({
    kind: "free",
    kubernetes: "V1PodSpec",
  });
});

test("a recursive schema ends", () => {
  interface Tree {
    children: Tree[];
  }
  const tree: z.ZodType<Tree> = z.lazy(() => z.strictObject({ children: z.array(tree) }));
  expect(JSON.stringify(shapeOf(tree))).toContain('"free"');
});
