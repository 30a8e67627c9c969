import { isIdentifier, isKeyword } from "@fletch/python";

import type { CommonDesign } from "../design.ts";
import { docstringProblem } from "../docstring.ts";
import { compileError, pointer, type Problem, runWarning } from "../problem.ts";
import {
  AnnotationError,
  type Declaration,
  declared,
  fits,
  parseAnnotation,
  type Scope,
  scopeOf,
  typeOf,
} from "../types/index.ts";

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

const nameTrouble = (name: string): string | undefined => {
  if (isKeyword(name)) return `"${name}" is a word of Python itself. Choose another name.`;
  return isIdentifier(name)
    ? undefined
    : `"${name}" is not a Python name. Use letters, digits and underscores, not starting with a digit.`;
};

/** Names of a dict and not of a function's parameters: flytekit takes Python's own words there. */
const dictNameTrouble = (name: string): string | undefined =>
  isKeyword(name) ? undefined : nameTrouble(name);

/** Kinds whose inputs stand in a function's signature. */
const hasSignature = ({ kind }: CommonDesign): boolean =>
  kind === "task" || kind === "dynamic" || kind === "eager" || kind === "reference";

/** A repeated name, told where it stands the second time. */
const repeated = (list: readonly { readonly name: string }[], path: string): readonly Problem[] =>
  list.flatMap(({ name }, index) =>
    list.findIndex((other) => other.name === name) < index
      ? [
          compileError(
            `${path}/${index}/name`,
            "duplicate-name",
            `"${name}" is there already. Each name stands once.`,
          ),
        ]
      : [],
  );

function typeProblem(read: () => unknown, path: string): readonly Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof AnnotationError)) throw error;
    return [compileError(path, "type", `${error.message} (character ${error.span.start + 1})`)];
  }
}

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
        !fits(typeOf(each.type, scope), each.default, scope)
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

const described = (text: string | undefined, path: string): readonly Problem[] => {
  const trouble = text === undefined ? undefined : docstringProblem(text, "description");
  return trouble === undefined ? [] : [compileError(path, "docstring", trouble)];
};

function docstring({ docstring: given }: CommonDesign): readonly Problem[] {
  return (["short", "long"] as const).flatMap((part) => {
    const text = given?.[part];
    const trouble = text === undefined ? undefined : docstringProblem(text, part);
    return trouble === undefined ? [] : [compileError(`/docstring/${part}`, "docstring", trouble)];
  });
}

function declarations(design: CommonDesign, scope: Scope): readonly Problem[] {
  const places: [Declaration, string][] = [
    ...(design.types ?? []).map((form, index): [Declaration, string] => [form, `/types/${index}`]),
    ...(["inputs", "outputs"] as const).flatMap((side) =>
      (design[side] ?? []).flatMap(({ type }, index): [Declaration, string][] =>
        type === undefined || typeof type === "string" || "literal_type" in type
          ? []
          : [[type, `/${side}/${index}/type`]],
      ),
    ),
  ];
  const seen = new Map<string, string>();
  return places.flatMap(([form, place]) => {
    const type = declared(form);
    const path = `${place}${pointer(type.kind)}`;
    const problems: Problem[] = [];
    const trouble =
      nameTrouble(type.name) ??
      (type.name === design.function
        ? `The function is called ${type.name} already. Choose another name.`
        : undefined);
    if (trouble !== undefined) problems.push(compileError(`${path}/name`, "name", trouble));
    const text = JSON.stringify(form);
    if (seen.has(type.name) && seen.get(type.name) !== text) {
      problems.push(
        compileError(
          `${path}/name`,
          "duplicate-name",
          `Another type is called ${type.name}. Each name stands once.`,
        ),
      );
    }
    seen.set(type.name, text);
    return [
      ...problems,
      ...(type.kind === "enum" ? enumProblems(type.values, path) : fieldProblems(type, path, scope)),
    ];
  });
}

const enumProblems = (values: readonly string[], path: string): readonly Problem[] =>
  values.length === 0
    ? [compileError(`${path}/values`, "missing", "An enum needs at least one value.")]
    : values.flatMap((value, index) =>
        values.indexOf(value) < index
          ? [compileError(`${path}/values/${index}`, "duplicate-name", `"${value}" is there already.`)]
          : [],
      );

function fieldProblems(
  type: Exclude<ReturnType<typeof declared>, { kind: "enum" }>,
  path: string,
  scope: Scope,
): readonly Problem[] {
  return [
    ...repeated(type.fields, `${path}/fields`),
    ...type.fields.flatMap((each, index) => {
      const place = `${path}/fields/${index}`;
      const trouble = nameTrouble(each.name);
      const late =
        type.kind === "dataclass" &&
        each.default === undefined &&
        type.fields.slice(0, index).some((before) => before.default !== undefined);
      const wrong = typeProblem(() => parseAnnotation(each.type, scope), `${place}/type`);
      return [
        ...(trouble === undefined ? [] : [compileError(`${place}/name`, "name", trouble)]),
        ...wrong,
        ...(wrong.length === 0 && mentions(each.type, type.name, { scope, seen: new Set() })
          ? [
              compileError(
                `${place}/type`,
                "type",
                `${type.name} would contain itself. Flyte has no recursive types.`,
              ),
            ]
          : []),
        ...(late
          ? [
              compileError(
                place,
                "order",
                `"${each.name}" has no default but stands behind one that has. Move it up, or give it a default.`,
              ),
            ]
          : []),
      ];
    }),
  ];
}

function mentions(
  annotation: string,
  name: string,
  walk: { readonly scope: Scope; readonly seen: Set<string> },
): boolean {
  return (annotation.match(/[\p{XID_Start}_][\p{XID_Continue}]*/gu) ?? []).some((word) => {
    if (word === name) return true;
    const type = walk.scope.get(word);
    if (type === undefined || type.kind === "enum" || walk.seen.has(word)) return false;
    walk.seen.add(word);
    return type.fields.some((each) => mentions(each.type, name, walk));
  });
}
