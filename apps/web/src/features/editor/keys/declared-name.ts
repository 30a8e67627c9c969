import { isRecord } from "@fletch/task";

/** The one key of a structured form and what it holds: `{enum: {…}}` → `["enum", {…}]`. */
export const formOf = (value: unknown): readonly [key: string, body: unknown] | undefined =>
  isRecord(value) ? Object.entries(value)[0] : undefined;

/** How a structured form is called in one line: `enum Color`. */
export const declaredName = (value: unknown): string => {
  const form = formOf(value);
  if (form === undefined) return JSON.stringify(value) ?? "";
  const [key, body] = form;
  if (key === "literal_type") return "literal type";
  const name = isRecord(body) && typeof body["name"] === "string" ? body["name"] : "";
  return `${key} ${name}`.trim();
};
