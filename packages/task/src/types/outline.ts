import { Recent } from "../values/recent.ts";
import { AnnotationError, parseSyntax, type Syntax } from "./syntax.ts";

/** What an annotation is made of, before anybody knows what its names mean. */
export interface Outline {
  /** Every name in it that may be a class of the design, as often as it is used: as Python reads it, also in quotes. */
  readonly names: readonly string[];
  /** How deep it is nested. */
  readonly levels: number;
}

/** Of what cannot be read, which is told elsewhere. */
const NOTHING: Outline = { names: [], levels: 0 };

const known = new Recent<Outline>();

/** The outline of an annotation. */
export function outlineOf(annotation: string): Outline {
  let outline = known.get(annotation);
  if (outline === undefined) known.add(annotation, (outline = read(annotation)));
  return outline;
}

function read(annotation: string): Outline {
  try {
    return outline(parseSyntax(annotation));
  } catch (error) {
    if (error instanceof AnnotationError) return NOTHING;
    throw error;
  }
}

function outline(syntax: Syntax): Outline {
  if (syntax.kind === "name") return { names: [syntax.name], levels: 0 };
  // A forward reference.
  if (syntax.kind === "string") return outlineOf(syntax.value);
  const inside = partsOf(syntax).map(outline);
  return {
    names: inside.flatMap(({ names }) => names),
    levels: inside.reduce((deepest, { levels }) => Math.max(deepest, levels + 1), 0),
  };
}

function partsOf(syntax: Syntax): readonly Syntax[] {
  switch (syntax.kind) {
    case "subscript":
      // The texts of a Literal are values.
      return isLiteral(syntax.of) ? [] : [syntax.of, ...syntax.items];
    case "union":
    case "list":
    case "tuple":
      return syntax.items;
    case "dict":
      return syntax.entries.flat();
    case "call":
      return [syntax.of, ...syntax.args, ...syntax.keywords.map(([, value]) => value)];
    default:
      return [];
  }
}

const isLiteral = (of: Syntax): boolean => of.kind === "name" && /(?:^|\.)Literal$/.test(of.name);
