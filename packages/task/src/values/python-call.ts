import { attribute, call, dict, type Expression, imported, list, string, tuple } from "@fletch/python";
import type { z } from "zod";

import { field } from "../field.ts";
import { kubernetesPython, type KubernetesObject, plainPython } from "./kubernetes.ts";
import { withoutMinusZero } from "./python-number.ts";

type Schema = z.core.$ZodType;
interface Def {
  readonly type: string;
  /** Of numbers that are whole. */
  readonly format?: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly element?: Schema;
  readonly items?: readonly Schema[];
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly getter?: () => Schema;
}
interface PythonClass {
  readonly module: string;
  readonly name: string;
}

const defOf = (schema: Schema): Def => (schema as z.ZodType).def;
const classOf = (schema: Schema): PythonClass | undefined => field.get(schema as z.ZodType)?.python;

/** A name inside a module, also a nested one such as `Secret.MountType`. */
export function pythonName({ module, name }: PythonClass): Expression {
  const [first = "", ...rest] = name.split(".");
  return rest.reduce<Expression>((of, step) => attribute(of, step), imported(module, first));
}

/** A list where flytekit declares a tuple: it takes both, but type checkers do not. */
export const asTuple = (made: Expression): Expression => (made.kind === "list" ? tuple(made.items) : made);

/**
 * A parsed value as Python, told by its schema: an object whose metadata name a class becomes a call of it with the
 * fields that are set, a member of an enum whose metadata name a class becomes its attribute in upper case.
 */
export function pythonOf(schema: Schema, value: unknown): Expression {
  const def = defOf(schema);
  const known = classOf(schema);
  switch (def.type) {
    case "object":
      return known === undefined
        ? dict(setFields(def, value).map(([key, item, of]) => [string(key), pythonOf(of, item)]))
        : pythonCall(known, def, value);
    case "enum":
      return known === undefined
        ? plainPython(value)
        : attribute(pythonName(known), String(value).toUpperCase());
    case "array":
      return list((value as readonly unknown[]).map((item) => pythonOf(def.element as Schema, item)));
    case "tuple":
      return tuple(
        (value as readonly unknown[]).map((item, index) => pythonOf(def.items?.[index] as Schema, item)),
      );
    case "record":
      return dict(
        Object.entries(value as object).map(([key, item]) => [
          string(key),
          pythonOf(def.valueType as Schema, item),
        ]),
      );
    case "union":
      return pythonOfUnion(def, value);
    case "lazy":
      return pythonOf((def.getter as () => Schema)(), value);
    case "pipe": {
      const entry = def.in as Schema;
      return pythonOf(defOf(entry).type === "transform" ? (def.out as Schema) : entry, value);
    }
    case "number":
      return plainPython(def.format === undefined ? value : withoutMinusZero(value as number));
    default:
      return def.innerType === undefined ? plainPython(value) : pythonOf(def.innerType, value);
  }
}

function pythonCall(known: PythonClass, def: Def, value: unknown): Expression {
  if (known.module === "kubernetes.client") return kubernetesPython(known.name, value as KubernetesObject);
  const keywords = setFields(def, value).map(([name, item, of]) => ({ name, value: pythonOf(of, item) }));
  return call(pythonName(known), [], keywords);
}

/** In the schema's order, which is the class's own; `plugin` only says which class it is. */
const setFields = (def: Def, value: unknown): [string, unknown, Schema][] =>
  Object.entries(def.shape ?? {}).flatMap(([name, schema]): [string, unknown, Schema][] => {
    const item = (value as Readonly<Record<string, unknown>>)[name];
    return item === undefined || name === "plugin" ? [] : [[name, item, schema]];
  });

function pythonOfUnion(def: Def, value: unknown): Expression {
  const { discriminator } = def;
  const fits = (option: Schema): boolean =>
    discriminator === undefined
      ? (option as z.ZodType).safeParse(value).success
      : memberOf(option, discriminator) === (value as Readonly<Record<string, unknown>>)[discriminator];
  const option = (def.options ?? []).find(fits);
  return option === undefined ? plainPython(value) : pythonOf(option, value);
}

/** The value that tells this option of a discriminated union from the others. */
const memberOf = (option: Schema, discriminator: string): unknown =>
  (defOf(option).shape?.[discriminator] as z.ZodLiteral | undefined)?.value;
