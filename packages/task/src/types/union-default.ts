import type { Scope } from "./declaration.ts";
import { fits } from "./default-value.ts";
import type { FlyteType } from "./flyte-type.ts";

/** Types whose values mashumaro writes as they are. */
const isPlain = (type: FlyteType): boolean =>
  type.kind === "simple"
    ? /^(?:int|float|str|bool|None)$/.test(type.name)
    : type.kind === "pickle" && type.syntax.name === "Any";

const isSimple = (type: FlyteType | undefined, name: string): boolean =>
  type?.kind === "simple" && type.name === name;

/** The class of a plain value in the Python that is written of it. */
function classOf(type: FlyteType, value: unknown): string {
  if (type.kind === "simple") return type.name;
  if (typeof value === "string") return "str";
  if (typeof value === "boolean") return "bool";
  return typeof value === "bigint" || Number.isInteger(value) ? "int" : "float";
}

/**
 * Whether mashumaro does not write a default of a union as the member that it fits (`pack_union`), so that the class has no schema or
 * cannot be registered. It tries one member after the other; the plain ones together, in front of all unless the first of them is
 * str, by their exact classes unless the last of them is str, which takes everything.
 */
export function isMisread(type: FlyteType, value: unknown, scope: Scope): boolean {
  if (type.kind !== "union" || value === null || typeof value === "object") return false;
  const { variants } = type;
  if (variants.length === 2 && variants.some((each) => isSimple(each, "None"))) return false;
  const plain = variants.filter(isPlain);
  const index = variants.findIndex((each) => fits(each, value, scope));
  const member = variants[index];
  if (member === undefined || plain.length === variants.length) return false;
  const takesAll = isSimple(plain.at(-1), "str");
  const before = variants.slice(0, index);
  const isInFront = plain.length > 0 && (!isSimple(plain[0], "str") || before.some(isPlain));
  if (isPlain(member) || member.kind === "literal") {
    const isTaken =
      takesAll ||
      plain.some((each) => isSimple(each, classOf(member, value))) ||
      variants.some((each) => each.kind === "literal" && fits(each, value, scope));
    // A list is tried with the letters of a text; most items are none.
    const takesLetters = (each: FlyteType): boolean =>
      each.kind === "list" &&
      !isPlain(each.item) &&
      (value === "" || /^(?:union|literal|list)$/.test(each.item.kind));
    return !isTaken || (typeof value === "string" && before.some(takesLetters));
  }
  return takesAll && isInFront;
}

/** Whether a class of data stands in front of the file that a default of a union is: asked to write it, it writes all its fields. */
export const isWrittenInFull = (type: FlyteType, file: FlyteType, scope: Scope): boolean =>
  type.kind === "union" &&
  type.variants
    .slice(0, type.variants.indexOf(file))
    .some((each) => each.kind === "declared" && scope.get(each.name)?.kind === "dataclass");
