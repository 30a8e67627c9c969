/** JSON whose long integers are whole: as bigint in memory, as plain numbers in the text. */

/** Writes a value; JSON.stringify by itself throws at a bigint. */
export function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, (_key, item: unknown) =>
      typeof item === "bigint" ? rawNumber(item) : item,
    );
  }
}

/** Reads a text in which some integer may be longer than a double holds. */
export function readLongJson(text: string): unknown {
  // A double holds all integers of fewer digits; looking at each value takes twice as long.
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  return JSON.parse(text, keepLongInteger as (key: string, value: unknown) => unknown);
}

function keepLongInteger(_key: string, value: unknown, { source = "" }: { source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value) || !/^-?\d+$/.test(source)) return value;
  return BigInt(source);
}

/** `JSON.rawJSON` is newer than the library types in use. */
function rawNumber(value: bigint): unknown {
  return (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(String(value));
}
