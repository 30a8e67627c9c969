export { typeSuggestions } from "./catalogue.ts";
export {
  type Declaration,
  type Declared,
  declared,
  declarationSchema,
  type Scope,
  type TypeForm,
  typeSchema,
  usesClass,
} from "./declaration.ts";
export { declarationStatements } from "./declare.ts";
export { explainType, readScope, type TypeExplanation } from "./explain.ts";
export { defaultExpression, fits } from "./default-value.ts";
export { hasDefaults, isLocalFile, isTooLarge } from "./field-default.ts";
export { isMisread } from "./union-default.ts";
export { bare } from "./field-type.ts";
export type { FlyteType } from "./flyte-type.ts";
export { toLiteralType } from "./literal-type.ts";
export { isPydanticField } from "./pydantic-field.ts";
export { outlineOf } from "./outline.ts";
export { annotationOf } from "./python.ts";
export { hasColumnsInUnion, parseAnnotation, readAnnotation } from "./resolve.ts";
export { literalTypeOf, readTypeOf, scopeOf, typeOf, typeTrouble } from "./scope.ts";
export { isSameType } from "./same-type.ts";
export { AnnotationError, DEEPEST, TOO_DEEP } from "./syntax.ts";
export { literalTypeInWords, PLAIN_TYPES } from "./type-in-words.ts";
export { wireStatements } from "./wire-python.ts";
