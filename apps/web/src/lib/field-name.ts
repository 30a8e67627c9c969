/** Words for a field without any: `group_version` reads "Group version". */
export function fieldName(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What one item of a list is called: "Pip extra indexes" holds a "Pip extra index". */
export const singular = (label: string): string => label.replace(/ies$/, "y").replace(/(?<=x)es$|s$/, "");
