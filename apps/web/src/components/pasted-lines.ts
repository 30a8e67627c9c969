import { jsonOf } from "../lib/json-of.ts";

/**
 * What a paste into a row of a list means: a row for each line, but for empty ones and comments, or for each text of a
 * JSON list. Nothing when it is an ordinary text of one line.
 */
export const pastedLines = (text: string): readonly string[] | undefined => {
  const json = jsonOf(text);
  const lines = Array.isArray(json) ? json.map(String) : text.split(/\r?\n/).map((line) => line.trim());
  const told = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return lines.length > 1 && told.length > 0 ? told : undefined;
};
