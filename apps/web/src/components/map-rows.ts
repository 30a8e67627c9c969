import { isRecord } from "@fletch/task";

import { jsonOf } from "../lib/json-of.ts";

/** One row of a map editor: what is typed, also while two rows share a key. */
export interface MapRow {
  readonly key: string;
  readonly value: unknown;
}

/** As python-dotenv reads a value: without its quotes, and without a comment behind it. */
const unquote = (text: string): string =>
  /^(["'])(.*?)\1(?:\s+#.*)?$/s.exec(text)?.[2] ?? text.replace(/\s+#.*$/s, "");

/** What came of a paste: rows, and the lines that are none. */
export interface Paste {
  readonly rows: readonly MapRow[];
  readonly refused: readonly string[];
}

/**
 * What a paste into a map means: lines of `K=V` (dotenv, with `export` and quotes) or `K: V`, or a JSON object.
 * Nothing when it is an ordinary text of one line.
 * @param read what the text behind a key means
 */
export const readPaste = (text: string, read: (text: string) => unknown = unquote): Paste | undefined => {
  const trimmed = text.trim();
  const json = jsonOf(trimmed);
  if (isRecord(json))
    return { rows: Object.entries(json).map(([key, value]) => ({ key, value })), refused: [] };
  const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  const [only] = lines;
  if (only === undefined || (lines.length === 1 && (only.startsWith("{") || !only.includes("="))))
    return undefined;
  const rows: MapRow[] = [];
  const refused: string[] = [];
  for (const line of lines) {
    const [, key, value = ""] = /^\s*(?:export\s+)?([^=:\s]+)\s*(?:=|:\s)(.*)$/s.exec(line) ?? [];
    if (key === undefined) refused.push(line.trim());
    else rows.push({ key, value: read(value.trim()) });
  }
  return rows.length === 0 && lines.length === 1 ? undefined : { rows, refused };
};

/** Rows that bring a name, and those whose name is there already or came twice: these wait to be asked for. */
export function newAndTaken(rows: readonly MapRow[], keys: ReadonlySet<string>) {
  const seen = new Set(keys);
  const fresh: MapRow[] = [];
  const taken: MapRow[] = [];
  for (const row of rows) {
    (seen.has(row.key) ? taken : fresh).push(row);
    seen.add(row.key);
  }
  return { fresh, taken };
}
