import { compileError, type Problem } from "../problem.ts";
import { AnnotationError } from "../types/index.ts";
import { seenBefore } from "../values/seen.ts";

/** A repeated name, told where it stands the second time. */
export function repeated(list: readonly { readonly name: string }[], path: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (list.length < 2) return problems;
  const isRepeat = seenBefore();
  for (const [index, { name }] of list.entries()) {
    if (!isRepeat(name)) continue;
    const message = `"${name}" is there already. Each name stands once.`;
    problems.push(compileError(`${path}/${index}/name`, "duplicate-name", message));
  }
  return problems;
}

/** What is wrong with an annotation that cannot be read. */
export const typeProblem = ({ message, span }: AnnotationError, path: string): Problem =>
  compileError(path, "type", `${message} (character ${span.start + 1})`);

/** What is read from annotations, or undefined where one cannot be read: that is told at its place. */
export function readable<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof AnnotationError) return undefined;
    throw error;
  }
}

/** Whether something holds, or cannot be told because an annotation cannot be read. */
export const holds = (check: () => boolean): boolean => readable(check) ?? true;
