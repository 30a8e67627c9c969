import type { LiteralType } from "@fletch/flyteidl/json";

import {
  type Declaration,
  type Declared,
  declared,
  NOTHING,
  type Scope,
  type TypeForm,
} from "./declaration.ts";
import { ANY, type FlyteType } from "./flyte-type.ts";
import { toLiteralType } from "./literal-type.ts";
import { readAnnotation } from "./resolve.ts";
import { AnnotationError } from "./syntax.ts";

/** The structured forms that stand in place of an annotation, besides the entries of `types`. */
interface TypedThing {
  readonly type?: TypeForm | undefined;
}

/** What declares classes and uses them. */
export interface Typed {
  readonly types?: readonly Declaration[] | undefined;
  readonly inputs?: readonly TypedThing[] | undefined;
  readonly outputs?: readonly TypedThing[] | undefined;
}

const scopes = new WeakMap<Typed, Scope>();

/** Every class that a design declares: under `types`, and in place under inputs and outputs. */
export function scopeOf(design: Typed): Scope {
  const before = scopes.get(design);
  if (before !== undefined) return before;
  const { types = [], inputs = [], outputs = [] } = design;
  const forms = [...types, ...inPlace(inputs), ...inPlace(outputs)];
  if (forms.length === 0) return NOTHING;
  const scope = new Map<string, Declared>();
  for (const form of forms) {
    const type = declared(form);
    if (!scope.has(type.name)) scope.set(type.name, type);
  }
  scopes.set(design, scope);
  return scope;
}

const inPlace = (things: readonly TypedThing[]): Declaration[] =>
  things.flatMap(({ type }) =>
    type === undefined || typeof type === "string" || "literal_type" in type ? [] : [type],
  );

/** What stands under `type`, resolved; nothing there is `Any`, as `pickle_untyped` has it. @throws AnnotationError */
export function typeOf(form: TypeForm | undefined, scope: Scope): FlyteType {
  const type = readTypeOf(form, scope);
  if (type instanceof AnnotationError) throw type;
  return type;
}

/** The same without a throw: the type, or why there is none. */
export function readTypeOf(form: TypeForm | undefined, scope: Scope): FlyteType | AnnotationError {
  if (form === undefined) return ANY;
  if (typeof form === "string") return readAnnotation(form, scope);
  if ("literal_type" in form) return { kind: "wire", type: form.literal_type };
  return { kind: "declared", name: declared(form).name };
}

/** The wire's type of what stands under `type`; undefined while that cannot be read. */
export function literalTypeOf(form: TypeForm | undefined, scope: Scope): LiteralType | undefined {
  const read = readType(form, scope);
  return read instanceof AnnotationError ? undefined : read;
}

/** Why what stands under `type` cannot be read; undefined when it can. */
export function typeTrouble(form: TypeForm | undefined, scope: Scope): string | undefined {
  const read = readType(form, scope);
  return read instanceof AnnotationError ? read.message : undefined;
}

function readType(form: TypeForm | undefined, scope: Scope): LiteralType | AnnotationError {
  try {
    return toLiteralType(typeOf(form, scope), scope);
  } catch (error) {
    if (error instanceof AnnotationError) return error;
    throw error;
  }
}
