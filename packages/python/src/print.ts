import { gatherImports, importedNames } from "./imports.ts";
import { docstringLiteral, hasLines, numberLiteral, stringLiteral, textLiteral } from "./literal.ts";
import { isIdentifier, isUsableName } from "./names.ts";
import type { Expression, ImportedName, Parameter, Statement } from "./nodes.ts";

const WIDTH = 88;
const INDENT = "    ";
/** An expression on one line. */
type Flat = (expression: Expression) => string;

/** A complete module: docstring, sorted imports, statements two blank lines apart. Lines break as Black breaks them, and imports stand as isort leaves them. */
export function printModule(module: {
  readonly docstring?: string;
  readonly statements: readonly Statement[];
}): string {
  const { statements, docstring } = module;
  const own = new Set(statements.flatMap(boundNames));
  const { lines, write } = gatherImports(importedNames(statements), own);
  const blocks = [
    ...(docstring === undefined ? [] : [docstringLiteral(docstring, "")]),
    ...(lines.length === 0 ? [] : [lines.join("\n")]),
  ];
  const head = blocks.join("\n\n");
  const flat = flatter(write);
  const body = statements.map((statement) => printStatement(statement, "", flat)).join("\n\n\n");
  const [first] = statements;
  const gap = first?.kind === "class" || first?.kind === "function" ? "\n\n\n" : "\n\n";
  return `${[head, body].filter((part) => part !== "").join(gap)}\n`;
}

/** What a statement gives a meaning: its own name, and those of a class's fields, which hide others inside the class. */
const boundNames = (statement: Statement): string[] =>
  "name" in statement
    ? [statement.name, ...(statement.kind === "class" ? statement.body.flatMap(boundNames) : [])]
    : [];

const name = (text: string): string => {
  if (!isUsableName(text)) throw new Error(`not a Python name: ${text}`);
  return text;
};
const attributeName = (text: string): string => {
  if (!isIdentifier(text)) throw new Error(`not a Python name: ${text}`);
  return text;
};

function printStatement(statement: Statement, indent: string, flat: Flat): string {
  const expression = (value: Expression, lead: string): string =>
    lead + fitted(value, { indent, room: WIDTH - indent.length - lead.length, flat });
  switch (statement.kind) {
    case "function":
      return printFunction(statement, indent, flat);
    case "class":
      return printClass(statement, indent, flat);
    case "field":
      return indent + printVariable(statement, { indent, room: WIDTH - indent.length, flat });
    case "assign":
      return indent + expression(statement.value, `${name(statement.name)} = `);
    case "raise":
      return indent + expression(statement.value, "raise ");
    case "expression":
      return indent + expression(statement.value, "");
    case "comment":
      return statement.text
        .split(/\r?\n|\r/)
        .map((line) => `${indent}# ${line}`.trimEnd())
        .join("\n");
  }
}

const decoratorLines = (decorators: readonly Expression[], indent: string, flat: Flat): string =>
  decorators
    .map((each) => `${indent}@${fitted(each, { indent, room: WIDTH - indent.length - 1, flat })}\n`)
    .join("");

const printBody = (
  { docstring, body }: { readonly docstring?: string; readonly body: readonly Statement[] },
  indent: string,
  flat: Flat,
): string =>
  [
    ...(docstring === undefined ? [] : [indent + docstringLiteral(docstring, indent)]),
    ...body.map((each) => printStatement(each, indent, flat)),
  ].join("\n") || `${indent}pass`;

function printFunction(statement: Statement & { kind: "function" }, indent: string, flat: Flat): string {
  const { parameters, returns } = statement;
  const lead = `${indent}${statement.async ? "async def" : "def"} ${name(statement.name)}(`;
  const flatly = parameters.map((each) => flatVariable(each, flat));
  const star = firstByKeyword(parameters);
  if (star !== -1) flatly.splice(star, 0, "*");
  const line = `${lead}${flatly.join(", ")})${returns === undefined ? "" : ` -> ${flat(returns)}`}:`;
  const head = line.length <= WIDTH && !line.includes("\n") ? line : brokenHead();
  return `${decoratorLines(statement.decorators, indent, flat)}${head}\n${printBody(statement, indent + INDENT, flat)}`;

  function brokenHead(): string {
    const inner = indent + INDENT;
    const lines = parameters.map((each) =>
      printVariable(each, { indent: inner, room: WIDTH - inner.length - 1, flat }),
    );
    if (star !== -1) lines.splice(star, 0, "*");
    const start = broken(lines, [lead, ")"], indent);
    if (returns === undefined) return `${start}:`;
    const before = (lines.length === 0 ? lead : indent).length + ") -> ".length;
    return `${start} -> ${fitted(returns, { indent, room: WIDTH - before - 1, flat })}:`;
  }
}

/** Python takes a parameter without a default behind one that has one by keyword only: a `*` stands before the first. */
const firstByKeyword = (parameters: readonly Parameter[]): number =>
  parameters.findIndex(
    (each, index) => each.default === undefined && parameters[index - 1]?.default !== undefined,
  );

/** A parameter, or a field of a class. */
type Variable = Pick<Parameter, "name" | "annotation" | "default">;

function flatVariable({ name: text, annotation, default: value }: Variable, flat: Flat): string {
  const typed = annotation === undefined ? name(text) : `${name(text)}: ${flat(annotation)}`;
  if (value === undefined) return typed;
  return `${typed}${annotation === undefined ? "=" : " = "}${flat(value)}`;
}

