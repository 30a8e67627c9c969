import { nameTrouble } from "../values/python-name.ts";
import { isDatasetColumn, isSchemaColumn } from "./column.ts";
import type { Scope } from "./declaration.ts";
import type { Column, FlyteType } from "./flyte-type.ts";
import { numpyType } from "./numpy.ts";
import { AnnotationError, type Syntax } from "./syntax.ts";

/** How types are read inside of others: around columns, and in classes that are columns. */
export interface TypeReader {
  readonly scope: Scope;
  readonly read: (annotation: string) => FlyteType;
  readonly resolve: (syntax: Syntax) => FlyteType;
  /** What stands in brackets behind a name: `list[...]`. */
  readonly wrap: (name: string, items: readonly FlyteType[], syntax: Syntax) => FlyteType | undefined;
}

const MESSAGES = {
  dataset:
    "A column can be int, float, str, bool, datetime, timedelta, one of numpy's types for these, a list or dict of them, or a dataclass of them.",
  schema:
    "A column of a FlyteSchema can be int, float, str, bool, datetime or timedelta, or numpy's types for these.",
} as const;

/** The columns of `kwtypes(x=int)`; undefined when something else stands there. */
export function columnsOf(
  item: Syntax,
  reader: TypeReader,
  of: keyof typeof MESSAGES = "dataset",
): Column[] | undefined {
  if (item.kind !== "call" || item.args.length > 0 || item.of.kind !== "name") return undefined;
  if (!/(?:^|\.)kwtypes$/.test(item.of.name)) return undefined;
  const seen = new Set<string>();
  return item.keywords.map(([name, syntax]) => {
    if (seen.has(name)) throw new AnnotationError(`The column "${name}" is there already.`, syntax);
    seen.add(name);
    const trouble = nameTrouble(name);
    if (trouble !== undefined)
      throw new AnnotationError(`${trouble} As a literal_type a table may have any column.`, syntax);
    const type = columnType(syntax, reader);
    if (!(of === "schema" ? isSchemaColumn(type) : isColumn(type, reader)))
      throw new AnnotationError(MESSAGES[of], syntax);
    return { name, type };
  });
}

/** The name of a class whose fields are the columns: flytekit reads what is annotated in it. */
export function classOfColumns(item: Syntax, reader: TypeReader): string | undefined {
  const found = item.kind === "name" ? reader.scope.get(item.name) : undefined;
  if (found === undefined) return undefined;
  const wrong =
    found.kind === "enum" ? undefined : found.fields.find((field) => !isField(field.type, reader));
  if (wrong !== undefined) {
    throw new AnnotationError(
      `The field "${wrong.name}" of ${found.name} is no column. ${MESSAGES.dataset}`,
      item,
    );
  }
  return found.name;
}

const isField = (annotation: string, reader: TypeReader): boolean =>
  told(() => isDatasetColumn(reader.read(annotation), reader));

/** What is wrong with a field of a class is told where the class is declared. */
const isColumn = (type: FlyteType, reader: TypeReader): boolean => told(() => isDatasetColumn(type, reader));

function told(ask: () => boolean): boolean {
  try {
    return ask();
  } catch (error) {
    if (error instanceof AnnotationError) return true;
    throw error;
  }
}

/** A type as a column has it: numpy's too, also inside of lists and dicts. */
function columnType(syntax: Syntax, reader: TypeReader): FlyteType {
  if (syntax.kind === "name") return numpyType(syntax.name) ?? reader.resolve(syntax);
  if (syntax.kind !== "subscript" || syntax.of.kind !== "name") return reader.resolve(syntax);
  const wraps = /^(?:typing\.|builtins\.)?(?:list|List|dict|Dict)$/.test(syntax.of.name);
  const items = wraps ? syntax.items.map((item) => columnType(item, reader)) : [];
  return reader.wrap(syntax.of.name, items, syntax) ?? reader.resolve(syntax);
}
