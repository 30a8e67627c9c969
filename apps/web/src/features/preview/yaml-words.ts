import { type ObjectField, type Shape, writeText } from "@fletch/task";

import { kindDetails } from "../../lib/kind-details.const.ts";
import { fieldsOf, shapeOfKind, shapesAt, valuesOf } from "../../lib/shape-at.ts";
import { yamlPlace } from "./yaml-place.ts";

/** Something to offer while YAML is typed. */
export interface Suggestion {
  readonly word: string;
  /** What is put in; `$0` is where the cursor goes. */
  readonly insert: string;
  readonly detail: string;
  readonly about: string;
  readonly kind: "key" | "value";
}

interface Cursor {
  readonly line: number;
  readonly column: number;
}

/** Whether what stands on a line before the cursor has begun a comment; a # between quotes begins none. */
const isInComment = (before: string): boolean =>
  /(^|\s)#/.test(before.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '""'));

/** What can stand at the cursor. `value` is of the last readable text: it settles which branch of a choice is meant. */
export function suggestions(text: string, { line, column }: Cursor, value: unknown): readonly Suggestion[] {
  if (isInComment((text.split(/\r?\n/)[line - 1] ?? "").slice(0, column - 1))) return [];
  const { around, key, taken } = yamlPlace(text, line, column);
  const root = shapeOfKind(kindOf(value));
  if (key !== undefined) {
    return valuesOf(shapesAt(root, [...around, key], value)).map((word) => ({
      word,
      insert: quoted(word),
      detail: "",
      about: "",
      kind: "value",
    }));
  }
  const here = shapesAt(root, around, value);
  const keys = fieldsOf(here).filter(({ name }) => !taken.includes(name));
  const items = here.some((shape) => shape.kind === "object") ? [] : valuesOf(here);
  return [
    ...keys.map(({ name, shape, required }) => ({
      word: name,
      insert: `${name}:${opening(shape)}`,
      detail: required ? "required" : (shape.meta?.label ?? ""),
      about: aboutField({ name, shape, required }),
      kind: "key" as const,
    })),
    ...items.map((word) => ({ word, insert: quoted(word), detail: "", about: "", kind: "value" as const })),
  ];
}

/** What to tell about the key or value at a place. */
export function aboutPlace(path: readonly string[], value: unknown): string | undefined {
  const name = path.at(-1);
  if (name === undefined) return undefined;
  const [shape] = shapesAt(shapeOfKind(kindOf(value)), path, value);
  if (shape === undefined) return undefined;
  return aboutField({ name, shape, required: false });
}

const kindOf = (value: unknown): unknown =>
  value !== null && typeof value === "object" ? (value as { kind?: unknown }).kind : undefined;

/** How the value of a new key begins. */
const opening = (shape: Shape): string => {
  switch (shape.kind) {
    case "object":
    case "map":
      return "\n  $0";
    case "list":
      return "\n  - $0";
    case "constant":
      return ` ${quoted(String(shape.value))}$0`;
    default:
      return " $0";
  }
};

const quoted = (word: string): string =>
  writeText(word === "true" || word === "false" ? word === "true" : word).trim();

/** Markdown: label, help, what unset means, where it lands. */
function aboutField({ name, shape, required }: ObjectField): string {
  const meta = { ...kindDetails[shape.meta?.help ?? ""], ...shape.meta };
  const lines = [
    `**${escaped(meta.label ?? name)}**${required ? " (required)" : ""}`,
    meta.help && escaped(meta.help),
    meta.details && escaped(meta.details),
    shape.kind === "choice" && `One of ${shape.options.map((option) => `\`${option}\``).join(", ")}.`,
    meta.unset && `When unset: ${escaped(meta.unset)}.`,
    meta.example !== undefined && `Example: \`${JSON.stringify(meta.example)}\``,
    meta.wire && `In the TaskSpec: \`${meta.wire}\``,
    meta.pod && `In the pod: \`${meta.pod}\``,
  ];
  return lines.filter((line) => typeof line === "string" && line !== "").join("\n\n");
}

const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`);
