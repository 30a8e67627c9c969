import type { FieldMeta } from "../field.ts";
import { type KubernetesField, kubernetesFields, type KubernetesType } from "../values/kubernetes-fields.ts";
import { KUBERNETES_WORDS } from "./kubernetes-words.ts";
import type { ObjectField, Shape } from "./shape.ts";

type ObjectShape = Shape & { readonly kind: "object" };

const shapes = new Map<string, ObjectShape>();

/** A class of Kubernetes as a form draws it, one level deep: classes inside are named (`kubernetes`) to be read when met. */
export function kubernetesShape(className: string): ObjectShape {
  let known = shapes.get(className);
  if (known === undefined) {
    // What people set most comes first, in the order of their words; the rest as Kubernetes lists it.
    const order = Object.keys(KUBERNETES_WORDS[className] ?? {});
    const place = ({ name }: KubernetesField): number =>
      order.includes(name) ? order.indexOf(name) : order.length;
    const fields = kubernetesFields(className).toSorted((a, b) => place(a) - place(b));
    known = { kind: "object", fields: fields.map((each) => objectField(className, each)) };
    shapes.set(className, known);
  }
  return known;
}

const ACRONYMS = /\b(?:api|aws|csi|dns|fc|fs|gce|gid|http|iscsi|nfs|os|rbd|tcp|uid)\b/gi;

/** `tolerationSeconds` → "Toleration seconds"; `hostIPC` → "Host IPC"; `httpGet` → "HTTP get". */
const labelOf = (name: string): string => {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase())
    .replaceAll(ACRONYMS, (word) => word.toUpperCase())
    .replace("se linux", "SELinux")
    .replace("app armor", "AppArmor");
  return name === "grpc" ? "gRPC" : words.charAt(0).toUpperCase() + words.slice(1);
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
