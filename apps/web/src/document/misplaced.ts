import { isRecord } from "@fletch/task";

/** The place where forms write and something else stands than a map: the design itself, or its parameters. */
export function misplaced(value: unknown): "" | "/parameters" | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) return "";
  const { parameters } = value;
  return parameters === undefined || parameters === null || isRecord(parameters) ? undefined : "/parameters";
}

/** What sort of thing a value is, in words. */
export const sortOf = (value: unknown): string =>
  Array.isArray(value)
    ? "a list"
    : value !== null && typeof value === "object"
      ? "a map"
      : typeof value === "string"
        ? "a text"
        : typeof value === "boolean"
          ? "true or false"
          : "a number";
