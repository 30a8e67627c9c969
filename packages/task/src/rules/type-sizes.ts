import type { CommonDesign } from "../design.ts";
import { compileError, pointer, type Problem } from "../problem.ts";
import {
  DEEPEST,
  type Declared,
  outlineOf,
  type Scope,
  scopeOf,
  TOO_DEEP,
  type TypeForm,
} from "../types/index.ts";

/** How often classes may be written out, for all inputs and outputs together and for each class. */
const MOST_CLASSES = 2_000;

/** How many characters the classes and enums may have that are written out, likewise: a server takes messages of 4 MiB. */
const MOST_CHARACTERS = 500_000;

interface Size {
  /** How many classes are written out. */
  readonly classes: number;
  /** How long what they and the enums declare is. */
  readonly characters: number;
  /** Levels of classes and brackets. */
  readonly nested: number;
}

type Sized = Pick<CommonDesign, "types" | "inputs" | "outputs">;

/**
 * Types that would grow beyond what a server takes. Flyte has no names for types: each use of a class is its whole type, with
 * those of its fields, so that a few short classes can become gigabytes. Looked at before anything else, which writes them out.
 */
export function typeSizes(design: Sized): readonly Problem[] {
  const scope = scopeOf(design);
  // Without classes it is the reader of annotations that counts.
  if (scope.size === 0) return [];
  const sizeOf = measure(scope);
  let all = NOTHING;
  for (const [place, form] of placesOf(design)) {
    const size = isAnnotation(form) ? sizeOf.annotation(form) : sizeOf.named(nameOf(form));
    const isShared = !place.startsWith("/types/");
    if (isShared) all = together(all, size);
    const { classes, characters } = isShared ? all : size;
    if (classes > MOST_CLASSES) return [tooMany(place, `${MOST_CLASSES.toLocaleString("en")} classes`)];
    if (characters > MOST_CHARACTERS)
      return [tooMany(place, `${MOST_CHARACTERS.toLocaleString("en")} characters`)];
    if (size.nested > DEEPEST) return [compileError(place, "type", TOO_DEEP)];
  }
  return [];
}

const NOTHING: Size = { classes: 0, characters: 0, nested: 0 };

const together = (a: Size, b: Size): Size => ({
  classes: a.classes + b.classes,
  characters: a.characters + b.characters,
  nested: Math.max(a.nested, b.nested),
});

function lengthOf(declared: Declared): number {
  try {
    return JSON.stringify(declared).length;
  } catch {
    // JSON has no long integers.
    const read = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
    return JSON.stringify(declared, read).length;
  }
}

type Form = Exclude<TypeForm, { readonly literal_type: unknown }>;

const isAnnotation = (form: Form): form is string => typeof form === "string";
const nameOf = (form: Exclude<Form, string>): string => Object.values(form)[0]?.name ?? "";

function placesOf({ types, inputs, outputs }: Sized): (readonly [place: string, form: Form])[] {
  const side = (name: string, things: Sized["inputs"]) =>
    (things ?? []).flatMap(({ type }, index) =>
      type === undefined || (typeof type === "object" && "literal_type" in type)
        ? []
        : [[`${pointer(name, index)}/type`, type] as const],
    );
  return [
    ...(types ?? []).map((form, index) => [pointer("types", index), form] as const),
    ...side("inputs", inputs),
    ...side("outputs", outputs),
  ];
}

/** Sizes by what is known of the classes inside; a class that contains itself is another rule's matter and counts once. */
function measure(scope: Scope) {
  const known = new Map<string, Size>();
  const around = new Set<string>();
  const named = (name: string): Size => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = scope.get(name);
    if (found === undefined || around.has(name)) return NOTHING;
    // Deeper ones are not looked into: one too deep is enough.
    if (around.size > DEEPEST) return { ...NOTHING, nested: DEEPEST + 1 };
    around.add(name);
    const size = found.kind === "enum" ? { ...NOTHING, characters: lengthOf(found) } : ofFields(found);
    around.delete(name);
    known.set(name, size);
    return size;
  };
  const ofFields = (declared: Exclude<Declared, { kind: "enum" }>): Size => {
    const fields = declared.fields.map(({ type }) => annotation(type)).reduce(together, NOTHING);
    return {
      classes: 1 + fields.classes,
      characters: lengthOf(declared) + fields.characters,
      nested: 1 + fields.nested,
    };
  };
  const annotation = (text: string): Size => {
    const { names, levels } = outlineOf(text);
    const inside = names.map(named).reduce(together, NOTHING);
    return { ...inside, nested: inside.nested + levels };
  };
  return { named, annotation };
}

const tooMany = (path: string, most: string): Problem =>
  compileError(
    path,
    "type",
    `Written out, these types are more than ${most}: Flyte gets each class whole wherever it is used. Use classes in fewer places, or fewer of them inside each other.`,
  );
