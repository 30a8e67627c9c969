import {
  boolean,
  builtin,
  call,
  type Expression,
  imported,
  local,
  none,
  number,
  string,
  subscript,
  union,
} from "@fletch/python";

import { strip } from "../values/python-blanks.ts";
import { catalogue } from "./catalogue.ts";
import type { Column, FlyteType, FrameName, LiteralValue, SimpleName } from "./flyte-type.ts";
import { jsonExpression } from "./json-python.ts";
import { isPiped } from "./union.ts";
import { wireClass } from "./wire-class.ts";

const SIMPLE: Readonly<Record<SimpleName, Expression>> = {
  int: builtin("int"),
  float: builtin("float"),
  str: builtin("str"),
  bool: builtin("bool"),
  datetime: imported("datetime", "datetime"),
  date: imported("datetime", "date"),
  timedelta: imported("datetime", "timedelta"),
  None: none(),
};
const FRAMES: Readonly<Record<FrameName, Expression>> = {
  StructuredDataset: imported("flytekit", "StructuredDataset"),
  DataFrame: imported("pandas", "DataFrame"),
  Table: imported("pyarrow", "Table"),
};
const OTHERS = {
  "path-like": imported("os", "PathLike"),
  "text-io": imported("typing", "TextIO"),
  "binary-io": imported("typing", "BinaryIO"),
  array: imported("numpy", "ndarray"),
  error: imported("flytekit.types.error", "FlyteError"),
  "protobuf-struct": imported("google.protobuf.struct_pb2", "Struct"),
} as const;

/** A type as an annotation; what only the wire can say (`literal_type`) by the class that stands for it. */
export function annotationOf(type: FlyteType): Expression {
  switch (type.kind) {
    case "simple":
      return SIMPLE[type.name];
    case "list":
      return subscript(builtin("list"), [annotationOf(type.item)]);
    case "iterator":
      return subscript(imported("typing", "Iterator"), [annotationOf(type.item)]);
    case "json-iterator":
      return subscript(imported("typing", "Iterator"), [imported("flytekit.types.iterator", "JSON")]);
    case "map":
      return subscript(builtin("dict"), [builtin("str"), annotationOf(type.value)]);
    case "struct":
      return type.key === undefined || type.value === undefined
        ? builtin("dict")
        : subscript(builtin("dict"), [annotationOf(type.key), annotationOf(type.value)]);
    case "union":
      return unionExpression(type.variants);
    case "literal":
      return subscript(imported("typing", "Literal"), type.values.map(literalValue));
    case "file":
      return formatted(
        type.alias === undefined ? imported("flytekit.types.file", "FlyteFile") : aliased(type.alias),
        type,
      );
    case "directory":
      return formatted(
        type.alias === undefined
          ? imported("flytekit.types.directory", "FlyteDirectory")
          : aliased(type.alias),
        type,
      );
    case "frame":
      return frame(type);
    case "schema": {
      const schema = imported("flytekit.types.schema", "FlyteSchema");
      return type.columns.length === 0 ? schema : subscript(schema, [kwtypes(type.columns)]);
    }
    case "pickle": {
      const { module, name, items } = type.syntax;
      const of = imported(module, name);
      return items.length === 0 ? of : subscript(of, items.map(annotationOf));
    }
    case "declared":
      return local(type.name);
    case "annotated":
      return subscript(imported("typing", "Annotated"), [
        annotationOf(type.type),
        call(imported("flytekit.core.annotation", "FlyteAnnotation"), [jsonExpression(type.annotations)]),
      ]);
    case "numpy":
      return imported("numpy", type.name);
    case "wire":
      return local(wireClass(type.type));
    default:
      return OTHERS[type.kind];
  }
}

/** `A | B`; with a special form inside, `Optional` and `Union` are the spellings that always work. */
function unionExpression(variants: readonly FlyteType[]): Expression {
  const parts = variants.map(annotationOf);
  if (variants.every(isPiped)) return parts.reduce((left, right) => union(left, right));
  const [first, second] = parts;
  return first !== undefined && second?.kind === "none" && parts.length === 2
    ? subscript(imported("typing", "Optional"), [first])
    : subscript(imported("typing", "Union"), parts);
}

/** A format that begins with what flytekit strips keeps it behind a dot, which is all that is stripped then. */
const formatText = (format: string): string =>
  format.startsWith("~") || strip(format) !== format ? `.${format}` : format;

const formatted = (of: Expression, type: { readonly format: string; readonly alias?: string }): Expression =>
  type.format === "" || type.alias !== undefined ? of : subscript(of, [string(formatText(type.format))]);

const aliased = (alias: string): Expression =>
  imported(catalogue.find((entry) => entry.name === alias)?.modules[0] ?? "flytekit.types.file", alias);

const kwtypes = (columns: readonly Column[]): Expression =>
  call(
    imported("flytekit", "kwtypes"),
    [],
    columns.map(({ name, type }) => ({ name, value: annotationOf(type) })),
  );

function frame(type: FlyteType & { kind: "frame" }): Expression {
  const extras = [
    ...(type.columns === undefined ? [] : [kwtypes(type.columns)]),
    ...(type.of === undefined ? [] : [local(type.of)]),
    ...(type.format === undefined ? [] : [string(type.format)]),
  ];
  const of = FRAMES[type.name];
  return extras.length === 0 ? of : subscript(imported("typing", "Annotated"), [of, ...extras]);
}

/** A whole number is a float only with its decimals. */
export const floatLiteral = (value: number): Expression =>
  number(Number.isInteger(value) && Math.abs(value) < 1e21 && !Object.is(value, -0) ? `${value}.0` : value);

const literalValue = ({ kind, value }: LiteralValue): Expression => {
  if (kind === "bool") return boolean(value);
  if (kind === "str") return string(value);
  if (kind === "float") return floatLiteral(value);
  return number(BigInt(value));
};
