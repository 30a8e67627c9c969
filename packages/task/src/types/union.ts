import { seenBefore } from "../values/seen.ts";
import type { FlyteType } from "./flyte-type.ts";

/** A union as Python's `typing` makes it: flattened, without repetition; of one type it is that type. */
export function unionOf(variants: readonly FlyteType[]): FlyteType {
  const isRepeat = seenBefore();
  const isNew = (variant: FlyteType): boolean => isMadeAnew(variant) || !isRepeat(keyOf(variant));
  const unique = variants.some(({ kind }) => kind === "union")
    ? variants.flatMap((variant) => (variant.kind === "union" ? variant.variants : [variant])).filter(isNew)
    : variants.filter(isNew);
  const [only] = unique;
  return unique.length === 1 && only !== undefined ? only : { kind: "union", variants: unique };
}

/** A text that only equal types have. To Python the order of a union's members and of a Literal's values says nothing. */
const keyOf = (type: FlyteType): string =>
  type.kind === "simple" ? type.name : JSON.stringify(type, unordered);

function unordered(_key: string, part: FlyteType): unknown {
  if (part?.kind === "union") return { kind: part.kind, variants: part.variants.map(keyOf).toSorted() };
  if (part?.kind !== "literal") return part;
  return { kind: part.kind, values: part.values.map(({ kind, value }) => `${kind} ${value}`).toSorted() };
}

/** Written twice, `FlyteFile["csv"]` makes two classes, and `FlyteAnnotation` two objects, that Python finds unequal. */
function isMadeAnew(type: FlyteType): boolean {
  switch (type.kind) {
    case "annotated":
      return true;
    case "file":
    case "directory":
      return type.format !== "" && type.alias === undefined;
    case "schema":
      return type.columns.length > 0;
    case "list":
    case "iterator":
      return isMadeAnew(type.item);
    case "map":
      return isMadeAnew(type.value);
    case "struct":
      return [type.key, type.value].some((part) => part !== undefined && isMadeAnew(part));
    case "union":
      return type.variants.some(isMadeAnew);
    default:
      return false;
  }
}

/** What `|` works on in Python: classes and generic aliases; special forms of older typing do not all have it. */
export const isPiped = ({ kind }: FlyteType): boolean => PIPED.has(kind);

const PIPED: ReadonlySet<FlyteType["kind"]> = new Set(["simple", "list", "map", "struct", "declared"]);
