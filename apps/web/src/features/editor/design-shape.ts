import { type ObjectField, pointer } from "@fletch/task";

import { kindWords } from "../../lib/kind-shapes.const.ts";
import { type Section, sections } from "./sections/sections.ts";

/** The keys of a kind's designs, and the parameters that the kind takes. */
export interface KindFields {
  readonly keys: readonly ObjectField[];
  readonly parameters: readonly ObjectField[];
}

/** A key or parameter with its place in the design. */
export interface PlacedField extends ObjectField {
  readonly path: string;
}

const read = new Map<string, KindFields>();

/** What a kind of design consists of; an unknown one is shown as a task, until somebody says which it is. Each shape is read once. */
export function kindFields(given: unknown): KindFields {
  const kind = typeof given === "string" && Object.hasOwn(kindWords, given) ? given : "task";
  const known = read.get(kind);
  if (known !== undefined) return known;
  const shape = kindWords[kind]?.shape;
  const all = shape?.kind === "object" ? shape.fields : [];
  const parameters = all.find(({ name }) => name === "parameters")?.shape;
  const fields: KindFields = {
    keys: all.filter(({ name }) => name !== "parameters" && name !== "format"),
    parameters: parameters?.kind === "object" ? parameters.fields : [],
  };
  read.set(kind, fields);
  return fields;
}

const placed = new Set(sections.flatMap((section) => section.keys ?? []));

/** The fields of a section that designs of this kind have, in the section's order. Keys that no section names stand with the kind itself. */
export function sectionFields(section: Section, kind: unknown): readonly PlacedField[] {
  const { keys, parameters } = kindFields(kind);
  const own = section.keys ?? [];
  const rest = own.includes("kind") ? keys.map(({ name }) => name).filter((name) => !placed.has(name)) : [];
  const pick = (
    names: readonly string[],
    from: readonly ObjectField[],
    place: (name: string) => string,
  ): PlacedField[] =>
    names.flatMap((name) => {
      const found = from.find((entry) => entry.name === name);
      return found === undefined ? [] : [{ ...found, path: place(name) }];
    });
  return [
    ...pick([...own, ...rest], keys, (name) => pointer(name)),
    ...pick(section.parameters ?? [], parameters, (name) => pointer("parameters", name)),
  ];
}
