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

test("what people set most comes first, in the order of its words", () => {
  const worded = Object.keys(KUBERNETES_WORDS["V1Container"] ?? {});
  const names = kubernetesShape("V1Container").fields.map(({ name }) => name);
  expect(worded.length).toBeGreaterThan(3);
  expect(names.slice(0, worded.length)).toEqual(worded);
  expect(names.toSorted()).toEqual(
    kubernetesFields("V1Container")
      .map(({ name }) => name)
      .toSorted(),
  );
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
