import {
  type Expression,
  imported,
  call,
  type KeywordArgument,
  local,
  none,
  type Parameter,
  printModule,
  type Statement,
  string,
  subscript,
  isUsableName,
} from "@fletch/python";

import type { Design } from "./design.ts";
import { docstringText, isEmptyDocstring } from "./docstring.ts";
import { hasPlainNames, type TypedVariable, variablesOf } from "./interface.ts";
import * as parameters from "./parameters/index.ts";
import * as plugins from "./plugins/index.ts";
import {
  annotationOf,
  type Declared,
  declarationStatement,
  defaultExpression,
  type Scope,
  scopeOf,
} from "./types/index.ts";

type Parameters = NonNullable<Design["parameters"]>;
type Writers = {
  readonly [Name in keyof Parameters]-?: (value: NonNullable<Parameters[Name]>) => Expression;
};

/** The Python of each parameter, in the order of `task()`'s own signature. */
const writers: Writers = {
  task_config: plugins.python,
  cache: parameters.cache.python,
  retries: parameters.retries.python,
  interruptible: parameters.interruptible.python,
  deprecated: parameters.deprecated.python,
  timeout: parameters.timeout.python,
  container_image: parameters.containerImage.python,
  environment: parameters.environment.python,
  requests: parameters.resources.python,
  limits: parameters.resources.python,
  secret_requests: parameters.secretRequests.python,
  execution_mode: parameters.executionMode.python,
  node_dependency_hints: parameters.nodeDependencyHints.python,
  task_resolver: parameters.taskResolver.python,
  docs: parameters.docs.python,
  disable_deck: parameters.deck.python,
  enable_deck: parameters.deck.python,
  deck_fields: parameters.deck.fieldsPython,
  pod_template: parameters.podTemplate.python,
  pod_template_name: parameters.podTemplateName.python,
  accelerator: parameters.accelerator.python,
  pickle_untyped: parameters.pickleUntyped.python,
  shared_memory: parameters.sharedMemory.python,
  resources: parameters.resources.python,
  labels: parameters.labels.python,
  annotations: parameters.annotations.python,
  cache_serialize: parameters.cache.serializePython,
  cache_version: parameters.cache.versionPython,
  cache_ignore_input_vars: parameters.cache.ignoreInputVarsPython,
};

/**
 * The Python module that flytekit would make the same TaskSpec of: what is set and nothing else, with the classes that the
 * signature needs. The function's body is the reader's to write.
 * @param design a design whose problems leave a spec
 */
export function renderPython(design: Design): string {
  const scope = scopeOf(design);
  const inputs = variablesOf(design.inputs, scope);
  const outputs = variablesOf(design.outputs, scope);
  const result = resultType(design, outputs, scope);
  return printModule({
    statements: [
      ...inOrder(scope).map((type) => declarationStatement(type, scope)),
      ...(result.declaration === undefined ? [] : [result.declaration]),
      {
        kind: "function",
        name: design.function,
        async: design.async === true,
        decorators: [decorator(design.parameters ?? {})],
        parameters: inputs.map((each, index) =>
          parameterOf(each, { value: design.inputs?.[index]?.default, scope }),
        ),
        ...(result.annotation !== undefined && { returns: result.annotation }),
        ...docstringOf(design),
        body: body(outputs),
      },
    ],
  });
}

function decorator(given: Parameters): Expression {
  const task = imported("flytekit", "task");
  const keywords: KeywordArgument[] = [];
  for (const [name, write] of Object.entries(writers)) {
    const value = given[name as keyof Parameters];
    if (value !== undefined) keywords.push({ name, value: (write as (value: unknown) => Expression)(value) });
  }
  return keywords.length === 0 ? task : call(task, [], keywords);
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
function resultType(design: Design, outputs: readonly TypedVariable[], scope: Scope): Result {
  const [only] = outputs;
  if (only === undefined) return { annotation: none() };
  if (hasPlainNames(outputs)) {
    if (outputs.length > 1)
      return {
        annotation: subscript(
          local("tuple"),
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

function docstringOf(design: Design): { readonly docstring?: string } {
  const docstring = {
    short: design.docstring?.short,
    long: design.docstring?.long,
    parameters: (design.inputs ?? []).flatMap(({ name, description }) =>
      description === undefined || description === name ? [] : [[name, description] as const],
    ),
    returns: design.outputs?.find(
      ({ name, description }) => description !== undefined && description !== name,
    )?.description,
  };
  return isEmptyDocstring(docstring) ? {} : { docstring: docstringText(docstring) };
}

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
      value: call(local("NotImplementedError"), [string("This task was designed, not written yet.")]),
    },
  ];
}

/** Classes before the classes that use them. */
function inOrder(scope: Scope): Declared[] {
  const done = new Set<string>();
  const sorted: Declared[] = [];
  const visit = (type: Declared): void => {
    if (done.has(type.name)) return;
    done.add(type.name);
    if (type.kind !== "enum") {
      for (const each of type.fields) {
        for (const word of each.type.match(/[\p{XID_Start}_][\p{XID_Continue}]*/gu) ?? []) {
          const used = scope.get(word);
          if (used !== undefined) visit(used);
        }
      }
    }
    sorted.push(type);
  };
  for (const type of scope.values()) visit(type);
  return sorted;
}
