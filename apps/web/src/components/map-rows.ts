/** One row of a map editor: what is typed, also while two rows share a key. */
export interface MapRow {
  readonly key: string;
  readonly value: unknown;
}

const unquote = (text: string): string => {
  const match = /^(["'])(.*)\1$/s.exec(text.trim());
  return match === null ? text.trim() : (match[2] ?? "");
};

/**
 * What a paste into a map means: lines of `K=V` (dotenv, with `export` and quotes) or `K: V`, or a JSON object.
 * Nothing when it is an ordinary text.
 */
export const rowsFromPaste = (text: string): readonly MapRow[] | undefined => {
  const trimmed = text.trim();
  if (trimmed.startsWith("{")) {
    try {
      const value: unknown = JSON.parse(trimmed);
      if (value !== null && typeof value === "object" && !Array.isArray(value)) {
        return Object.entries(value).map(([key, entry]) => ({
          key,
          value: typeof entry === "string" ? entry : JSON.stringify(entry),
        }));
      }
    } catch {
      return undefined;
    }
  }
  const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  const rows = lines.map((line) => /^\s*(?:export\s+)?([^=:\s]+)\s*(?:=|:\s)(.*)$/s.exec(line));
  if (rows.length === 0 || rows.some((row) => row === null)) return undefined;
  if (rows.length === 1 && !trimmed.includes("=")) return undefined;
  return rows.flatMap((row) => (row === null ? [] : [{ key: row[1] ?? "", value: unquote(row[2] ?? "") }]));
};
