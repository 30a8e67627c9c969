import { isUsableName } from "@fletch/python";

/** Member names for an enum's values: the value in capitals where that is a name, else `MEMBER_1`. */
export function memberNames(values: readonly string[]): string[] {
  const taken = new Set<string>();
  return values.map((value, index) => {
    const name = value.toUpperCase().replaceAll(/[^\p{XID_Continue}]+/gu, "_");
    const usable =
      isUsableName(name) && !name.startsWith("_") && !taken.has(name) && name !== "MRO"
        ? name
        : `MEMBER_${index + 1}`;
    taken.add(usable);
    return usable;
  });
}
