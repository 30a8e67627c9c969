import type { LiteralType } from "@fletch/flyteidl/json";

export type SimpleName = "int" | "float" | "str" | "bool" | "datetime" | "date" | "timedelta" | "None";
export type FrameName = "StructuredDataset" | "DataFrame" | "Table";

/** A Python type as flytekit's type engine sorts it: one member for each transformer. */
export type FlyteType =
  | { readonly kind: "simple"; readonly name: SimpleName }
  | { readonly kind: "list" | "iterator"; readonly item: FlyteType }
  | { readonly kind: "json-iterator" }
  | { readonly kind: "map"; readonly value: FlyteType }
  /** `dict`, or `dict[K, V]` where K is not `str`: flytekit keeps neither K nor V. */
  | { readonly kind: "struct"; readonly key?: FlyteType; readonly value?: FlyteType }
  | { readonly kind: "union"; readonly variants: readonly FlyteType[] }
  | { readonly kind: "literal"; readonly values: readonly LiteralValue[] }
  | { readonly kind: "file"; readonly format: string; readonly alias?: string }
  | { readonly kind: "directory"; readonly format: string; readonly alias?: string }
  | { readonly kind: "path-like" | "text-io" | "binary-io" | "array" | "error" | "protobuf-struct" }
  | {
      readonly kind: "frame";
      readonly name: FrameName;
      readonly columns?: readonly Column[];
      /** A class of the design whose fields are the columns, in their place. */
      readonly of?: string;
      readonly format?: string;
    }
  /** A class of numpy, which only a column can have. */
  | { readonly kind: "numpy"; readonly name: string; readonly is: SimpleName }
  | { readonly kind: "schema"; readonly columns: readonly Column[] }
  /** `text` is what Python's `str(type)` says: the `python_class_name` on the wire. */
  | { readonly kind: "pickle"; readonly text: string; readonly syntax: PickleName }
  /** A name that the design's `types` declares. */
  | { readonly kind: "declared"; readonly name: string }
  | { readonly kind: "annotated"; readonly type: FlyteType; readonly annotations: Annotations }
  | { readonly kind: "wire"; readonly type: LiteralType };

/** What a `FlyteAnnotation` holds; whole numbers with all their digits. */
export interface Annotations {
  readonly [key: string]: Annotation;
}
export type Annotation = string | number | bigint | boolean | null | readonly Annotation[] | Annotations;

export type LiteralValue =
  | { readonly kind: "str"; readonly value: string }
  | { readonly kind: "int"; readonly value: number | bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "bool"; readonly value: boolean };

export interface Column {
  readonly name: string;
  readonly type: FlyteType;
}

/** A class that flytekit pickles: where it is imported from, and its arguments (`set[int]`). */
interface PickleName {
  readonly module: string;
  readonly name: string;
  readonly items: readonly FlyteType[];
}

export const simple = (name: SimpleName): FlyteType => ({ kind: "simple", name });
export const ANY: FlyteType = {
  kind: "pickle",
  text: "typing.Any",
  syntax: { module: "typing", name: "Any", items: [] },
};
