import type { LiteralType } from "@fletch/flyteidl/json";
import { z } from "zod";

const MEMBERS = [
  "simple",
  "schema",
  "collectionType",
  "mapValueType",
  "blob",
  "enumType",
  "structuredDatasetType",
  "unionType",
] as const;

/** A google.protobuf.Struct: its numbers are doubles. */
const struct = z
  .record(z.string(), z.unknown())
  .refine(isJson, { error: "Only texts, numbers, true, false, null, lists and maps can stand here." });

function isJson(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value === "object" && Object.values(value).every(isJson);
}

const type = z.lazy((): z.ZodType => literalType);
const name = z.string().optional();

/** flyteidl.core.LiteralType in canonical proto3 JSON. */
export const literalType = z
  .strictObject({
    simple: z
      .enum([
        "NONE",
        "INTEGER",
        "FLOAT",
        "STRING",
        "BOOLEAN",
        "DATETIME",
        "DURATION",
        "BINARY",
        "ERROR",
        "STRUCT",
      ])
      .optional(),
    schema: z
      .strictObject({
        columns: z
          .array(
            z.strictObject({
              name,
              type: z.enum(["INTEGER", "FLOAT", "STRING", "BOOLEAN", "DATETIME", "DURATION"]).optional(),
            }),
          )
          .optional(),
      })
      .optional(),
    collectionType: type.optional(),
    mapValueType: type.optional(),
    blob: z
      .strictObject({
        format: z.string().optional(),
        dimensionality: z.enum(["SINGLE", "MULTIPART"]).optional(),
      })
      .optional(),
    enumType: z.strictObject({ values: z.array(z.string()).optional() }).optional(),
    structuredDatasetType: z
      .strictObject({
        columns: z.array(z.strictObject({ name, literalType: type.optional() })).optional(),
        format: z.string().optional(),
        externalSchemaType: z.string().optional(),
        externalSchemaBytes: z.base64({ error: "Bytes stand as base64 text, such as SGVsbG8=." }).optional(),
      })
      .optional(),
    unionType: z.strictObject({ variants: z.array(type).optional() }).optional(),
    metadata: struct.optional(),
    annotation: z.strictObject({ annotations: struct.optional() }).optional(),
    structure: z
      .strictObject({
        tag: z.string().optional(),
        dataclassType: z.record(z.string(), type).optional(),
      })
      .optional(),
  })
  .refine((value) => MEMBERS.filter((name) => value[name] !== undefined).length <= 1, {
    error: `A type is one of ${MEMBERS.join(", ")}. Keep one of them.`,
    params: { code: "exclusive" },
  }) as unknown as z.ZodType<LiteralType, LiteralType>;
