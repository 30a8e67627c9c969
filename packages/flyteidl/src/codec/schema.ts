import { enums, messages } from "../generated/descriptor.ts";
import type { FieldRow } from "./field-row.ts";
import { enumScalar, type Scalar, scalars } from "./scalar.ts";
import { type Conversion, conversions } from "./well-known.ts";

export interface Field {
  /** In JSON. */
  readonly name: string;
  /** In the .proto file; readers of JSON take it too. */
  readonly protoName: string;
  readonly number: number;
  /** Scalar or enum; without one, and without an entry, the field holds messages. */
  readonly scalar: Scalar | undefined;
  /** Full name of the message that the field holds; empty when it holds none. */
  readonly message: string;
  readonly repeated: boolean;
  /** Key and value, when the field is a map. On the wire each of its entries is a message of these two. */
  readonly entry: readonly [key: Field, value: Field] | undefined;
  readonly oneof: string | undefined;
  /** Absent and zero are the same: a single scalar outside of oneofs and map entries. */
  readonly implicit: boolean;
}

export interface MessageSchema {
  readonly name: string;
  /** By number, the order in which they are written. */
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
  readonly byNumber: ReadonlyMap<number, Field>;
  /** For the messages whose JSON is not their fields. */
  readonly conversion: Conversion | undefined;
}

function readField([protoName, number, type, label = "", oneof]: FieldRow): Field {
  const [, keyType] = label.split(":");
  const values = enums[type];
  const scalar = values ? enumScalar(values) : scalars[type];
  const part = (row: FieldRow): Field => ({ ...readField(row), implicit: false });
  return {
    name: protoName.replaceAll(/_+(.?)/g, (_, next: string) => next.toUpperCase()),
    protoName,
    number,
    scalar: keyType ? undefined : scalar,
    message: keyType || scalar ? "" : type,
    repeated: label === "repeated",
    entry: keyType ? [part(["key", 1, keyType]), part(["value", 2, type])] : undefined,
    oneof,
    implicit: label === "" && oneof === undefined,
  };
}

/** The tables of a message from its rows. */
export function readMessage(name: string, rows: readonly FieldRow[]): MessageSchema {
  const fields = rows.map(readField);
  return {
    name,
    fields,
    byName: new Map(fields.flatMap((field) => [field.name, field.protoName].map((key) => [key, field]))),
    byNumber: new Map(fields.map((field) => [field.number, field])),
    conversion: conversions[name],
  };
}

const known = new Map<string, MessageSchema>();

/** The schema of a message; its tables are built on first use. */
export function messageSchema(name: string): MessageSchema {
  const found = known.get(name);
  if (found) return found;
  const rows = conversions[name]?.rows ?? messages[name];
  if (!rows) throw new Error(`${name} is not among the messages that scripts/generate.ts chooses`);
  const schema = readMessage(name, rows);
  known.set(name, schema);
  return schema;
}
