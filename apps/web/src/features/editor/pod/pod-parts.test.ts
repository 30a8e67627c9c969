import { expect, test } from "vitest";

import { podParts } from "./pod-parts.ts";

test("containers stand in the order in which they start, the primary one before its helpers", () => {
  const { containers } = podParts({
    primary_container_name: "main",
    pod_spec: {
      containers: [{ name: "logs", image: "fluent:1" }, { name: "main" }],
      initContainers: [{ name: "fetch" }],
    },
  });
  expect(containers).toEqual([
    { name: "fetch", role: "before", mounts: [] },
    { name: "main", role: "primary", mounts: [] },
    { name: "logs", role: "beside", image: "fluent:1", mounts: [] },
  ]);
});

test("a primary container that is not written down is there all the same", () => {
  expect(podParts({}).containers).toEqual([{ name: "primary", role: "primary", mounts: [] }]);
  const { containers } = podParts({ pod_spec: { containers: [{ name: "logs" }] } });
  expect(containers.map(({ name }) => name)).toEqual(["primary", "logs"]);
});

test("a volume knows its source and who mounts it", () => {
  const { volumes } = podParts({
    pod_spec: {
      containers: [
        { name: "primary", volumeMounts: [{ name: "data", mountPath: "/data" }] },
        { name: "logs", volumeMounts: [{ name: "data", mountPath: "/in" }] },
      ],
      volumes: [{ name: "data", persistentVolumeClaim: { claimName: "d" } }, { name: "spare" }],
    },
  });
  expect(volumes).toEqual([
    { name: "data", source: "persistentVolumeClaim", users: ["primary", "logs"] },
    { name: "spare", source: "", users: [] },
  ]);
});

test("what is of another shape is left out", () => {
  expect(podParts({ pod_spec: [1], primary_container_name: 7 }).containers).toHaveLength(1);
  expect(podParts({ pod_spec: { containers: "a", volumes: [null, "b"] } }).volumes).toEqual([]);
});
