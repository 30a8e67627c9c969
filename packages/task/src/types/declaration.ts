import { z } from "zod";

import { field } from "../field.ts";
import { literalType } from "./literal-schema.ts";
import { outlineOf } from "./outline.ts";

const name = z
  .string()
  .min(1)
  .register(field, { label: "Name", help: "The class name, as annotations use it.", example: "Point" });
const fieldName = z.string().min(1).register(field, {
  label: "Name",
  help: "A Python name: letters, digits and underscores.",
  example: "epochs",
});
const description = z
  .string()
  .optional()
  .register(field, { label: "Description", help: "What the field means." });

/** Any JSON value: what a default may be. A bigint is an integer too long for a double. */
const json = z.unknown().register(field, {
  label: "Default",
  help: "The value when none is given, as JSON read by the type: dates and durations as ISO texts. Python has it, Flyte does not.",
});

const members = z.array(
  z.strictObject({
    name: fieldName,
    type: z.string().register(field, { label: "Type", help: "A Python annotation.", example: "list[int]" }),
    default: json.optional(),
    description,
  }),
);

const enumBody = z.strictObject({
  name,
  values: z
    .array(z.string())
    .register(field, { label: "Values", help: "The texts that an input may be, in order." }),
});
const modelBody = z.strictObject({
  name,
  fields: members.register(field, { label: "Fields", help: "The fields of the class, in order." }),
});

const enumForm = z.strictObject({ enum: enumBody }).register(field, {
  label: "Enum",
  help: "One of several texts.",
  python: { module: "enum", name: "Enum" },
});
const dataclassForm = z
  .strictObject({ dataclass: modelBody })
  .register(field, { label: "Dataclass", help: "Several named values together." });
const pydanticForm = z
  .strictObject({ pydantic: modelBody })
  .register(field, { label: "Pydantic model", help: "Several named values together, checked by pydantic." });
const wireForm = z.strictObject({ literal_type: literalType }).register(field, {
  label: "Literal type",
  help: "Flyte's own JSON of a type, for what has no Python spelling.",
  advanced: true,
});

/** A type that annotations of the design may name: an entry of `types`. */
export const declarationSchema = z.union([enumForm, dataclassForm, pydanticForm]);
/** What stands under `type`: a Python annotation, or a structured form. */
export const typeSchema = z.union([
  z
    .string()
    .register(field, { label: "Annotation", help: "A type as Python writes it.", example: "list[str]" }),
  enumForm,
  dataclassForm,
  pydanticForm,
  wireForm,
]);

export type Declaration = z.output<typeof declarationSchema>;
export type TypeForm = z.output<typeof typeSchema>;
export type ModelField = z.output<typeof members>[number];

/** A declaration sorted by what it is. */
export type Declared =
  | { readonly kind: "enum"; readonly name: string; readonly values: readonly string[] }
  | {
      readonly kind: "dataclass" | "pydantic";
      readonly name: string;
      readonly fields: readonly ModelField[];
    };

export const declared = (form: Declaration): Declared =>
  "enum" in form
    ? { kind: "enum", ...form.enum }
    : "dataclass" in form
      ? { kind: "dataclass", ...form.dataclass }
      : { kind: "pydantic", ...form.pydantic };

/** The names that annotations of a design may use. */
export type Scope = ReadonlyMap<string, Declared>;

/** That of designs which declare nothing: one for all, so that what is read by it serves them all. */
export const NOTHING: Scope = new Map();

/** The names inside a class: all, but for its own where it may contain itself, so that it has an end. */
export function insideOf(name: string, scope: Scope): Scope {
  const own = scope.get(name);
  const types = own === undefined || own.kind === "enum" ? [] : own.fields.map(({ type }) => type);
  if (!usesClass(types, name, scope)) return scope;
  const inside = new Map(scope);
  inside.delete(name);
  return inside;
}

/** Whether an annotation uses no class of a scope. */
export const usesNone = (annotation: string, scope: Scope): boolean =>
  !outlineOf(annotation).names.some((name) => scope.has(name));

/** Whether annotations use a class, themselves or through the fields of others. */
export function usesClass(annotations: readonly string[], name: string, scope: Scope): boolean {
  const used = new Set(annotations.flatMap((each) => outlineOf(each).names));
  for (const each of used) {
    if (each === name) return true;
    const found = scope.get(each);
    if (found === undefined || found.kind === "enum") continue;
    for (const inside of found.fields.flatMap(({ type }) => outlineOf(type).names)) used.add(inside);
  }
  return false;
}
