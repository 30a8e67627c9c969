import type { CommonDesign } from "../design.ts";
import { compileError, pointer, type Problem } from "../problem.ts";
import { DEEPEST, type Declared, type Scope, scopeOf, TOO_DEEP, type TypeForm } from "../types/index.ts";

/** How often classes may be written out, for all inputs and outputs together and for each class. */
const MOST_CLASSES = 2_000;

interface Size {
  /** How many classes are written out. */
  readonly classes: number;
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
  let classes = 0;
  for (const [place, form] of placesOf(design)) {
    const size = isAnnotation(form) ? sizeOf.annotation(form) : sizeOf.named(nameOf(form));
    if (place.startsWith("/types/")) {
      if (size.classes > MOST_CLASSES) return [tooMany(place)];
    } else {
      classes += size.classes;
      if (classes > MOST_CLASSES) return [tooMany(place)];
    }
    if (size.nested > DEEPEST) return [compileError(place, "type", TOO_DEEP)];
  }
  return [];
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
    if (found === undefined || found.kind === "enum" || around.has(name)) return { classes: 0, nested: 0 };
    // Deeper ones are not looked into: one too deep is enough.
    if (around.size > DEEPEST) return { classes: 0, nested: DEEPEST + 1 };
    around.add(name);
    const size = ofFields(found);
    around.delete(name);
    known.set(name, size);
    return size;
  };
  const ofFields = ({ fields }: Exclude<Declared, { kind: "enum" }>): Size => {
    const sizes = fields.map(({ type }) => annotation(type));
    return {
      classes: sizes.reduce((sum, { classes }) => sum + classes, 1),
      nested: 1 + Math.max(0, ...sizes.map(({ nested }) => nested)),
    };
  };
  const annotation = (text: string): Size => {
    let classes = 0;
    let nested = 0;
    for (const [word] of text.matchAll(/[\p{XID_Start}_][\p{XID_Continue}]*/gu)) {
      if (!scope.has(word)) continue;
      const inside = named(word);
      classes += inside.classes;
      nested = Math.max(nested, inside.nested);
    }
    return { classes, nested: nested + levels(text) };
  };
  return { named, annotation };
}

/** How deep the brackets of an annotation go; a union by bars is one level more. */
function levels(annotation: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of annotation) {
    if (character === "[") deepest = Math.max(deepest, (depth += 1));
    else if (character === "]") depth -= 1;
  }
  return deepest + (annotation.includes("|") ? 1 : 0);
}

const tooMany = (path: string): Problem =>
  compileError(
    path,
    "type",
    `Written out, these types are more than ${MOST_CLASSES.toLocaleString("en")} classes: Flyte gets each class whole wherever it is used. Use classes in fewer places, or fewer of them inside each other.`,
  );
