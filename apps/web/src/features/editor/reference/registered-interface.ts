import type { LiteralType, TypedInterface, Variable } from "@fletch/flyteidl/json";
import { PLAIN_TYPES } from "@fletch/task";

/** A variable as a reference writes it: it takes no descriptions. */
export interface WrittenVariable {
  readonly name: string;
  readonly type: unknown;
}

export interface WrittenInterface {
  readonly inputs: readonly WrittenVariable[];
  readonly outputs: readonly WrittenVariable[];
}

const plain: Readonly<Record<string, string>> = PLAIN_TYPES;

/** A type of the wire as a design writes it: plain ones in Python's words, all others as they are. */
export function writtenType(type: LiteralType): unknown {
  return pythonOf(type) ?? { literal_type: type };
}

function pythonOf(type: LiteralType): string | undefined {
  const keys = Object.keys(type);
  if (keys.length !== 1) return undefined;
  if (typeof type.simple === "string" && Object.hasOwn(plain, type.simple)) return plain[type.simple];
  const [shape, inner] =
    type.collectionType === undefined ? ["dict[str, ", type.mapValueType] : ["list[", type.collectionType];
  const of = inner === undefined ? undefined : pythonOf(inner);
  return of === undefined ? undefined : `${shape}${of}]`;
}

/** A registered interface as a design writes it. Flyte keeps no order, so the variables come by name. */
export const writtenInterface = (typed: TypedInterface): WrittenInterface => ({
  inputs: written(typed.inputs?.variables),
  outputs: written(typed.outputs?.variables),
});

const written = (variables: Readonly<Record<string, Variable>> = {}): readonly WrittenVariable[] =>
  Object.keys(variables)
    .toSorted()
    .map((name) => ({
      name,
      type: writtenType(variables[name]?.type ?? {}),
    }));
