import { enums, messages } from "../generated/descriptor.ts";
import type { FieldRow } from "./field-row.ts";
import { enumScalar, type Scalar, scalars } from "./scalar.ts";
import { type Conversion, conversions } from "./well-known.ts";

/** One field of a message. */
export class Field {
  /** In JSON. */
  readonly name: string;
  /** In the .proto file; readers of JSON take it too. */
  readonly protoName: string;
  readonly number: number;
  /** Number and wire type, as they stand before a value. */
  readonly tag: number;
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
  #schema: MessageSchema | undefined;

  constructor([protoName, number, type, label = "", oneof]: FieldRow, inEntry = false) {
    const [, keyType] = label.split(":");
    const values = enums[type];
    const scalar = values ? enumScalar(values) : scalars[type];
    this.name = protoName.replaceAll(/_+(.?)/g, (_, next: string) => next.toUpperCase());
    this.protoName = protoName;
    this.number = number;
    this.scalar = keyType ? undefined : scalar;
    this.tag = number * 8 + (this.scalar?.wire ?? 2);
    this.message = keyType || scalar ? "" : type;
    this.repeated = label === "repeated";
    this.entry = keyType
      ? [new Field(["key", 1, keyType], true), new Field(["value", 2, type], true)]
      : undefined;
    this.oneof = oneof;
    this.implicit = label === "" && oneof === undefined && !inEntry;
  }

  /** Of the message that the field holds. Messages hold each other, so its tables are built on first use. */
  get schema(): MessageSchema {
    return (this.#schema ??= messageSchema(this.message));
  }
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

/** The tables of a message from its rows. */
export function readMessage(name: string, rows: readonly FieldRow[]): MessageSchema {
  const fields = rows.map((row) => new Field(row));
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
