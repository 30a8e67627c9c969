import { isRecord, kubernetesFields, kubernetesShape } from "@fletch/task";

/** Where a volume may come from: every field of V1Volume but its name. */
export const volumeSources: readonly string[] = kubernetesFields("V1Volume")
  .map(({ name }) => name)
  .filter((name) => name !== "name");

/** The source that a volume has; "" while it has none. */
export const sourceOf = (volume: unknown): string =>
  isRecord(volume) ? (volumeSources.find((name) => volume[name] !== undefined) ?? "") : "";

/** What a source starts as. */
export const freshSource = (source: string): unknown =>
  source === "persistentVolumeClaim" ? { claimName: "" } : source === "hostPath" ? { path: "" } : {};

/** What people call a source. */
export const sourceInWords = (source: string): string =>
  kubernetesShape("V1Volume").fields.find(({ name }) => name === source)?.shape.meta?.label ?? source;
