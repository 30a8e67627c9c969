import { type ObjectField, pointer, type Shape, steps } from "@fletch/task";

import { fieldName } from "../../../lib/field-name.ts";
import type { AskedWords } from "../../../lib/kind-details.const.ts";
import type { KindFields } from "../design-shape.ts";
import { variantName } from "../fields/shape-value.ts";
import { sectionOf, sections } from "./sections.ts";

/** A field that can be searched for and gone to. */
export interface FoundField {
  readonly path: string;
  readonly label: string;
  /** The labels around it, with the choices that it is there for: `Task config › Spark`. */
  readonly within: string | undefined;
  /** There with some choice around it only. */
  readonly chosen: boolean;
  readonly section: string;
  readonly help: string;
  /** Flytekit has something better by now. */
  readonly deprecated: boolean;
  /** Everything that a search looks at, in lower case. */
  readonly words: string;
}

/** How deep below a key or parameter fields are found. */
const DEEPEST = 2;

const titles = new Map(sections.map((section) => [section.id, section.title]));

/** The fields right inside of a shape, each choice of a union with its name. */
const choicesOf = (
  shape: Shape,
): readonly { readonly name?: string; readonly fields: readonly ObjectField[] }[] =>
  shape.kind === "object"
    ? [shape]
    : shape.kind === "variants"
      ? shape.options.flatMap((option) =>
          option.kind === "object"
            ? [{ name: variantName(option, shape.discriminator), fields: option.fields }]
            : [],
        )
      : [];

const joined = (...labels: readonly (string | undefined)[]): string => labels.filter(Boolean).join(" › ");

/**
 * Every field of a kind of design, in the order of its schema.
 * @param details by the hints of the fields, once they have come: with them a field is found by its place in the spec too
 */
export function searchableFields(
  { keys, parameters }: KindFields,
  details: Readonly<Record<string, AskedWords>> = {},
): readonly FoundField[] {
  const visit = (
    fields: readonly ObjectField[],
    around: Pick<FoundField, "path" | "within" | "chosen"> & { readonly depth: number },
  ): FoundField[] =>
    fields.flatMap(({ name, shape }) => {
      if (shape.kind === "constant") return [];
      const path = `${around.path}${pointer(name)}`;
      const { label = fieldName(name), help = "", keyword, deprecated } = shape.meta ?? {};
      const section = titles.get(sectionOf(path)) ?? "";
      const wire = shape.meta?.wire ?? details[help]?.wire;
      const places = [path, steps(path).join("."), keyword, wire];
      const words = [label, around.within, name, ...places, help, section].join(" ").toLowerCase();
      const inside = around.depth < DEEPEST ? choicesOf(shape) : [];
      return [
        {
          path,
          label,
          within: around.within,
          chosen: around.chosen,
          section,
          help,
          deprecated: deprecated !== undefined,
          words,
        },
        ...inside.flatMap((choice) =>
          visit(choice.fields, {
            path,
            within: joined(around.within, label, choice.name),
            chosen: around.chosen || choice.name !== undefined,
            depth: around.depth + 1,
          }),
        ),
      ];
    });
  const top = { within: undefined, chosen: false, depth: 0 };
  return [...visit(keys, { path: "", ...top }), ...visit(parameters, { path: "/parameters", ...top })];
}

/** A word or its plural: "retry" is in "retries". */
const holds = (words: string, word: string): boolean =>
  words.includes(word) || (word.endsWith("y") && words.includes(`${word.slice(0, -1)}ies`));

/**
 * The fields that hold every word of a query. Those that are called like it come before those that only mention it, those
 * that are always there before those of the same sort that need a choice, and deprecated ones last.
 */
export function searchFields(
  fields: readonly FoundField[],
  query: string,
  most: number,
): readonly FoundField[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return [];
  const words = wanted.split(/\s+/);
  const rank = ({ label, path, within, chosen, deprecated }: FoundField): number => {
    if (deprecated) return 9;
    const name = path.slice(path.lastIndexOf("/") + 1);
    const lower = label.toLowerCase();
    const needs = chosen ? 3 : 0;
    if (lower === wanted || name === wanted) return needs + (within === undefined ? 0 : 0.5);
    if (lower.startsWith(wanted) || name.startsWith(wanted)) return needs + 1;
    return lower.includes(wanted) ? needs + 2 : needs + 5;
  };
  return fields
    .filter((field) => words.every((word) => holds(field.words, word)))
    .map((field, index) => ({ field, order: rank(field) * fields.length + index }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ field }) => field);
}
