import type { DatasetColumn, LiteralType, SchemaColumn, SimpleType } from "@fletch/flyteidl/json";

import type { Scope } from "./declaration.ts";
import type { Column, FlyteType, SimpleName } from "./flyte-type.ts";

type ColumnName = Exclude<SimpleName, "date" | "None">;

/** On the wire. */
export const SIMPLE = {
  int: "INTEGER",
  float: "FLOAT",
  str: "STRING",
  bool: "BOOLEAN",
  datetime: "DATETIME",
  timedelta: "DURATION",
} as const satisfies Record<ColumnName, SimpleType>;

function simpleName(type: FlyteType): ColumnName | undefined {
  const name = type.kind === "simple" ? type.name : type.kind === "numpy" ? type.is : undefined;
  return name === "date" || name === "None" ? undefined : name;
}

/** What a column of a StructuredDataset becomes (`_get_dataset_column_literal_type`); undefined when flytekit refuses it. */
function columnType(type: FlyteType): LiteralType | undefined {
  const name = simpleName(type);
  if (name !== undefined) return { simple: SIMPLE[name] };
  if (type.kind === "list") {
    const item = columnType(type.item);
    return item && { collectionType: item };
  }
  if (type.kind !== "map" && type.kind !== "struct") return undefined;
  const value = type.value && columnType(type.value);
  return value && { mapValueType: value };
}

/** The names that a design declares, and how annotations of their fields are read. */
interface FieldReader {
  readonly scope: Scope;
  readonly read: (annotation: string) => FlyteType;
}

/** Deeper than any table. */
const DEEPEST = 20;

const dataclassOf = (type: FlyteType, { scope }: FieldReader) => {
  const model = type.kind === "declared" ? scope.get(type.name) : undefined;
  return model?.kind === "dataclass" ? model : undefined;
};

/** Dataclasses are flattened: `point.x`, `point.y` (`flatten_dict`). One inside of itself stays whole. */
function* flattened(
  { name, type }: Column,
  fields: FieldReader,
  around: readonly string[] = [],
): Generator<Column> {
  const model = dataclassOf(type, fields);
  if (model === undefined || around.length === DEEPEST || around.includes(model.name)) {
    yield { name, type };
    return;
  }
  const inside = [...around, model.name];
  for (const each of model.fields)
    yield* flattened({ name: `${name}.${each.name}`, type: fields.read(each.type) }, fields, inside);
}

/** A column of a StructuredDataset on the wire; a dataclass gives one for each of its fields. */
export const datasetColumns = (column: Column, fields: FieldReader): DatasetColumn[] =>
  [...flattened(column, fields)].map(({ name, type }) => {
    const literalType = columnType(type);
    if (literalType === undefined) throw new Error(`no column of type ${type.kind}`);
    return { name, literalType };
  });

/** A column of a FlyteSchema on the wire. INTEGER is the enum's default and absent. */
export function schemaColumn({ name, type }: Column): SchemaColumn {
  const simple = simpleName(type);
  if (simple === undefined) throw new Error(`no column of type ${type.kind}`);
  const of = SIMPLE[simple];
  return { name, ...(of !== "INTEGER" && { type: of }) };
}

/** Whether flytekit takes a type for a column of a StructuredDataset. */
export function isDatasetColumn(type: FlyteType, fields: FieldReader): boolean {
  if (type.kind !== "declared") return columnType(type) !== undefined;
  let isEach = true;
  for (const column of flattened({ name: "", type }, fields)) {
    // Of classes inside of each other every way would be gone.
    if (dataclassOf(column.type, fields) !== undefined) return false;
    isEach &&= columnType(column.type) !== undefined;
  }
  return isEach;
}

/** Whether flytekit takes a type for a column of a FlyteSchema. */
export const isSchemaColumn = (type: FlyteType): boolean => simpleName(type) !== undefined;
