import { builtin, call, type Expression, imported, lambda, type Statement, string } from "@fletch/python";

import type { Declared, ModelField, Scope } from "./declaration.ts";
import { defaultExpression } from "./default-value.ts";
import { memberNames } from "./enum-members.ts";
import { needsFactory } from "./field-default.ts";
import { fieldType } from "./field-type.ts";
import { outlineOf } from "./outline.ts";
import { annotationOf } from "./python.ts";

/** A declared type as the class statement that a module needs before it uses the name. */
function declarationStatement(type: Declared, scope: Scope): Statement {
  if (type.kind === "enum") {
    const names = memberNames(type.values);
    return {
      kind: "class",
      name: type.name,
      decorators: [],
      bases: [imported("enum", "Enum")],
      body: type.values.map((value, index) => ({
        kind: "assign",
        name: names[index] ?? "",
        value: string(value),
      })),
    };
  }
  const dataclass = type.kind === "dataclass";
  return {
    kind: "class",
    name: type.name,
    decorators: dataclass ? [imported("dataclasses", "dataclass")] : [],
    bases: dataclass ? [] : [imported("pydantic", "BaseModel")],
    body: type.fields.map((each) => {
      const value = fieldDefault(each, { scope, dataclass });
      return {
        kind: "field",
        name: each.name,
        annotation: annotationOf(fieldType(each.type, scope)),
        ...(value !== undefined && { default: value }),
      };
    }),
  };
}

interface FieldStyle {
  readonly scope: Scope;
  readonly dataclass: boolean;
}

function fieldDefault(each: ModelField, { scope, dataclass }: FieldStyle): Expression | undefined {
  const value =
    each.default === undefined
      ? undefined
      : defaultExpression(fieldType(each.type, scope), each.default, scope);
  const factory = dataclass && needsFactory(fieldType(each.type, scope), each.default, scope);
  if (!factory && each.description === undefined) return value;
  const keywords = [
    ...(value === undefined
      ? []
      : factory
        ? [{ name: "default_factory", value: factoryOf(value) }]
        : [{ name: "default", value }]),
    ...(each.description === undefined
      ? []
      : dataclass
        ? [{ name: "metadata", value: descriptionMetadata(each.description) }]
        : [{ name: "description", value: string(each.description) }]),
  ];
  return call(dataclass ? imported("dataclasses", "field") : imported("pydantic", "Field"), [], keywords);
}

/** What makes a new value for each instance: of an empty one its class does. */
function factoryOf(value: Expression): Expression {
  if (value.kind === "list" && value.items.length === 0) return builtin("list");
  if (value.kind === "dict" && value.entries.length === 0) return builtin("dict");
  return lambda(value);
}

const descriptionMetadata = (text: string): Expression => ({
  kind: "dict",
  entries: [[string("description"), string(text)]],
});

/** Every class of a scope as a statement, classes before the classes that use them. */
export const declarationStatements = (scope: Scope): Statement[] =>
  inOrder(scope).map((type) => declarationStatement(type, scope));

function inOrder(scope: Scope): Declared[] {
  const done = new Set<string>();
  const sorted: Declared[] = [];
  const visit = (type: Declared): void => {
    if (done.has(type.name)) return;
    done.add(type.name);
    if (type.kind !== "enum") {
      for (const each of type.fields) {
        for (const name of outlineOf(each.type).names) {
          const used = scope.get(name);
          if (used !== undefined) visit(used);
        }
      }
    }
    sorted.push(type);
  };
  for (const type of scope.values()) visit(type);
  return sorted;
}
