import { z } from "zod";

import { field, type FieldMeta } from "../field.ts";

/** What a schema looks like to somebody who draws a form or writes documents: wrappers gone, words attached. */
export type Shape = ShapeBase &
  (
    | {
        readonly kind: "text";
        readonly multiline: boolean;
        /** Numbers are welcome too, and stay numbers: 2 and "2" may differ. */
        readonly numbers?: boolean;
      }
    | { readonly kind: "number"; readonly integer: boolean; readonly min?: number; readonly max?: number }
    | { readonly kind: "boolean" }
    | { readonly kind: "choice"; readonly options: readonly string[] }
    | { readonly kind: "constant"; readonly value: unknown }
    | { readonly kind: "list"; readonly item: Shape }
    | { readonly kind: "tuple"; readonly items: readonly Shape[] }
    | { readonly kind: "map"; readonly value: Shape }
    | { readonly kind: "object"; readonly fields: readonly ObjectField[] }
    | {
        readonly kind: "variants";
        readonly discriminator?: string;
        readonly options: readonly Shape[];
      }
    /** Any JSON value: a form offers YAML for it. Of a Kubernetes class, `kubernetesFields` tells the fields. */
    | { readonly kind: "free"; readonly kubernetes?: string }
  );

interface ShapeBase {
  readonly meta?: FieldMeta;
  /** What the schema fills in when the value is absent. */
  readonly default?: unknown;
  readonly nullable?: boolean;
}

export interface ObjectField {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
}

interface Def {
  readonly type: string;
  readonly [key: string]: unknown;
}
type Schema = z.core.$ZodType;

const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;
const inner = (schema: Schema, key: string): Schema => defOf(schema)[key] as Schema;

/**
 * Reads a zod schema into a shape. Recursive schemas (`z.lazy`) stop as `free` below the second visit of one schema.
 * @param schema any schema of this package
 */
export function shapeOf(schema: Schema): Shape {
  return read(schema, new Map());
}

function read(schema: Schema, seen: ReadonlyMap<Schema, number>): Shape {
  const visits = seen.get(schema) ?? 0;
  const bare: Shape = visits > 1 ? { kind: "free" } : readBare(schema, new Map(seen).set(schema, visits + 1));
  const own = field.get(schema as z.ZodType);
  return own === undefined ? bare : { ...bare, meta: { ...bare.meta, ...own } };
}

function readBare(schema: Schema, seen: ReadonlyMap<Schema, number>): Shape {
  const def = defOf(schema);
  switch (def.type) {
    case "optional":
    case "readonly":
    case "nonoptional":
    case "catch":
      return read(inner(schema, "innerType"), seen);
    case "nullable":
      return { ...read(inner(schema, "innerType"), seen), nullable: true };
    case "default":
    case "prefault":
      return { ...read(inner(schema, "innerType"), seen), default: def["defaultValue"] };
    case "pipe": {
      const entry = inner(schema, "in");
      // `z.preprocess` puts its function in front: what a person writes is then the other end.
      const written = read(defOf(entry).type === "transform" ? inner(schema, "out") : entry, seen);
      return defOf(inner(schema, "out")).type === "transform" ? asText(written) : written;
    }
    case "lazy":
      return read((def["getter"] as () => Schema)(), seen);
    case "string":
    case "template_literal":
    case "bigint":
    case "date":
      return { kind: "text", multiline: field.get(schema as z.ZodType)?.multiline ?? false };
    case "number":
    case "int":
      return readNumber(schema);
    case "boolean":
      return { kind: "boolean" };
    case "enum":
      return { kind: "choice", options: Object.values(def["entries"] as Record<string, string>).map(String) };
    case "literal":
      return readLiteral(def["values"] as readonly unknown[]);
    case "array":
      return { kind: "list", item: read(inner(schema, "element"), seen) };
    case "tuple":
      return { kind: "tuple", items: (def["items"] as Schema[]).map((item) => read(item, seen)) };
    case "record":
      return { kind: "map", value: read(inner(schema, "valueType"), seen) };
    case "object": {
      // Written out, one pod is ten thousand shapes.
      const kubernetes = z.globalRegistry.get(schema)?.id;
      if (kubernetes !== undefined) return { kind: "free", kubernetes };
      return {
        kind: "object",
        fields: Object.entries(def["shape"] as Record<string, Schema>).map(([name, value]) => ({
          name,
          required: value._zod.optin === undefined,
          shape: read(value, seen),
        })),
      };
    }
    case "union":
      return readUnion(schema, seen);
    default:
      return { kind: "free" };
  }
}

function readNumber(schema: Schema): Shape {
  const { minValue, maxValue, isInt } = schema as z.ZodNumber;
  return {
    kind: "number",
    integer: isInt,
    ...(minValue !== null && minValue > Number.MIN_SAFE_INTEGER && { min: minValue }),
    ...(maxValue !== null && maxValue < Number.MAX_SAFE_INTEGER && { max: maxValue }),
  };
}

const readLiteral = (values: readonly unknown[]): Shape =>
  values.length === 1
    ? { kind: "constant", value: values[0] }
    : { kind: "choice", options: values.map(String) };

/** What becomes text anyway, such as a quantity, is best written as text. */
const asText = (shape: Shape): Shape => {
  if (shape.kind !== "text") return shape;
  const { numbers: _, ...text } = shape;
  return text;
};

/** A union of texts and numbers is one text field; anything else is a choice between shapes. */
function readUnion(schema: Schema, seen: ReadonlyMap<Schema, number>): Shape {
  const def = defOf(schema);
  const all = (def["options"] as Schema[]).map((option) => read(option, seen));
  // A text that is allowed besides the texts of a pattern ("") is nothing else to choose.
  const texts = all.some((option) => option.kind === "text");
  const options = all.filter(
    (option) => !(texts && option.kind === "constant" && typeof option.value === "string"),
  );
  if (options.every((option) => option.kind === "text" || option.kind === "number")) {
    const meta = options.find((option) => option.meta !== undefined)?.meta;
    const numbers = options.some((option) => option.kind === "number");
    return {
      kind: "text",
      multiline: meta?.multiline ?? false,
      ...(numbers && { numbers }),
      ...(meta && { meta }),
    };
  }
  return {
    kind: "variants",
    options,
    ...(typeof def["discriminator"] === "string" && { discriminator: def["discriminator"] }),
  };
}
