import type { LiteralType, SimpleType } from "@fletch/flyteidl/json";

/** Flyte's simple types that a design writes in Python's words. */
export const PLAIN_TYPES = {
  INTEGER: "int",
  FLOAT: "float",
  STRING: "str",
  BOOLEAN: "bool",
  DATETIME: "datetime",
  DURATION: "timedelta",
} as const;

/** All of them, as they are told. */
const SIMPLE: Readonly<Record<SimpleType, string>> = {
  ...PLAIN_TYPES,
  NONE: "None",
  BINARY: "binary",
  ERROR: "error",
  STRUCT: "dict",
};

/** A registered type in the words of Python; names of classes that the registry does not keep are said in general. */
export function literalTypeInWords(type: LiteralType): string {
  if (type.simple !== undefined) return titled(type) ?? SIMPLE[type.simple];
  if (type.collectionType) return `list[${literalTypeInWords(type.collectionType)}]`;
  if (type.mapValueType) return `dict[str, ${literalTypeInWords(type.mapValueType)}]`;
  if (type.unionType) {
    return (type.unionType.variants ?? []).map(literalTypeInWords).join(" | ");
  }
  if (type.enumType) return `one of ${(type.enumType.values ?? []).join(", ")}`;
  if (type.blob) {
    const { dimensionality = "SINGLE", format } = type.blob;
    if (format === "PythonPickle") return "Any (pickled)";
    const name = dimensionality === "MULTIPART" ? "FlyteDirectory" : "FlyteFile";
    return format ? `${name}["${format}"]` : name;
  }
  if (type.structuredDatasetType) {
    const columns = (type.structuredDatasetType.columns ?? []).map((column) => column.name ?? "");
    return columns.length === 0 ? "StructuredDataset" : `StructuredDataset(${columns.join(", ")})`;
  }
  if (type.schema) return "FlyteSchema";
  return Object.keys(type).length === 0 ? "unknown" : JSON.stringify(type);
}

/** flytekit puts a dataclass's JSON Schema beside STRUCT; its title or its one definition names the class. */
function titled(type: LiteralType): string | undefined {
  const schema = type.metadata as { title?: unknown; $ref?: unknown } | undefined;
  const name =
    schema?.title ?? (typeof schema?.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined);
  return type.simple === "STRUCT" && typeof name === "string" ? name : undefined;
}
