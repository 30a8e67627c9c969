import { writeFileSync } from "node:fs";

import { readSchema, type Schema } from "./schema.ts";
import { writeTypes } from "./typescript.ts";

/** Source of the tables that the codec walks. */
export function writeDescriptor({ messages, enums }: Schema): string {
  const entries = (map: Map<string, unknown>) =>
    [...map].map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`).join("\n");
  return [
    "// Written by scripts/generate.ts from the .proto files of @flyteorg/flyteidl. Do not edit.",
    'import type { FieldRow } from "../codec/field-row.ts";',
    `export const messages: Record<string, FieldRow[]> = {\n${entries(messages)}\n};`,
    `export const enums: Record<string, Record<string, number>> = {\n${entries(enums)}\n};`,
  ].join("\n\n");
}

const folder = new URL("../src/generated/", import.meta.url);

/** Writes src/generated. */
export function generate(): void {
  const schema = readSchema();
  writeFileSync(new URL("types.ts", folder), writeTypes(schema));
  writeFileSync(new URL("descriptor.ts", folder), writeDescriptor(schema));
}
