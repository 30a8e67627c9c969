/** Which fields of small Kubernetes objects stand as columns: one object a row. The others open below their row. */
export interface Table {
  readonly itemLabel: string;
  readonly columns: readonly string[];
  readonly fresh: Readonly<Record<string, unknown>>;
}

export const tables: Readonly<Record<string, Table>> = {
  V1EnvVar: { itemLabel: "variable", columns: ["name", "value"], fresh: { name: "", value: "" } },
  V1VolumeMount: {
    itemLabel: "mount",
    columns: ["name", "mountPath", "subPath"],
    fresh: { name: "", mountPath: "" },
  },
  V1Toleration: {
    itemLabel: "toleration",
    columns: ["key", "operator", "value", "effect"],
    fresh: { key: "", operator: "Exists" },
  },
  V1NodeSelectorRequirement: {
    itemLabel: "condition",
    columns: ["key", "operator"],
    fresh: { key: "", operator: "In", values: [""] },
  },
  V1KeyToPath: { itemLabel: "key", columns: ["key", "path"], fresh: { key: "", path: "" } },
};
