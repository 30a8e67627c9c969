import type { Scope } from "./declaration.ts";
import { parseAnnotation } from "./resolve.ts";
import { AnnotationError, type Span } from "./syntax.ts";

/** What is wrong with an annotation, and at which of its characters (from 0, the end exclusive). */
interface AnnotationTrouble {
  readonly message: string;
  readonly span: Span;
}

/** What is wrong with an annotation while somebody types it; undefined when it can be read. */
export function annotationTrouble(text: string, scope: Scope): AnnotationTrouble | undefined {
  try {
    parseAnnotation(text, scope);
    return undefined;
  } catch (error) {
    if (!(error instanceof AnnotationError)) throw error;
    return { message: error.message, span: error.span };
  }
}
