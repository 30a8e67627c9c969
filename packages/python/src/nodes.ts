/** A name that an import statement of the module brings: `imported("datetime", "timedelta")`. */
export interface ImportedName {
  readonly kind: "imported";
  readonly module: string;
  /** The name inside the module; absent for the module itself (`import datetime`). */
  readonly name?: string;
}

export interface KeywordArgument {
  readonly name: string;
  readonly value: Expression;
}

/** A closed set of printable things; the printer knows each, and nothing else can reach the text. */
export type Expression =
  | ImportedName
  | { readonly kind: "none" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "number"; readonly value: number | bigint | string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "local"; readonly name: string }
  | { readonly kind: "attribute"; readonly of: Expression; readonly name: string }
  | { readonly kind: "subscript"; readonly of: Expression; readonly items: readonly Expression[] }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "tuple"; readonly items: readonly Expression[] }
  | { readonly kind: "dict"; readonly entries: readonly (readonly [Expression, Expression])[] }
  | {
      readonly kind: "call";
      readonly of: Expression;
      readonly args: readonly Expression[];
      readonly keywords: readonly KeywordArgument[];
    }
  /** `lambda: body` */
  | { readonly kind: "lambda"; readonly body: Expression }
  | {
      readonly kind: "binary";
      readonly operator: "|";
      readonly left: Expression;
      readonly right: Expression;
    };

export interface Parameter {
  readonly name: string;
  readonly annotation?: Expression;
  readonly default?: Expression;
}

export type Statement =
  | {
      readonly kind: "function";
      readonly name: string;
      readonly async: boolean;
      readonly decorators: readonly Expression[];
      readonly parameters: readonly Parameter[];
      readonly returns?: Expression;
      readonly docstring?: string;
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: "class";
      readonly name: string;
      readonly decorators: readonly Expression[];
      readonly bases: readonly Expression[];
      readonly docstring?: string;
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: "field";
      readonly name: string;
      readonly annotation: Expression;
      readonly default?: Expression;
    }
  | { readonly kind: "assign"; readonly name: string; readonly value: Expression }
  | { readonly kind: "raise"; readonly value: Expression }
  | { readonly kind: "expression"; readonly value: Expression }
  | { readonly kind: "comment"; readonly text: string };

export const none = (): Expression => ({ kind: "none" });
export const boolean = (value: boolean): Expression => ({ kind: "boolean", value });
/** A Python number. A string is printed as it is and must be a numeric literal (checked when printed). */
export const number = (value: number | bigint | string): Expression => ({ kind: "number", value });
export const string = (value: string): Expression => ({ kind: "string", value });
/** A name that is always there, such as int; the printer says it in full where the module gives it another meaning. */
export const builtin = (name: string): ImportedName => imported("builtins", name);
/** A name that the module itself defines. */
export const local = (name: string): Expression => ({ kind: "local", name });
export const imported = (module: string, name?: string): ImportedName =>
  name === undefined ? { kind: "imported", module } : { kind: "imported", module, name };
export const attribute = (of: Expression, name: string): Expression => ({ kind: "attribute", of, name });
export const subscript = (of: Expression, items: readonly Expression[]): Expression => ({
  kind: "subscript",
  of,
  items,
});
export const list = (items: readonly Expression[]): Expression => ({ kind: "list", items });
export const tuple = (items: readonly Expression[]): Expression => ({ kind: "tuple", items });
export const dict = (entries: readonly (readonly [Expression, Expression])[]): Expression => ({
  kind: "dict",
  entries,
});
export const call = (
  of: Expression,
  args: readonly Expression[] = [],
  keywords: readonly KeywordArgument[] = [],
): Expression => ({ kind: "call", of, args, keywords });
export const lambda = (body: Expression): Expression => ({ kind: "lambda", body });
export const union = (left: Expression, right: Expression): Expression => ({
  kind: "binary",
  operator: "|",
  left,
  right,
});
