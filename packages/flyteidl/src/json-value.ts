/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object; also what google.protobuf.Struct is in canonical JSON. */
export type JsonObject = { [key: string]: JsonValue };
