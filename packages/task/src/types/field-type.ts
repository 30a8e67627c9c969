import type { Scope } from "./declaration.ts";
import type { FlyteType } from "./flyte-type.ts";
import { parseAnnotation } from "./resolve.ts";

/** The type of a field whose annotation was checked before. */
export const fieldType = (annotation: string, scope: Scope): FlyteType => parseAnnotation(annotation, scope);
