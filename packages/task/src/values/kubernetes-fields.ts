import { kubernetesTypes } from "./generated/kubernetes.ts";

/** Kubernetes objects as the Python client's classes know them: read, checked and written from one table. */
export interface KubernetesField {
  /** JSON name: `hostIPC`. */
  readonly name: string;
  /** Argument of the class: `host_ipc`. */
  readonly argument: string;
  readonly required: boolean;
  readonly type: KubernetesType;
}
export type KubernetesType =
  | { readonly kind: "text" | "integer" | "number" | "boolean" | "text-or-number" }
  | { readonly kind: "list" | "map"; readonly of: KubernetesType }
  | { readonly kind: "class"; readonly name: string };

const SCALARS: Readonly<Record<string, KubernetesType>> = {
  s: { kind: "text" },
  i: { kind: "integer" },
  n: { kind: "number" },
  b: { kind: "boolean" },
  o: { kind: "text-or-number" },
};

const readType = (spelling: string): KubernetesType => {
  const inner = spelling.slice(1, -1);
  if (spelling.startsWith("[")) return { kind: "list", of: readType(inner) };
  if (spelling.startsWith("{")) return { kind: "map", of: readType(inner) };
  return SCALARS[spelling] ?? { kind: "class", name: spelling };
};

const readField = (word: string): KubernetesField => {
  const [declared = "", python] = word.split("=");
  const [marked = "", type = ""] = declared.split(":");
  const name = marked.replace("!", "");
  return {
    name,
    argument: python ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    required: marked.endsWith("!"),
    type: readType(type),
  };
};

const fields = new Map<string, readonly KubernetesField[]>();

/** The fields of a class such as `V1Container`, by JSON name. */
export function kubernetesFields(className: string): readonly KubernetesField[] {
  let known = fields.get(className);
  if (known === undefined) {
    const words = kubernetesTypes[className];
    if (words === undefined) throw new Error(`No Kubernetes type ${className}`);
    known = words === "" ? [] : words.split(" ").map(readField);
    fields.set(className, known);
  }
  return known;
}
