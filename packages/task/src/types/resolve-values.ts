import { strip } from "../values/python-blanks.ts";
import { withoutMinusZero } from "../values/python-number.ts";
import { seenBefore } from "../values/seen.ts";
import type { FlyteType, LiteralValue } from "./flyte-type.ts";
import { split } from "./resolve-names.ts";
import { AnnotationError, type Syntax } from "./syntax.ts";

/** What stands in brackets and is no type: values of a Literal, formats of files. */
export type Subscript = Syntax & { kind: "subscript" };

export const isJsonIterator = (syntax: Subscript): boolean => {
  const [item] = syntax.items;
  return item?.kind === "name" && split(item.name).name === "JSON";
};

const wholeNumber = (value: number | bigint): number | bigint =>
  typeof value === "bigint" ? value : withoutMinusZero(value);

/** A value of a Literal, or those of a Literal inside, which Python puts in its place. */
function literalValues(item: Syntax): readonly LiteralValue[] {
  if (item.kind === "string") return [{ kind: "str", value: item.value }];
  if (item.kind === "number" && !item.float) return [{ kind: "int", value: wholeNumber(item.value) }];
  if (item.kind === "number") return [{ kind: "float", value: Number(item.value) }];
  if (item.kind === "constant" && item.value !== null) return [{ kind: "bool", value: item.value }];
  if (item.kind === "subscript" && item.of.kind === "name" && split(item.of.name).name === "Literal")
    return item.items.flatMap(literalValues);
  throw new AnnotationError("Literal takes texts, numbers, True and False.", item);
}

/** `Literal[…]`: values of one type, each once. @throws AnnotationError */
export function resolveLiteral(syntax: Subscript): FlyteType {
  const values = syntax.items.flatMap(literalValues);
  const [first] = values;
  if (first === undefined) throw new AnnotationError('Literal needs values: Literal["a", "b"].', syntax);
  if (values.some((value) => value.kind !== first.kind)) {
    throw new AnnotationError("The values of a Literal must all be of one type.", syntax);
  }
  const isRepeat = seenBefore();
  return { kind: "literal", values: values.filter(({ value }) => !isRepeat(value)) };
}

/** `FlyteFile["csv"]`, `FlyteFile[Annotated[str, FileExt("csv")]]` or `FlyteFile[TypeVar("csv")]`; flytekit strips blanks, then `~`, then `.`. */
export function extension(syntax: Subscript): string {
  const [item] = syntax.items;
  const text =
    item?.kind === "string"
      ? item.value
      : item?.kind === "subscript" && item.of.kind === "name" && split(item.of.name).name === "Annotated"
        ? named(item.items[1], "FileExt", "ext")
        : typeVariable(item);
  if (text === undefined || syntax.items.length !== 1) {
    throw new AnnotationError('A format stands in quotes: FlyteFile["csv"].', syntax);
  }
  return strip(text).replace(/^~+/, "").replace(/^\.+/, "");
}

/** Python puts a `~` before its name, which keeps blanks there from being stripped. */
function typeVariable(item: Syntax | undefined): string | undefined {
  const name = named(item, "TypeVar", "name");
  return name?.startsWith(" ") ? undefined : name;
}

/** The text that a call of this class gives its only parameter. */
const named = (item: Syntax | undefined, of: string, parameter: string): string | undefined => {
  if (item?.kind !== "call" || item.of.kind !== "name" || split(item.of.name).name !== of) return undefined;
  const first = soleArgument(item, parameter);
  return first?.kind === "string" ? first.value : undefined;
};

/** What a call of one parameter is given, in its place or by its name. */
export function soleArgument(item: Syntax, parameter: string): Syntax | undefined {
  if (item.kind !== "call" || item.args.length + item.keywords.length !== 1) return undefined;
  const [keyword] = item.keywords;
  return keyword === undefined ? item.args[0] : keyword[0] === parameter ? keyword[1] : undefined;
}
