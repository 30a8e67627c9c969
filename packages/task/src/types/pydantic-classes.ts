import type { JsonObject, JsonValue } from "@fletch/flyteidl/json";

import type { FlyteType } from "./flyte-type.ts";

const optional = (of: JsonObject, title: string, value: JsonValue): JsonObject => ({
  anyOf: [of, { type: "null" }],
  default: value,
  title,
});
const TEXT = { type: "string" };
const PATH = { anyOf: [TEXT, { type: "string", format: "path" }], default: null, title: "Path" };

type Known = JsonObject & { readonly title: string };
/** flytekit's own classes as pydantic describes them, docstrings included; it takes them for dataclasses. */
export const FLYTEKIT_CLASSES: Readonly<Partial<Record<FlyteType["kind"], (type: FlyteType) => Known>>> = {
  file: (type) => ({
    title: "format" in type && type.format ? "_SpecificFormatClass" : "FlyteFile",
    type: "object",
    properties: {
      path: PATH,
      metadata: optional({ type: "object", additionalProperties: TEXT }, "Metadata", null),
    },
  }),
  directory: (type) => ({
    title: "format" in type && type.format ? "_SpecificFormatDirectoryClass" : "FlyteDirectory",
    type: "object",
    properties: { path: PATH },
  }),
  frame: () => ({
    title: "StructuredDataset",
    description:
      "This is the user facing StructuredDataset class. Please don't confuse it with the literals.StructuredDataset\nclass (that is just a model, a Python class representation of the protobuf).",
    type: "object",
    properties: {
      uri: optional(TEXT, "Uri", null),
      file_format: optional(TEXT, "File Format", ""),
    },
  }),
  schema: (type) => ({
    title: "columns" in type && type.columns?.length ? "_TypedSchema" : "FlyteSchema",
    type: "object",
    properties: { remote_path: optional(TEXT, "Remote Path", null) },
  }),
  error: () => ({
    title: "FlyteError",
    description:
      "Special Task type that will be used in the failure node. Propeller will pass this error to failure task, so users\nhave to add an input with this type to the failure task.",
    type: "object",
    properties: {
      message: { ...TEXT, title: "Message" },
      failed_node_id: { ...TEXT, title: "Failed Node Id" },
    },
    required: ["message", "failed_node_id"],
  }),
};
