import { isUsableName } from "@fletch/python";

/** Member names for an enum's values: the value in capitals where that is a name, else `MEMBER_1`. */
export function memberNames(values: readonly string[]): string[] {
  const taken = new Set<string>();
  return values.map((value, index) => {
    // Latin letters alone, as Python reads them: other alphabets grow from one Unicode to the next.
    const name = value
      .normalize("NFKC")
      .toUpperCase()
      .replaceAll(/[^\w\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/g, "_");
    const usable =
      isUsableName(name) && !name.startsWith("_") && !taken.has(name) && name !== "MRO"
        ? name
        : `MEMBER_${index + 1}`;
    taken.add(usable);
    return usable;
  });
}
