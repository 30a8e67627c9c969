import { isIdentifier, isKeyword } from "@fletch/python";

import { compileError, type Problem } from "../problem.ts";
import { AnnotationError } from "../types/index.ts";
import { seenBefore } from "../values/seen.ts";

/** Why a text is no Python name. */
export const nameTrouble = (name: string): string | undefined => {
  // No keyword, and yet nothing can be called so.
  if (isKeyword(name) || name === "__debug__")
    return `"${name}" is a word of Python itself. Choose another name.`;
  const read = name.normalize("NFKC");
  if (isIdentifier(name) && read !== name) return `Python reads this name as "${read}". Write it so.`;
  if (isIdentifier(name)) return undefined;
  return /^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(name)
    ? `"${name}" has a letter or an invisible mark that Python 3.11 does not take in a name. Choose another.`
    : `"${name}" is not a Python name. Use letters, digits and underscores, not starting with a digit.`;
};

/** A repeated name, told where it stands the second time. */
export function repeated(list: readonly { readonly name: string }[], path: string): readonly Problem[] {
  const isRepeat = seenBefore();
  return list.flatMap(({ name }, index) =>
    isRepeat(name)
      ? [
          compileError(
            `${path}/${index}/name`,
            "duplicate-name",
            `"${name}" is there already. Each name stands once.`,
          ),
        ]
      : [],
  );
}

/** What an annotation says that cannot be read. */
export function typeProblem(read: () => unknown, path: string): readonly Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof AnnotationError)) throw error;
    return [compileError(path, "type", `${error.message} (character ${error.span.start + 1})`)];
  }
}

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
