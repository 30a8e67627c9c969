import type { LiteralType } from "@fletch/flyteidl/json";

import { type Declaration, type Declared, declared, type Scope, type TypeForm } from "./declaration.ts";
import { ANY, type FlyteType } from "./flyte-type.ts";
import { toLiteralType } from "./literal-type.ts";
import { parseAnnotation } from "./resolve.ts";
import { AnnotationError } from "./syntax.ts";

/** The structured forms that stand in place of an annotation, besides the entries of `types`. */
interface TypedThing {
  readonly type?: TypeForm | undefined;
}

interface Typed {
  readonly types?: readonly Declaration[] | undefined;
  readonly inputs?: readonly TypedThing[] | undefined;
  readonly outputs?: readonly TypedThing[] | undefined;
}

/** One for all designs that declare nothing, so that what is read by it serves them all. */
const NOTHING: Scope = new Map();
const scopes = new WeakMap<Typed, Scope>();

/** Every class that a design declares: under `types`, and in place under inputs and outputs. */
export function scopeOf(design: Typed): Scope {
  let scope = scopes.get(design);
  if (scope === undefined) scopes.set(design, (scope = declaredBy(design)));
  return scope;
}

function declaredBy(design: Typed): Scope {
  const scope = new Map<string, Declared>();
  const add = (form: Declaration): void => {
    const type = declared(form);
    if (!scope.has(type.name)) scope.set(type.name, type);
  };
  design.types?.forEach(add);
  for (const { type } of [...(design.inputs ?? []), ...(design.outputs ?? [])]) {
    if (type !== undefined && typeof type !== "string" && !("literal_type" in type)) add(type);
  }
  return scope.size === 0 ? NOTHING : scope;
}

/** What stands under `type`, resolved; nothing there is `Any`, as `pickle_untyped` has it. @throws AnnotationError */
export function typeOf(form: TypeForm | undefined, scope: Scope): FlyteType {
  if (form === undefined) return ANY;
  if (typeof form === "string") return parseAnnotation(form, scope);
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
