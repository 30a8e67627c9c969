import type { Scope } from "./declaration.ts";
import type { FlyteType } from "./flyte-type.ts";
import { dict, parseAnnotation } from "./resolve.ts";
import { unionOf } from "./union.ts";

/** The type of a field as it is written, which is how schemas see it. The annotation was checked before. */
export const fieldType = (annotation: string, scope: Scope): FlyteType => parseAnnotation(annotation, scope);

/** The type of a field as flytekit reads it: `typing.get_type_hints` drops everything that `Annotated` adds. */
export const bareFieldType = (annotation: string, scope: Scope): FlyteType =>
  bare(fieldType(annotation, scope));

/** A type without what `Annotated` adds, at any depth. */
export function bare(type: FlyteType): FlyteType {
  switch (type.kind) {
    case "annotated":
      return bare(type.type);
    case "frame":
      return { kind: "frame", name: type.name };
    case "list":
    case "iterator": {
      const item = bare(type.item);
      return item === type.item ? type : { kind: type.kind, item };
    }
    case "map": {
      const value = bare(type.value);
      return value === type.value ? type : { kind: "map", value };
    }
    case "struct":
      return type.key === undefined || type.value === undefined
        ? type
        : dict(bare(type.key), bare(type.value));
    case "union": {
      const variants = type.variants.map(bare);
      return variants.every((variant, index) => variant === type.variants[index]) ? type : unionOf(variants);
    }
    default:
      return type;
  }
}

/** The same of a pydantic model, which drops only what the outermost `Annotated` adds (`FieldInfo.annotation`). */
export function pydanticFieldType(annotation: string, scope: Scope): FlyteType {
  const outer = (type: FlyteType): FlyteType =>
    type.kind === "annotated" ? outer(type.type) : type.kind === "frame" ? bare(type) : type;
  return outer(fieldType(annotation, scope));
}
