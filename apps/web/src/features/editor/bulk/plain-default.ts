import { isRecord, pointer, type Shape } from "@fletch/task";

import { kindWords } from "../../../lib/kind-shapes.const.ts";
import { variantOf } from "../fields/shape-value.ts";

/** A place of the design and what would be written there. */
export interface PlaceValue {
  readonly path: string;
  readonly value: unknown;
}

const SWITCHES: Readonly<Record<string, boolean>> = { on: true, yes: true, off: false, no: false };
/** Texts about what is unset that are no value. */
const NO_VALUE = new Set(["any", "anywhere", "none", "nothing"]);

/** Another spelling, beside which the default cannot stand. */
const RIVALS: Readonly<Record<string, readonly string[]>> = {
  enable_deck: ["disable_deck"],
  cache: ["cache_version", "cache_serialize", "cache_ignore_input_vars"],
};

/**
 * The value that means the same as leaving a field out, where there is one to write: what the schema fills in, or what the
 * words about unset begin with ("0, the task is not retried").
 */
function plainDefault(shape: Shape): unknown {
  if (shape.default !== undefined) return shape.default;
  const [, word = "", rest = ""] = /^([^\s,;]+)(.*)$/.exec(shape.meta?.unset ?? "") ?? [];
  switch (shape.kind) {
    case "boolean":
      return SWITCHES[word];
    case "number":
      return /^\d+(\.\d+)?$/.test(word) && /^(?:,.*)?$/.test(rest) ? Number(word) : undefined;
    case "choice":
      return shape.options.find((option) => option.toLowerCase() === word.toLowerCase());
    case "text":
      return word === "" || rest !== "" || NO_VALUE.has(word) || shape.numbers === true ? undefined : word;
    case "variants":
      return shape.options.some(({ kind }) => kind === "boolean") ? SWITCHES[word] : undefined;
    default:
      return undefined;
  }
}

/** Every unset place of a design that has a value for being unset, in the order of the form's schema. */
export function unsetDefaults(design: unknown): readonly PlaceValue[] {
  const found: PlaceValue[] = [];
  const shape = isRecord(design) ? kindWords[String(design["kind"])]?.shape : undefined;
  if (shape === undefined) return found;
  // Ready-made tasks share a list of parameters, of which each class takes some.
  const unsetToo = isRecord(design) && design["kind"] === "template" ? {} : { parameters: {} };
  walk(shape, { ...unsetToo, ...(design as object) }, { path: "", found });
  return found;
}

const hasRival = (name: string, among: Readonly<Record<string, unknown>>): boolean =>
  RIVALS[name]?.some((rival) => among[rival] !== undefined) ?? false;

interface Walk {
  readonly path: string;
  readonly found: PlaceValue[];
}

function walk(shape: Shape, value: unknown, { path, found }: Walk): void {
  const into = (inner: Shape, at: unknown, step: string | number): void =>
    walk(inner, at, { path: `${path}${pointer(step)}`, found });
  if (shape.kind === "variants") {
    const option = shape.options[variantOf(shape.options, shape.discriminator, value)];
    if (option !== undefined) walk(option, value, { path, found });
  } else if (shape.kind === "list" && Array.isArray(value)) {
    for (const [index, item] of value.entries()) into(shape.item, item, index);
  } else if (shape.kind === "map" && isRecord(value)) {
    for (const [key, item] of Object.entries(value)) into(shape.value, item, key);
  } else if (shape.kind === "object" && isRecord(value)) {
    for (const { name, shape: inner, required } of shape.fields) {
      if (value[name] !== undefined) into(inner, value[name], name);
      else if (!required && inner.meta?.deprecated === undefined && !hasRival(name, value)) {
        const unset = plainDefault(inner);
        if (unset !== undefined) found.push({ path: `${path}${pointer(name)}`, value: unset });
      }
    }
  }
}
