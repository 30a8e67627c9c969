import { expect, test } from "vitest";

import { kubernetesFields } from "../values/kubernetes-fields.ts";
import { kubernetesShape } from "./kubernetes-shape.ts";
import { KUBERNETES_WORDS } from "./kubernetes-words.ts";

const fieldOf = (className: string, name: string) =>
  kubernetesShape(className).fields.find((each) => each.name === name);

test("a class is told one level deep, with the words there are", () => {
  expect(fieldOf("V1PodSpec", "containers")).toMatchObject({
    required: true,
    shape: { kind: "list", item: { kind: "free", kubernetes: "V1Container" }, meta: { label: "Containers" } },
  });
  expect(fieldOf("V1Toleration", "tolerationSeconds")?.shape).toMatchObject({
    kind: "number",
    meta: { label: "Toleration seconds", unit: "seconds" },
  });
});

test("what has no words is for special cases, under Kubernetes' own name", () => {
  expect(fieldOf("V1PodSpec", "hostIPC")?.shape.meta).toEqual({
    label: "Host IPC",
    help: "",
    keyword: "hostIPC",
    advanced: true,
  });
});

test("every word belongs to a field that exists", () => {
  for (const [className, words] of Object.entries(KUBERNETES_WORDS)) {
    const names = kubernetesFields(className).map(({ name }) => name);
    expect(Object.keys(words).filter((name) => !names.includes(name))).toEqual([]);
  }
});
