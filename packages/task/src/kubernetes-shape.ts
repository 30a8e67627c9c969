import type { FieldMeta } from "./field.ts";
import { KUBERNETES_WORDS } from "./kubernetes-words.ts";
import type { ObjectField, Shape } from "./shape.ts";
import { type KubernetesField, kubernetesFields, type KubernetesType } from "./values/kubernetes.ts";

type ObjectShape = Shape & { readonly kind: "object" };

const shapes = new Map<string, ObjectShape>();

/** A class of Kubernetes as a form draws it, one level deep: classes inside are named (`kubernetes`) to be read when met. */
export function kubernetesShape(className: string): ObjectShape {
  let known = shapes.get(className);
  if (known === undefined) {
    known = {
      kind: "object",
      fields: kubernetesFields(className).map((each) => objectField(className, each)),
    };
    shapes.set(className, known);
  }
  return known;
}

/** `tolerationSeconds` → "Toleration seconds"; `hostIPC` → "Host IPC". */
const labelOf = (name: string): string => {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function objectField(className: string, { name, required, type }: KubernetesField): ObjectField {
  const words = KUBERNETES_WORDS[className]?.[name];
  const common = words !== undefined || required;
  const meta: FieldMeta = {
    label: labelOf(name),
    help: "",
    keyword: name,
    ...(!common && { advanced: true }),
    ...words,
  };
  return { name, required, shape: { ...shapeOfType(type), meta } };
}

function shapeOfType(type: KubernetesType): Shape {
  switch (type.kind) {
    case "text":
      return { kind: "text", multiline: false };
    case "integer":
      return { kind: "number", integer: true };
    case "number":
      return { kind: "number", integer: false };
    case "boolean":
      return { kind: "boolean" };
    case "text-or-number":
      return { kind: "text", multiline: false, numbers: true };
    case "list":
      return { kind: "list", item: shapeOfType(type.of) };
    case "map":
      return { kind: "map", value: shapeOfType(type.of) };
    default:
      return { kind: "free", kubernetes: type.name };
  }
}
