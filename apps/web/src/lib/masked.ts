const MASK = "••••••••";
/** Shorter texts stand in too many other places to be masked by what they say. */
const SHORTEST = 4;

/** A text with values hidden, as they are and as JSON and Python write them. */
export function masked(text: string, values: readonly string[]): string {
  let hidden = text;
  for (const value of values) {
    if (value.length < SHORTEST) continue;
    const inQuotes = JSON.stringify(value).slice(1, -1);
    for (const spelling of [value, inQuotes, value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")]) {
      hidden = hidden.replaceAll(spelling, MASK);
    }
  }
  return hidden;
}

/** Data with values hidden, in every text of it. */
export function maskedIn<Value>(data: Value, values: readonly string[]): Value {
  const hide = (part: unknown): unknown => {
    if (typeof part === "string") return values.includes(part) ? MASK : masked(part, values);
    if (Array.isArray(part)) return part.map(hide);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, hide(inner)]));
  };
  // Only what texts say changes, not what there is.
  return (values.length === 0 ? data : hide(data)) as Value;
}
