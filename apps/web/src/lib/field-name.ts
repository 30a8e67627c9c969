/** Words for a field without any: `group_version` reads "Group version". */
export function fieldName(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
