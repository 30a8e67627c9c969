import type { LiteralType, TypedInterface, Variable } from "@fletch/flyteidl/json";

/** A variable as a design writes it. */
export interface WrittenVariable {
  readonly name: string;
  readonly type: unknown;
  readonly description?: string;
}

export interface WrittenInterface {
  readonly inputs: readonly WrittenVariable[];
  readonly outputs: readonly WrittenVariable[];
}

const SIMPLE: Readonly<Record<string, string>> = {
  INTEGER: "int",
  FLOAT: "float",
  STRING: "str",
  BOOLEAN: "bool",
  DATETIME: "datetime",
  DURATION: "timedelta",
};

/** A type of the wire as a design writes it: plain ones in Python's words, all others as they are. */
export function writtenType(type: LiteralType): unknown {
  return pythonOf(type) ?? { literal_type: type };
}

function pythonOf(type: LiteralType): string | undefined {
  const keys = Object.keys(type);
  if (keys.length !== 1) return undefined;
  if (typeof type.simple === "string" && Object.hasOwn(SIMPLE, type.simple)) return SIMPLE[type.simple];
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
      ...(variables[name]?.description && { description: variables[name].description }),
    }));

/** What a reference says otherwise than what is registered, each in a sentence. Descriptions do not count. */
export function differences(own: TypedInterface, registered: TypedInterface): readonly string[] {
  return [
    ...sideDifferences("input", own.inputs?.variables, registered.inputs?.variables),
    ...sideDifferences("output", own.outputs?.variables, registered.outputs?.variables),
  ];
}

type Variables = Readonly<Record<string, Variable>>;

function sideDifferences(side: string, own: Variables = {}, registered: Variables = {}): readonly string[] {
  const names = [...new Set([...Object.keys(registered), ...Object.keys(own)])].toSorted();
  return names.flatMap((name) => {
    const [here, there] = [own[name]?.type, registered[name]?.type];
    if (here === undefined) return [`The registered task has the ${side} "${name}", which is missing here.`];
    if (there === undefined) return [`The ${side} "${name}" is only here; the registered task has none.`];
    if (sameText(here) === sameText(there)) return [];
    return [`The ${side} "${name}" has another type there: ${spelled(there)}.`];
  });
}

const spelled = (type: LiteralType): string => pythonOf(type) ?? JSON.stringify(type);

/** JSON with its keys in order, without what flytekit only notes beside a type. */
const sameText = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === "metadata" || key === "annotation") return undefined;
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
