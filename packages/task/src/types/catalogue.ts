import { ANY, type FlyteType, simple } from "./flyte-type.ts";

/** A name that annotations may use: what it is, the modules that may stand before it, and words for a person who picks it. */
export interface TypeEntry {
  readonly name: string;
  readonly modules: readonly string[];
  /** The type of the bare name; absent when it must have arguments. */
  readonly type?: FlyteType;
  readonly about?: string;
  readonly example?: string;
}

const pickled = (
  module: string,
  name: string,
  text = `<class '${module === "builtins" ? name : `${module}.${name}`}'>`,
): FlyteType => ({
  kind: "pickle",
  text,
  syntax: { module, name, items: [] },
});
const file = (alias: string, format: string): TypeEntry => ({
  name: alias,
  modules: ["flytekit.types.file", "file"],
  type: { kind: "file", format, alias },
  about: `A file of format ${format}.`,
});
const directory = (alias: string, format: string): TypeEntry => ({
  name: alias,
  modules: ["flytekit.types.directory", "directory"],
  type: { kind: "directory", format, alias },
  about: `A directory of format ${format}.`,
});

const typing = ["typing", "t"];
const clock = ["datetime", "dt"];

/** Every name there is, in the order in which they are offered. */
export const catalogue: readonly TypeEntry[] = [
  { name: "int", modules: ["builtins"], type: simple("int"), about: "A whole number.", example: "3" },
  {
    name: "float",
    modules: ["builtins"],
    type: simple("float"),
    about: "A number with decimals.",
    example: "0.5",
  },
  { name: "str", modules: ["builtins"], type: simple("str"), about: "A text.", example: '"hello"' },
  { name: "bool", modules: ["builtins"], type: simple("bool"), about: "True or false.", example: "true" },
  {
    name: "datetime",
    modules: clock,
    type: simple("datetime"),
    about: "A moment in time.",
    example: '"2026-01-31T12:00:00"',
  },
  { name: "date", modules: clock, type: simple("date"), about: "A day.", example: '"2026-01-31"' },
  {
    name: "timedelta",
    modules: clock,
    type: simple("timedelta"),
    about: "A span of time.",
    example: '"1h30m"',
  },
  { name: "list", modules: ["builtins"], about: "A list of one type.", example: "list[str]" },
  { name: "List", modules: typing },
  {
    name: "dict",
    modules: ["builtins"],
    type: { kind: "struct" },
    about: "Names and values of one type.",
    example: "dict[str, float]",
  },
  { name: "Dict", modules: typing, type: { kind: "struct" } },
  { name: "Optional", modules: typing, about: "A type or nothing.", example: "Optional[int]" },
  { name: "Union", modules: typing, about: "One of several types.", example: "Union[int, str]" },
  {
    name: "Literal",
    modules: typing,
    about: "One of the values given.",
    example: 'Literal["train", "test"]',
  },
  {
    name: "FlyteFile",
    modules: ["flytekit", "flytekit.types.file"],
    type: { kind: "file", format: "" },
    about: "A file in Flyte's storage. A format may be given.",
    example: 'FlyteFile["csv"]',
  },
  {
    name: "FlyteDirectory",
    modules: ["flytekit", "flytekit.types.directory"],
    type: { kind: "directory", format: "" },
    about: "A directory in Flyte's storage.",
    example: "FlyteDirectory",
  },
  {
    name: "StructuredDataset",
    modules: ["flytekit", "flytekit.types.structured", "flytekit.types.structured.structured_dataset"],
    type: { kind: "frame", name: "StructuredDataset" },
    about: "A table. Columns and a format may be given.",
    example: 'Annotated[StructuredDataset, kwtypes(x=int), "parquet"]',
  },
  {
    name: "DataFrame",
    modules: ["pandas", "pd"],
    type: { kind: "frame", name: "DataFrame" },
    about: "A pandas table.",
    example: "pd.DataFrame",
  },
  {
    name: "Table",
    modules: ["pyarrow", "pa"],
    type: { kind: "frame", name: "Table" },
    about: "An Arrow table.",
    example: "pa.Table",
  },
  {
    name: "ndarray",
    modules: ["numpy", "np"],
    type: { kind: "array" },
    about: "A NumPy array.",
    example: "np.ndarray",
  },
  {
    name: "FlyteSchema",
    modules: ["flytekit.types.schema", "flytekit.types"],
    type: { kind: "schema", columns: [] },
    about: "A table, the older way. Prefer StructuredDataset.",
    example: "FlyteSchema[kwtypes(x=int, y=str)]",
  },
  {
    name: "Annotated",
    modules: [...typing, "typing_extensions"],
    about: "A type with more said about it.",
    example: 'Annotated[StructuredDataset, "csv"]',
  },
  { name: "Iterator", modules: typing, about: "Values one after the other.", example: "Iterator[int]" },
  {
    name: "JSON",
    modules: ["flytekit.types.iterator", "flytekit.types.iterator.json_iterator"],
    example: "Iterator[JSON]",
  },
  {
    name: "PathLike",
    modules: ["os"],
    type: { kind: "path-like" },
    about: "A file, as a path.",
    example: "os.PathLike",
  },
  { name: "TextIO", modules: typing, type: { kind: "text-io" }, about: "An open text file." },
  { name: "BinaryIO", modules: typing, type: { kind: "binary-io" }, about: "An open binary file." },
  {
    name: "FlyteError",
    modules: ["flytekit.types.error", "flytekit.types.error.error"],
    type: { kind: "error" },
    about: "What failed, for failure handlers.",
  },
  {
    name: "Struct",
    modules: ["google.protobuf.struct_pb2", "struct_pb2"],
    type: { kind: "protobuf-struct" },
    about: "A protobuf Struct.",
  },
  { name: "Any", modules: typing, type: ANY, about: "Anything, pickled: only Python can read it." },
  { name: "object", modules: ["builtins"], type: pickled("builtins", "object"), about: "Anything, pickled." },
  { name: "bytes", modules: ["builtins"], type: pickled("builtins", "bytes"), about: "Bytes, pickled." },
  { name: "bytearray", modules: ["builtins"], type: pickled("builtins", "bytearray") },
  { name: "complex", modules: ["builtins"], type: pickled("builtins", "complex") },
  {
    name: "set",
    modules: ["builtins"],
    type: pickled("builtins", "set"),
    about: "A set, pickled.",
    example: "set[str]",
  },
  { name: "frozenset", modules: ["builtins"], type: pickled("builtins", "frozenset") },
  {
    name: "Path",
    modules: ["pathlib"],
    type: pickled("pathlib", "Path"),
    about: "A path, pickled. Prefer FlyteFile.",
  },
  {
    name: "Decimal",
    modules: ["decimal"],
    type: pickled("decimal", "Decimal"),
    about: "An exact number, pickled.",
  },
  { name: "UUID", modules: ["uuid"], type: pickled("uuid", "UUID") },
  { name: "Callable", modules: typing, type: pickled("typing", "Callable", "typing.Callable") },
  file("CSVFile", "csv"),
  file("HDF5EncodedFile", "hdf5"),
  file("HTMLPage", "html"),
  file("JoblibSerializedFile", "joblib"),
  file("JPEGImageFile", "jpeg"),
  file("JSONLFile", "jsonl"),
  file("ONNXFile", "onnx"),
  file("PDFFile", "pdf"),
  file("PNGImageFile", "png"),
  file("PythonNotebook", "ipynb"),
  file("PythonPickledFile", "python_pickle"),
  file("SVGImageFile", "svg"),
  file("TFRecordFile", "tfrecord"),
  directory("TensorboardLogs", "tensorboard"),
  directory("TFRecordsDirectory", "tfrecords_dir"),
  { name: "tuple", modules: ["builtins"] },
  { name: "Tuple", modules: typing },
];

/** What the type field offers. */
export const typeSuggestions: readonly {
  readonly name: string;
  readonly about: string;
  readonly example: string;
}[] = catalogue.flatMap(({ name, about, example }) =>
  about === undefined ? [] : [{ name, about, example: example ?? name }],
);
