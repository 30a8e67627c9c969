import type { ParameterName } from "@fletch/task";

import { fieldName } from "../../../lib/field-name.ts";
import { sectionFields } from "../design-shape.ts";
import type { ListedField } from "../fields/field-list.tsx";
import { innerTwins, keyTwins } from "../keys/index.ts";
import { parameterTwins } from "../parameters/index.ts";
import type { Twin, TwinField } from "../twin.ts";
import type { Section } from "./sections.ts";

const twinAt = (path: string): Twin => {
  const [, first = "", second] = path.split("/");
  return first === "parameters"
    ? parameterTwins[(second ?? "") as ParameterName]
    : (keyTwins[first] ?? "generic");
};

/** The component that stands in for the generic field at a path, when there is one. */
export const twinField = (path: string): TwinField | undefined => {
  const inner = path.replaceAll(/\/\d+(?=\/|$)/g, "/*");
  if (Object.hasOwn(innerTwins, inner)) return innerTwins[inner];
  const steps = path.split("/").length - 1;
  if (steps !== (path.startsWith("/parameters/") ? 2 : 1)) return undefined;
  const twin = twinAt(path);
  return typeof twin === "object" && "field" in twin ? twin : undefined;
};

const cache = new Map<string, readonly ListedField[]>();

/** The fields of a section in the order of the form: what another field shows is left to it. */
export function placedFields(section: Section, kind: unknown): readonly ListedField[] {
  const key = `${section.id} ${String(kind)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const fields = sectionFields(section, kind)
    .filter(
      ({ path, shape }) => !isWithin(twinAt(path)) && (shape.kind !== "constant" || isField(twinAt(path))),
    )
    .map(({ path, name, required, shape }) => ({
      ...listed(twinAt(path), path),
      path,
      label: shape.meta?.label ?? fieldName(name),
      required,
      shape,
      old: isOld(twinAt(path)),
    }));
  cache.set(key, fields);
  return fields;
}

/** The field that says what the one at a path would, where that one is not drawn. */
export function standIn(path: string): string | undefined {
  const twin = twinAt(path);
  if (isWithin(twin)) return `/parameters/${twin.within}`;
  return isOld(twin) ? `/parameters/${twin.oldFor}` : undefined;
}

const isField = (twin: Twin) => typeof twin === "object" && "field" in twin;
const isWithin = (twin: Twin) => typeof twin === "object" && "within" in twin;
const isOld = (twin: Twin) => typeof twin === "object" && "oldFor" in twin;

const listed = (twin: Twin, path: string): Pick<ListedField, "prominent" | "owns"> =>
  typeof twin === "object" && "field" in twin
    ? { prominent: twin.prominent, ...(twin.owns && { owns: [path, ...twin.owns] }) }
    : {};
