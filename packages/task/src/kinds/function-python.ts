import {
  builtin,
  type Expression,
  imported,
  call,
  isUsableName,
  local,
  none,
  type Parameter,
  type Statement,
  string,
  subscript,
} from "@fletch/python";

import { hasPlainNames, type TypedVariable, variablesOf, type WrittenVariable } from "../spec/interface.ts";
import { annotationOf, defaultExpression, type Scope, scopeOf, type TypeForm } from "../types/index.ts";
import { docstringText, isEmptyDocstring } from "../values/docstring.ts";
import type { FunctionDesign } from "./function-task.ts";
import { keywordsOf } from "./keywords.ts";

/** What is written of a function; a reference has no docstring of its own. */
type WrittenFunction = Pick<
  FunctionDesign,
  "function" | "async" | "docstring" | "types" | "inputs" | "outputs"
>;

/** `@task`, or `@task(…)` with what is set. */
export function decorator(
  name: "task" | "dynamic" | "eager",
  given: FunctionDesign["parameters"],
): Expression {
  const of = imported("flytekit", name);
  const keywords = keywordsOf(given ?? {});
  return keywords.length === 0 ? of : call(of, [], keywords);
}

/** The function under its decorator, with the NamedTuple that its outputs need. The body is the reader's to write, if it is ever run. */
export function functionStatements(
  design: WrittenFunction,
  decorator: Expression,
  { runs = true }: { readonly runs?: boolean } = {},
): Statement[] {
  const scope = scopeOf(design);
  const inputs = variablesOf(design.inputs, scope);
  const outputs = variablesOf(design.outputs, scope);
  const result = resultType(design, outputs, scope);
  return [
    ...(result.declaration === undefined ? [] : [result.declaration]),
    {
      kind: "function",
      name: design.function,
      async: design.async === true,
      decorators: [decorator],
      parameters: inputs.map((each, index) =>
        parameterOf(each, { value: design.inputs?.[index]?.default, scope }),
      ),
      ...(result.annotation !== undefined && { returns: result.annotation }),
      ...docstringOf(design),
      body: runs ? body(outputs) : NEVER_RUN,
    },
  ];
}

function parameterOf(
  { name, type, typed }: TypedVariable,
  { value, scope }: { readonly value: unknown; readonly scope: Scope },
): Parameter {
  return {
    name,
    ...(typed && { annotation: annotationOf(type) }),
    ...(value !== undefined && { default: defaultExpression(type, value, scope) }),
  };
}

interface Result {
  readonly annotation?: Expression;
  readonly declaration?: Statement;
}

/** No outputs, one or several by position, or a NamedTuple when they have names of their own. */
function resultType(design: WrittenFunction, outputs: readonly TypedVariable[], scope: Scope): Result {
  const [only] = outputs;
  if (only === undefined) return { annotation: none() };
  if (hasPlainNames(outputs)) {
    if (outputs.length > 1)
      return {
        annotation: subscript(
          builtin("tuple"),
          outputs.map(({ type }) => annotationOf(type)),
        ),
      };
    return only.typed ? { annotation: annotationOf(only.type) } : {};
  }
  const words = design.function.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const wanted = `${words.join("")}Outputs`;
  const taken = new Set([...scope.keys(), design.function]);
  const name = isUsableName(wanted) && !taken.has(wanted) ? wanted : `TaskOutputs${taken.size}`;
  return {
    annotation: local(name),
    declaration: {
      kind: "class",
      name,
      decorators: [],
      bases: [imported("typing", "NamedTuple")],
      body: outputs.map(({ name: field, type }) => ({
        kind: "field",
        name: field,
        annotation: annotationOf(type),
      })),
    },
  };
}

function docstringOf(design: WrittenFunction): { readonly docstring?: string } {
  const docstring = {
    short: design.docstring?.short,
    long: design.docstring?.long,
    parameters: (design.inputs ?? []).filter(isDescribed).map(described),
    returns: returnsOf(design.outputs ?? []),
  };
  return isEmptyDocstring(docstring) ? {} : { docstring: docstringText(docstring) };
}

/** Where a docstring says nothing, flytekit describes a variable by its name. */
const isDescribed = ({ name, description = name }: WrittenVariable): boolean => description !== name;

const described = ({ name, type, description = name }: WrittenVariable) => ({
  name,
  type: nameOfType(type),
  text: description,
});

/** One text where all outputs have the same. Where they differ each has one: flytekit takes a lone text for that of all. */
function returnsOf(outputs: readonly WrittenVariable[]) {
  const one = outputs.find(isDescribed)?.description;
  const areAlike = outputs.every((each) => (isDescribed(each) ? each.description : undefined) === one);
  return areAlike ? one : outputs.map(described);
}

/** For people only; a class that is declared in its place by its name. */
function nameOfType(type: TypeForm | undefined): string {
  if (typeof type === "string") return type;
  const [form] = Object.values(type ?? {}) as { readonly name?: string }[];
  return form?.name ?? "object";
}

const NEVER_RUN: readonly Statement[] = [
  { kind: "comment", text: "Nothing to write here: the registered task runs in its place." },
  {
    kind: "raise",
    value: call(builtin("NotImplementedError"), [string("A reference does not run by itself.")]),
  },
];

/** flytekit looks for the word "return" in a function that has outputs; the comment that says what to write has it. */
function body(outputs: readonly TypedVariable[]): Statement[] {
  const names = outputs.map(({ name }) => name).join(", ");
  return [
    {
      kind: "comment",
      text: outputs.length === 0 ? "Your code goes here." : `Your code goes here; return ${names}.`,
    },
    {
      kind: "raise",
      value: call(builtin("NotImplementedError"), [string("This task was designed, not written yet.")]),
    },
  ];
}
