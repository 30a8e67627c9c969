import {
  call,
  dict,
  type Expression,
  imported,
  isUsableName,
  type KeywordArgument,
  local,
  none,
  type Statement,
  string,
  tuple,
} from "@fletch/python";

import * as parameters from "../parameters/index.ts";
import type { WrittenVariable } from "../spec/interface.ts";
import {
  annotationOf,
  type Declaration,
  defaultExpression,
  type FlyteType,
  type Scope,
  scopeOf,
  typeOf,
} from "../types/index.ts";
import type { Parameters } from "./parameters.ts";

/** What is needed of a design whose task is built and not decorated. */
interface BuiltDesign {
  readonly types?: readonly Declaration[] | undefined;
  readonly inputs?: readonly (WrittenVariable & { readonly default?: unknown })[] | undefined;
  readonly outputs?: readonly WrittenVariable[] | undefined;
}

/** `name = Class(…)`: the module's one task, in a variable called like it. */
export const builtTask = (
  name: string,
  of: Expression,
  { keywords, design }: { readonly keywords: readonly KeywordArgument[]; readonly design: BuiltDesign },
): Statement => ({
  kind: "assign",
  name: variableOf(name, [...scopeOf(design).keys()]),
  value: call(of, [], [{ name: "name", value: string(name) }, ...keywords]),
});

/** A Python name for a task: the last part of its name, where that is one and nothing else is called so. */
export function variableOf(name: string, taken: readonly string[] = []): string {
  const word = name.slice(name.lastIndexOf(".") + 1).replaceAll(/\W+/g, "_");
  const usable = isUsableName(word) && !word.startsWith("_") && !taken.includes(word);
  if (usable) return word;
  let fallback = "designed_task";
  while (taken.includes(fallback)) fallback += "_";
  return fallback;
}

/** `inputs=` of a built task: kwtypes where every name can be a keyword, else a dict; a default makes it a pair. */
export function inputsKeyword(design: BuiltDesign): KeywordArgument[] {
  const { inputs = [] } = design;
  return inputs.length === 0 ? [] : [{ name: "inputs", value: variables(inputs, design) }];
}

/** `outputs=` of a built task, absent where it has none. */
export function outputsKeyword(design: BuiltDesign): KeywordArgument[] {
  const { outputs = [] } = design;
  return outputs.length === 0 ? [] : [{ name: "outputs", value: variables(outputs, design) }];
}

function variables(list: NonNullable<BuiltDesign["inputs"]>, design: BuiltDesign): Expression {
  const scope = scopeOf(design);
  const typed = list.map((each) => ({ ...each, type: typeOf(each.type, scope) }));
  if (typed.every((each) => each.default === undefined && isUsableName(each.name))) {
    const keywords = typed.map(({ name, type }) => ({ name, value: classOf(type) }));
    return call(imported("flytekit", "kwtypes"), [], keywords);
  }
  return dict(
    typed.map(({ name, type, default: value }) => [
      string(name),
      value === undefined ? classOf(type) : tuple([classOf(type), defaultExpression(type, value, scope)]),
    ]),
  );
}

/** An annotation as a value: `output_schema_type=FlyteSchema`. */
export const annotationValue = (text: string, scope: Scope): Expression => classOf(typeOf(text, scope));

/** Secrets of classes that take them only inside a SecurityContext. */
export function securityKeyword(secrets: Parameters["secret_requests"]): KeywordArgument[] {
  if (secrets === undefined || secrets.length === 0) return [];
  const context = imported("flytekit.models.security", "SecurityContext");
  return [
    {
      name: "security_ctx",
      value: call(context, [], [{ name: "secrets", value: parameters.secretRequests.python(secrets) }]),
    },
  ];
}

/** A type as a value: where no annotation is read, None is not the class of None. */
const classOf = (type: FlyteType): Expression =>
  type.kind === "simple" && type.name === "None" ? call(local("type"), [none()]) : annotationOf(type);
