import { explainType, pointer, readScope, type TypeExplanation } from "@fletch/task";

/** A name that annotations of the design may use. */
export interface DeclaredName {
  readonly name: string;
  readonly kind: "enum" | "dataclass" | "pydantic";
}

/** What the types of a design mean. Found in the worker: reading types is a program of its own. */
export interface TypeMeanings {
  readonly declared: readonly DeclaredName[];
  /** By the path of each `type`. */
  readonly byPath: Readonly<Record<string, TypeExplanation>>;
}

export const noMeanings: TypeMeanings = { declared: [], byPath: {} };

type Plain = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Plain => value !== null && typeof value === "object";

/** Explains every type of inputs, outputs and declared classes. */
export function typeMeanings(design: unknown): TypeMeanings {
  if (!isObject(design)) return noMeanings;
  const scope = readScope(design);
  const byPath: Record<string, TypeExplanation> = {};
  for (const key of ["inputs", "outputs", "types"])
    explainWithin(design[key], pointer(key), { scope, byPath });
  return { declared: [...scope.values()].map(({ name, kind }) => ({ name, kind })), byPath };
}

function explainWithin(
  value: unknown,
  path: string,
  into: { readonly scope: ReturnType<typeof readScope>; readonly byPath: Record<string, TypeExplanation> },
): void {
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const place = `${path}${pointer(key)}`;
    if (key === "type") into.byPath[place] = explainType(inner, into.scope);
    explainWithin(inner, place, into);
  }
}
