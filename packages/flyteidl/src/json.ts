/**
 * Types of the canonical proto3 JSON of the flyteidl messages in use: names in lowerCamelCase, enums by name, 64-bit
 * integers and bytes as text. Types only, so importing this adds nothing to a bundle.
 */
export type * from "./generated/types.ts";
export type { JsonObject, JsonValue } from "./json-value.ts";
