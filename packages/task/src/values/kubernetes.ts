import { boolean, call, dict, type Expression, imported, list, none, number, string } from "@fletch/python";
import { z } from "zod";

import { kubernetesFields, type KubernetesType } from "./kubernetes-fields.ts";

/** Any JSON of Kubernetes; its exact shape is checked by the schema. */
export type KubernetesValue =
  | string
  | number
  | boolean
  | readonly KubernetesValue[]
  | { readonly [key: string]: KubernetesValue };
export type KubernetesObject = { readonly [key: string]: KubernetesValue };

/** The objects of a list in one that passed its schema; none where the list is absent. */
export const objectsIn = (object: KubernetesObject | undefined, list: string): readonly KubernetesObject[] =>
  (object?.[list] ?? []) as readonly KubernetesObject[];

const schemas = new Map<string, z.ZodType<KubernetesObject>>();

/** A strict schema of a class; nested classes are read when they are met. */
export function kubernetesSchema(className: string): z.ZodType<KubernetesObject> {
  let known = schemas.get(className);
  if (known === undefined) {
    const shape = kubernetesFields(className).map(({ name, type, required }) => {
      const schema = schemaOf(type);
      return [name, required ? schema : schema.optional()] as const;
    });
    known = z
      .strictObject(Object.fromEntries(shape))
      .meta({ id: className }) as unknown as z.ZodType<KubernetesObject>;
    schemas.set(className, known);
  }
  return known;
}

/** @param long what is told of a whole number that is longer than a double holds */
const told = (wanted: string, long = `Kubernetes wants ${wanted}.`) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    input === undefined
      ? "Kubernetes needs this."
      : typeof input === "bigint"
        ? long
        : `Kubernetes wants ${wanted}.`,
});
const TOO_LONG = "This number has too many digits.";
const TEXT = told("text here: put numbers, true and false in quotes");

function schemaOf(type: KubernetesType): z.ZodType {
  switch (type.kind) {
    case "text":
      return z.string(TEXT);
    case "integer":
      return z.int(told("a whole number here", TOO_LONG));
    case "number":
      return z.number(told("a number here", TOO_LONG));
    case "boolean":
      return z.boolean(told("true or false here"));
    case "text-or-number":
      return z.union(
        [z.string(), z.number()],
        told("text or a number here", "A number as long as this must be text: put it in quotes."),
      );
    case "list":
      return z.array(schemaOf(type.of), told("a list here"));
    case "map":
      return z.record(z.string(), schemaOf(type.of), told("names with values here"));
    default: {
      const { name } = type;
      return z.lazy(() => kubernetesSchema(name));
    }
  }
}

/** The value as calls of the client's classes, in its own order, but for a name, which everybody writes first: `V1PodSpec(containers=[V1Container(name="main")])`. */
export function kubernetesPython(className: string, value: KubernetesObject): Expression {
  const known = new Map(kubernetesFields(className).map((field) => [field.name, field]));
  const { name: called, ...others } = value;
  const named = called === undefined ? others : { name: called, ...others };
  const keywords = Object.entries(named).map(([name, item]) => {
    const field = known.get(name);
    if (field === undefined) throw new Error(`${className} has no ${name}`);
    return { name: field.argument, value: pythonOf(field.type, item) };
  });
  return call(imported("kubernetes.client", className), [], keywords);
}

function pythonOf(type: KubernetesType, value: KubernetesValue): Expression {
  if (type.kind === "class") return kubernetesPython(type.name, value as KubernetesObject);
  if (type.kind === "list")
    return list((value as readonly KubernetesValue[]).map((item) => pythonOf(type.of, item)));
  if (type.kind === "map") {
    const entries = Object.entries(value as KubernetesObject);
    return dict(entries.map(([key, item]) => [string(key), pythonOf(type.of, item)]));
  }
  return plainPython(value);
}

/** Plain JSON as a Python literal. */
export function plainPython(value: unknown): Expression {
  if (value === null || value === undefined) return none();
  if (typeof value === "string") return string(value);
  if (typeof value === "number" || typeof value === "bigint") return number(value);
  if (typeof value === "boolean") return boolean(value);
  if (Array.isArray(value)) return list(value.map(plainPython));
  return dict(Object.entries(value).map(([key, item]) => [string(key), plainPython(item)]));
}
