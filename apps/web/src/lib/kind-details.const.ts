import { type FieldMeta, type KindName, kinds, shapeOf } from "@fletch/task";

/** What is told of a field when somebody asks for more. */
export type AskedWords = {
  readonly [key in "details" | "wire" | "pod" | "example"]?: FieldMeta[key] | undefined;
};

/** By the hints of the fields. It is much, and so it is loaded when somebody asks. */
export const kindDetails: Readonly<Record<string, AskedWords>> = Object.fromEntries(
  (Object.keys(kinds) as KindName[]).flatMap((name) => askedIn(shapeOf(kinds[name].schema))),
);

function askedIn(value: unknown): (readonly [string, AskedWords])[] {
  if (value === null || typeof value !== "object") return [];
  const { help, details, wire, pod, example } = value as Partial<FieldMeta>;
  const inside = Object.values(value).flatMap(askedIn);
  return typeof help === "string" ? [[help, { details, wire, pod, example }], ...inside] : inside;
}
