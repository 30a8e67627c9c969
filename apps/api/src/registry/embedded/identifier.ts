import type { Identifier } from "@fletch/flyteidl/json";

/** An identifier as Go prints the message; Go puts one or two blanks between fields, by build. */
export function printIdentifier(id: Identifier | undefined): string {
  if (!id) return "<nil>";
  const texts = (["project", "domain", "name", "version", "org"] as const).flatMap((field) =>
    id[field] ? [`${field}:${JSON.stringify(id[field])}`] : [],
  );
  const type =
    id.resourceType && id.resourceType !== "UNSPECIFIED" ? [`resource_type:${id.resourceType}`] : [];
  return [...type, ...texts].join("  ");
}
