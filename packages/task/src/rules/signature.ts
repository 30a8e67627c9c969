import { isIdentifier, isKeyword } from "@fletch/python";

import type { CommonDesign } from "../design.ts";
import { docstringProblem } from "../docstring.ts";
import { compileError, type Problem, runWarning } from "../problem.ts";
import { fits, type Scope, scopeOf, type TypeForm, typeOf } from "../types/index.ts";
import { declarations } from "./declarations.ts";
import { holds, nameTrouble, readable, repeated, typeProblem } from "./naming.ts";

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
  const problems: Problem[] = [];
  if (design.module === undefined || design.function === undefined) return problems;
  const badPart = design.module.split(".").find((part) => !isIdentifier(part) || isKeyword(part));
  if (badPart !== undefined) {
    problems.push(
      compileError(
        "/module",
        "name",
        `"${badPart}" cannot be part of a module name. Use Python names joined by dots, like recipes.train.`,
      ),
    );
  }
  const trouble = nameTrouble(design.function);
  if (trouble !== undefined) problems.push(compileError("/function", "name", trouble));
  return problems;
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
  return [
    ...repeated(list, "/inputs"),
    ...list.flatMap((each, index) => {
      const path = `/inputs/${index}`;
      const trouble = hasSignature(design) ? nameTrouble(each.name) : dictNameTrouble(each.name);
      const type = typeProblem(() => typeOf(each.type, scope), `${path}/type`);
      const late =
        hasSignature(design) &&
        each.default === undefined &&
        list.slice(0, index).some((before) => before.default !== undefined)
          ? [
              compileError(
                path,
                "order",
                `"${each.name}" has no default but stands behind one that has. Move it up, or give it a default.`,
              ),
            ]
          : [];
      return [
        ...(trouble === undefined ? [] : [compileError(`${path}/name`, "name", trouble)]),
        ...(each.type === undefined && !untyped
          ? [
              compileError(
                path,
                "missing",
                `"${each.name}" has no type. Add one${design.function === undefined ? "." : ", or allow pickling with pickle_untyped."}`,
              ),
            ]
          : []),
        ...type,
        ...(type.length === 0 &&
        each.default !== undefined &&
        !holds(() => fits(typeOf(each.type, scope), each.default, scope))
          ? [
              runWarning(
                `${path}/default`,
                "default",
                "This default does not fit the type. flytekit does not check it; the function gets it as it is.",
              ),
            ]
          : []),
        ...described(each.description, `${path}/description`),
        ...late,
      ];
    }),
  ];
}

function outputs(design: CommonDesign, scope: Scope): readonly Problem[] {
  const list = design.outputs ?? [];
  const plain = list.every(({ name }, index) => name === `o${index}`);
  const untyped = design.parameters?.pickle_untyped === true && plain && list.length === 1;
  const texts = new Set(
    list.map(({ name, description }) => (description === name ? undefined : description)),
  );
  const problems = list.flatMap((each, index) => {
    const path = `/outputs/${index}`;
    const trouble =
      nameTrouble(each.name) ??
      (each.name.startsWith("_")
        ? `An output cannot start with an underscore: "${each.name}". Remove it.`
        : undefined);
    return [
      ...(trouble === undefined ? [] : [compileError(`${path}/name`, "name", trouble)]),
      ...(each.type === undefined && !untyped
        ? [
            compileError(
              path,
              "missing",
              `"${each.name}" has no type. Add one: Flyte needs to know what comes out.`,
            ),
          ]
        : []),
      ...typeProblem(() => typeOf(each.type, scope), `${path}/type`),
      ...described(each.description, `${path}/description`),
    ];
  });
  if (hasSignature(design) && plain && list.length === 1 && isNothing(list[0]?.type, scope)) {
    const message = "To flytekit a function that gives None has no outputs. Remove this one.";
    problems.push(compileError("/outputs/0/type", "type", message));
  }
  if (texts.size > 1) {
    problems.push(
      compileError(
        "/outputs",
        "output-description",
        "A docstring has one text for all outputs. Give every output the same description, or none.",
      ),
    );
  }
  return [...repeated(list, "/outputs"), ...problems];
}

const isNothing = (type: TypeForm | undefined, scope: Scope): boolean => {
  const read = type === undefined ? undefined : readable(() => typeOf(type, scope));
  return read?.kind === "simple" && read.name === "None";
};

const described = (text: string | undefined, path: string): readonly Problem[] => {
  const trouble = text === undefined ? undefined : docstringProblem(text, "description");
  return trouble === undefined ? [] : [compileError(path, "docstring", trouble)];
};

function docstring({ docstring: given }: CommonDesign): readonly Problem[] {
  const headless =
    given?.long && !given.short
      ? [
          compileError(
            "/docstring/long",
            "docstring",
            "The first line of a docstring is its short description. Give one, or move this text to Documentation.",
          ),
        ]
      : [];
  const texts = (["short", "long"] as const).flatMap((part) => {
    const text = given?.[part];
    const trouble = text === undefined ? undefined : docstringProblem(text, part);
    return trouble === undefined ? [] : [compileError(`/docstring/${part}`, "docstring", trouble)];
  });
  return [...headless, ...texts];
}