/** On one line when it fits, else the default is broken, and the annotation where that is not enough. */
function printVariable(variable: Variable, place: Place): string {
  const { name: text, annotation, default: value } = variable;
  const { room, flat } = place;
  const line = flatVariable(variable, flat);
  if (line.length <= room || annotation === undefined) return line;
  const lead = `${name(text)}: `;
  const start = value === undefined ? 0 : " = ".length + headOf(value, flat).length;
  const typed = lead + fitted(annotation, { ...place, room: room - lead.length - start });
  if (value === undefined) return typed;
  const last = `${typed.slice(typed.lastIndexOf("\n") + 1)} = `;
  const left = typed.includes("\n") ? room + place.indent.length - last.length : room - last.length;
  return `${typed} = ${fitted(value, { ...place, room: left })}`;
}

/** What of an expression stands on its first line at least. */
function headOf(expression: Expression, flat: Flat): string {
  switch (expression.kind) {
    case "call":
      return `${flat(expression.of)}(`;
    case "list":
    case "tuple":
    case "dict":
      return "[";
    default:
      return flat(expression);
  }
}

function printClass(statement: Statement & { kind: "class" }, indent: string, flat: Flat): string {
  const bases = statement.bases.map(flat).join(", ");
  const head = `${indent}class ${name(statement.name)}${bases === "" ? "" : `(${bases})`}:`;
  return `${decoratorLines(statement.decorators, indent, flat)}${head}\n${printBody(statement, indent + INDENT, flat)}`;
}

interface Place {
  readonly indent: string;
  readonly room: number;
  readonly flat: Flat;
}

/** Whether a text in it wants lines of its own. */
function isTall(expression: Expression): boolean {
  switch (expression.kind) {
    case "string":
      return hasLines(expression.value);
    case "call":
      return expression.args.some(isTall) || expression.keywords.some(({ value }) => isTall(value));
    case "list":
    case "tuple":
      return expression.items.some(isTall);
    case "dict":
      return expression.entries.some(([, value]) => isTall(value));
    default:
      return false;
  }
}

/** What stands between two brackets, one part a line. */
const broken = (parts: readonly string[], [open, close]: readonly [string, string], indent: string): string =>
  parts.length === 0
    ? open + close
    : `${open}\n${parts.map((part) => `${indent}${INDENT}${part},\n`).join("")}${indent}${close}`;

/** On one line when it fits, else one element a line; what a statement calls has a line for each of three keywords or more. */
function fitted(expression: Expression, place: Place): string {
  const { indent, room, flat } = place;
  const line = flat(expression);
  const crowded = indent === "" && expression.kind === "call" && expression.keywords.length > 2;
  if (line.length <= room && !crowded && !isTall(expression)) return line;
  const inner = indent + INDENT;
  const part = (each: Expression, lead = ""): string =>
    lead + fitted(each, { indent: inner, room: WIDTH - inner.length - lead.length - 1, flat });
  switch (expression.kind) {
    case "call":
      return broken(
        [
          ...expression.args.map((each) => part(each)),
          ...expression.keywords.map((keyword) => part(keyword.value, `${name(keyword.name)}=`)),
        ],
        [`${flat(expression.of)}(`, ")"],
        indent,
      );
    case "list":
      return broken(
        expression.items.map((each) => part(each)),
        ["[", "]"],
        indent,
      );
    case "tuple":
      return broken(
        expression.items.map((each) => part(each)),
        ["(", ")"],
        indent,
      );
    case "dict":
      return broken(
        expression.entries.map(([key, value]) => part(value, `${flat(key)}: `)),
        ["{", "}"],
        indent,
      );
    case "subscript": {
      const items = expression.items.map((each) => part(each));
      const [open, close] = [`${flat(expression.of)}[`, "]"];
      // With a comma behind it a type alone would be a tuple of one.
      return items.length === 1
        ? `${open}\n${inner}${items[0]}\n${indent}${close}`
        : broken(items, [open, close], indent);
    }
    case "string":
      return textLiteral(expression.value);
    default:
      return line;
  }
}

/** Remembers what it has written: a line that is too long asks for each of its parts again. */
function flatter(write: (name: ImportedName) => string): Flat {
  const known = new Map<Expression, string>();
  const flat: Flat = (expression) => {
    const text = known.get(expression) ?? written(expression, { flat, write });
    known.set(expression, text);
    return text;
  };
  return flat;
}

function written(
  expression: Expression,
  { flat, write }: { readonly flat: Flat; readonly write: (name: ImportedName) => string },
): string {
  const each = (items: readonly Expression[]): string => items.map(flat).join(", ");
  switch (expression.kind) {
    case "none":
      return "None";
    case "boolean":
      return expression.value ? "True" : "False";
    case "number":
      return numberLiteral(expression.value);
    case "string":
      return stringLiteral(expression.value);
    case "imported":
      return write(expression);
    case "local":
      return name(expression.name);
    case "attribute":
      return `${flat(expression.of)}.${attributeName(expression.name)}`;
    case "subscript":
      return `${flat(expression.of)}[${each(expression.items)}]`;
    case "list":
      return `[${each(expression.items)}]`;
    case "tuple":
      return expression.items.length === 1 ? `(${each(expression.items)},)` : `(${each(expression.items)})`;
    case "dict":
      return `{${expression.entries.map(([key, value]) => `${flat(key)}: ${flat(value)}`).join(", ")}}`;
    case "call":
      return `${flat(expression.of)}(${[
        ...expression.args.map(flat),
        ...expression.keywords.map((keyword) => `${name(keyword.name)}=${flat(keyword.value)}`),
      ].join(", ")})`;
    case "lambda":
      return `lambda: ${flat(expression.body)}`;
    case "binary":
      return `${flat(expression.left)} ${expression.operator} ${flat(expression.right)}`;
  }
}
