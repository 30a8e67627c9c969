import { expect, test } from "vitest";

import { designSchema, interfaceOf, signatureOf } from "../design.ts";
import { compiled, told } from "../testing.ts";

const echo = {
  kind: "echo",
  name: "give_back",
  inputs: [
    { name: "count", type: "int" },
    { name: "words", type: "list[str]" },
  ],
};

test("an echo gives its inputs back as o0, o1, … and has nothing that runs", () => {
  const template = compiled(echo).spec?.template;
  expect(template?.interface?.outputs?.variables).toEqual({
    o0: { type: { simple: "INTEGER" }, description: "o0" },
    o1: { type: { collectionType: { simple: "STRING" } }, description: "o1" },
  });
  expect(Object.keys(template ?? {})).toEqual(["id", "type", "metadata", "interface"]);
});

test("its outputs can be asked for before it is compiled", () => {
  const design = designSchema.parse({ format: "fletch/v1", ...echo });
  expect(signatureOf(design).outputs?.map(({ name }) => name)).toEqual(["o0", "o1"]);
  expect(interfaceOf(design)).toEqual(compiled(echo).spec?.template?.interface);
});

test("secrets go through a SecurityContext, and a pod template's name through the metadata", () => {
  const parameters = { secret_requests: [{ group: "g" }], pod_template_name: "small", retries: 1 };
  const { python, spec } = compiled({ ...echo, parameters });
  expect(python).toContain('security_ctx=SecurityContext(secrets=[Secret(group="g")])');
  expect(python).toContain('metadata=TaskMetadata(retries=1, pod_template_name="small")');
  expect(spec?.template).toMatchObject({
    metadata: { podTemplateName: "small" },
    securityContext: { secrets: [{ group: "g" }] },
  });
});

test("what Echo forgets is refused", () => {
  expect(told({ ...echo, parameters: { container_image: "x:1" } })).toEqual([
    "compile /parameters/container_image unknown-key",
  ]);
});

test("the version of its type is on the wire and in the Python, and is one of 32 bits", () => {
  const { python, spec } = compiled({ ...echo, task_type_version: 2 });
  expect(python).toContain("task_type_version=2");
  expect(spec?.template?.taskTypeVersion).toBe(2);
  expect(compiled(echo).python).not.toContain("task_type_version");
  expect(told({ ...echo, task_type_version: 2 ** 31 - 1 })).toEqual([]);
  expect(told({ ...echo, task_type_version: 2 ** 31 })).toEqual(["compile /task_type_version invalid-value"]);
});
