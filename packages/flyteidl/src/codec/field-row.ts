/** What the codec must know of one field: its name in the .proto file, number, type, label, and the oneof it is in. */
export type FieldRow = [name: string, number: number, type: string, label?: string, oneof?: string];
