import { printModule } from "@fletch/python";
import { expect, test } from "vitest";

import { kubernetesTypes } from "./generated/kubernetes.ts";
import { kubernetesFields, type KubernetesType } from "./kubernetes-fields.ts";
import { kubernetesPython, kubernetesSchema } from "./kubernetes.ts";

const named = (type: KubernetesType): string | undefined =>
  type.kind === "class" ? type.name : "of" in type ? named(type.of) : undefined;

test("every class that a field names is in the table", () => {
  const missing = Object.keys(kubernetesTypes)
    .flatMap((name) => kubernetesFields(name).map(({ type }) => named(type)))
    .filter((name) => name !== undefined && !(name in kubernetesTypes));
  expect(missing).toEqual([]);
});

test("arguments are snake case, and the irregular ones are the client's", () => {
  const argument = (type: string, name: string) =>
    kubernetesFields(type).find((field) => field.name === name)?.argument;
  expect(argument("V1Container", "imagePullPolicy")).toBe("image_pull_policy");
  expect(argument("V1PodSpec", "hostIPC")).toBe("host_ipc");
  expect(argument("V1LifecycleHandler", "exec")).toBe("_exec");
  expect(argument("V1FCVolumeSource", "targetWWNs")).toBe("target_ww_ns");
});

test("a port is a number or a name, an amount may be a number, a class knows its fields", () => {
  const port = kubernetesSchema("V1HTTPGetAction");
  expect(port.safeParse({ port: 80 }).success).toBe(true);
  expect(port.safeParse({ port: "http" }).success).toBe(true);
  expect(port.safeParse({}).success).toBe(false);
  expect(kubernetesSchema("V1ResourceRequirements").safeParse({ limits: { cpu: 1 } }).success).toBe(true);
  expect(kubernetesSchema("V1Container").safeParse({ name: "a", imag: "b" }).success).toBe(false);
});

test("in Python a name stands before what else is said of a thing", () => {
  const env = [{ value: "1", name: "A" }];
  const value = kubernetesPython("V1Container", { env, image: "a", name: "main" });
  expect(printModule({ statements: [{ kind: "expression", value }] })).toContain(`V1Container(
    name="main",
    env=[V1EnvVar(name="A", value="1")],
    image="a",
)`);
});
