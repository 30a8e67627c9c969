import { isKeyword } from "@fletch/python";

import type { CommonDesign } from "../design.ts";
import { compileError, fixBy, type Problem, runWarning, setAt } from "../problem.ts";
import {
  AnnotationError,
  fits,
  type FlyteType,
  readTypeOf,
  type Scope,
  scopeOf,
  type TypeForm,
} from "../types/index.ts";
import { docstringProblem } from "../values/docstring.ts";
import { strip } from "../values/python-blanks.ts";
import { moduleTrouble, nameTrouble, taskNameTrouble } from "../values/python-name.ts";
import { declarations } from "./declarations.ts";
import { holds, repeated, typeProblem } from "./naming.ts";

/** Names, types and descriptions of a function's signature: what `Interface` and the type engine refuse. */
export function signature(design: CommonDesign): readonly Problem[] {
  const scope = scopeOf(design);
  return [
    ...names(design),
    ...declarations(design, scope),
    ...inputs(design, scope),
    ...outputs(design, scope),
    ...docstring(design),
  ];
}

function names(design: CommonDesign): readonly Problem[] {
  if (design.module === undefined || design.function === undefined) return [];
  const places = { "/module": moduleTrouble(design.module), "/function": taskNameTrouble(design.function) };
  return Object.entries(places).flatMap(([path, trouble]) =>
    trouble === undefined ? [] : [compileError(path, "name", trouble)],
  );
}

/** Names of a dict and not of a function's parameters: flytekit takes Python's own words there. */
const dictNameTrouble = (name: string): string | undefined =>
  isKeyword(name) ? undefined : nameTrouble(name);

/** Kinds whose inputs stand in a function's signature. */
const hasSignature = ({ kind }: CommonDesign): boolean =>
  kind === "task" || kind === "dynamic" || kind === "eager" || kind === "reference";

function inputs(design: CommonDesign, scope: Scope): readonly Problem[] {
  const list = design.inputs ?? [];
  const untyped = design.parameters?.pickle_untyped === true;
  const hint = design.function === undefined ? "." : ", or allow pickling with pickle_untyped.";
  const missing = untyped ? undefined : `Add one${hint}`;
  const inOrder = hasSignature(design);
  const problems = [...repeated(list, "/inputs")];
  for (const [index, each] of list.entries()) {
    const path = `/inputs/${index}`;
    const trouble = inOrder ? nameTrouble(each.name) : dictNameTrouble(each.name);
    const type = readTypeOf(each.type, scope);
    tellVariable(problems, each, { path, trouble, missing, type });
    if (each.default === undefined || type instanceof AnnotationError) continue;
    if (holds(() => fits(type, each.default, scope))) continue;
    const message =
      "This default does not fit the type. flytekit does not check it; the function gets it as it is.";
    problems.push(runWarning(`${path}/default`, "default", message));
  }
  return problems;
}

type Written = NonNullable<CommonDesign["inputs"]>[number];

interface VariablePlace {
  readonly path: string;
  /** What is wrong with the name. */
  readonly trouble: string | undefined;
  /** What to do where there is no type; undefined where none is needed. */
  readonly missing: string | undefined;
  /** What its type says, read. */
  readonly type: FlyteType | AnnotationError;
}

/** What holds for inputs and outputs alike: names, types, descriptions. */
function tellVariable(
  problems: Problem[],
  { name, type: written, description }: Written,
  { path, trouble, missing, type }: VariablePlace,
): void {
  if (trouble !== undefined) problems.push(compileError(`${path}/name`, "name", trouble));
  if (written === undefined && missing !== undefined)
    problems.push(compileError(path, "missing", `"${name}" has no type. ${missing}`));
  if (type instanceof AnnotationError) problems.push(typeProblem(type, `${path}/type`));
  problems.push(...unkept(`${path}/description`, description, "description"));
}

/** What a docstring does not keep of a text; what stands at its ends alone can be taken away. */
function unkept(
  path: string,
  text: string | undefined,
  part: Parameters<typeof docstringProblem>[1],
): readonly Problem[] {
  if (text === undefined) return [];
  const message = docstringProblem(text, part);
  if (message === undefined) return [];
  const kept = strip(text);
  const fix =
    docstringProblem(kept, part) === undefined
      ? fixBy("Remove the blanks at its ends", setAt(path, kept))
      : undefined;
  return [compileError(path, "docstring", { message, fix })];
}

function outputs(design: CommonDesign, scope: Scope): readonly Problem[] {
  const list = design.outputs ?? [];
  const plain = list.every(({ name }, index) => name === `o${index}`);
  const untyped = design.parameters?.pickle_untyped === true && plain && list.length === 1;
  const missing = untyped ? undefined : "Add one: Flyte needs to know what comes out.";
  const problems = [...repeated(list, "/outputs")];
  for (const [index, each] of list.entries()) {
    const trouble =
      nameTrouble(each.name) ??
      (each.name.startsWith("_")
        ? `An output cannot start with an underscore: "${each.name}". Remove it.`
        : undefined);
    const type = readTypeOf(each.type, scope);
    tellVariable(problems, each, { path: `/outputs/${index}`, trouble, missing, type });
  }
  if (hasSignature(design) && plain && list.length === 1 && isNothing(list[0]?.type, scope)) {
    const message = "To flytekit a function that gives None has no outputs. Remove this one.";
    problems.push(compileError("/outputs/0/type", "type", message));
  }
  return problems;
}

const isNothing = (form: TypeForm | undefined, scope: Scope): boolean => {
  const type = readTypeOf(form, scope);
  return !(type instanceof AnnotationError) && type.kind === "simple" && type.name === "None";
};

function docstring({ docstring: given }: CommonDesign): readonly Problem[] {
  if (given === undefined) return [];
  const headless =
    given.long && !given.short
      ? [
          compileError(
            "/docstring/long",
            "docstring",
            "The first line of a docstring is its short description. Give one, or move this text to Documentation.",
          ),
        ]
      : [];
  const texts = (["short", "long"] as const).flatMap((part) =>
    unkept(`/docstring/${part}`, given[part], part),
  );
  // A title at the end of the one and its underline at the start of the other.
  const across =
    texts.length === 0 && given.short && given.long
      ? docstringProblem(`${given.short}\n\n${given.long}`, "long")
      : undefined;
  return [...headless, ...texts, ...(across ? [compileError("/docstring/long", "docstring", across)] : [])];
}
