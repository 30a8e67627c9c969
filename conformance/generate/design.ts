import { type KindName, kinds, type ParameterName, type SettingsInput } from "@fletch/task";
import fc from "fast-check";

import { imageSpecId } from "../../packages/task/src/values/image-spec.ts";
import { identifier, moduleName } from "./names.ts";
import { someParameters } from "./parameters.ts";
import { settings } from "./settings.ts";
import { paragraphs, prose } from "./text.ts";
import { annotation, declarations, type GeneratedType } from "./types.ts";
import { wireType } from "./wire-type.ts";

/** A design and where it goes. */
export interface Generated {
  readonly design: Record<string, unknown>;
  readonly settings: SettingsInput;
}

const FUNCTION_KINDS = ["task", "dynamic", "eager"] as const satisfies readonly KindName[];
type FunctionKind = (typeof FUNCTION_KINDS)[number];

/** The parameters that a kind takes, by its schema. */
const parameterNames = (kind: FunctionKind): ParameterName[] =>
  Object.keys(kinds[kind].schema.shape.parameters.unwrap().shape) as ParameterName[];

/** Outputs may not start with an underscore: seldom they do. */
const variableNames = (isInput: boolean): fc.Arbitrary<string[]> => {
  const plain = identifier().filter((name) => !name.startsWith("_"));
  const name = isInput ? identifier() : fc.oneof({ arbitrary: plain, weight: 30 }, identifier());
  return fc.uniqueArray(name, { maxLength: 4 });
};

const named = (declared: readonly GeneratedType[], withDefaults: boolean): fc.Arbitrary<object[]> =>
  variableNames(withDefaults).chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.tuple(annotation(declared), fc.boolean()).chain(([type, either]) => {
          const defaulted = withDefaults && either;
          return fc.record(
            {
              name: fc.constant(name),
              type: fc.constant(type.text),
              ...(defaulted && { default: type.values ?? fc.constant(null) }),
              ...(withDefaults && { description: fc.oneof(prose(), paragraphs(), fc.constant("")) }),
            },
            { requiredKeys: ["name", "type", ...(defaulted ? ["default"] : [])] as never },
          );
        }),
      ),
    ),
  );

/** Outputs by position, or with names; mostly one text for all of them, as most docstrings have it. */
const outputs = (declared: readonly GeneratedType[]): fc.Arbitrary<object[]> =>
  fc
    .tuple(
      named(declared, false),
      fc.boolean(),
      fc.option(fc.oneof(prose(), paragraphs()), { nil: undefined }),
      fc.oneof(
        { arbitrary: fc.constant([]), weight: 3 },
        fc.array(fc.option(fc.oneof(prose(), paragraphs(), fc.constant("")), { nil: undefined }), {
          minLength: 4,
        }),
      ),
    )
    .map(([list, plain, shared, own]) =>
      list.map((each, index) => {
        const description = own.length > 0 ? own[index] : shared;
        return {
          ...each,
          ...(plain && { name: `o${index}` }),
          ...(description !== undefined && { description }),
        };
      }),
    );

const docstring = () => fc.record({ short: prose(), long: paragraphs() }, { requiredKeys: ["short"] });

/** A resolver of notebooks is told the name of the task. */
function withLoaderArgs(design: Record<string, unknown>): Record<string, unknown> {
  const given = design["parameters"] as Record<string, unknown> | undefined;
  const resolver = given?.["task_resolver"] as { location: string } | undefined;
  if (resolver === undefined || !resolver.location.endsWith("notebook_task_resolver")) return design;
  const name = `${String(design["module"])}.${String(design["function"])}`;
  return {
    ...design,
    parameters: { ...given, task_resolver: { ...resolver, loader_args: ["entity-name", name] } },
  };
}

type Variables = readonly Record<string, unknown>[];

/** Seldom a type in Flyte's own JSON, one that is not said, or a class that is declared where it is used. */
const withOtherTypes = (
  design: Record<string, unknown>,
  side: "inputs" | "outputs",
): fc.Arbitrary<Record<string, unknown>> => {
  const {
    [side]: variables = [],
    types = [],
    parameters = {},
  } = design as {
    inputs?: Variables;
    outputs?: Variables;
    types?: readonly Record<string, { name: string }>[];
    parameters?: { pickle_untyped?: boolean };
  };
  const [first, ...rest] = variables;
  const form = types.find((each) => Object.values(each).some(({ name }) => name === first?.["type"]));
  if (first === undefined) return fc.constant(design);
  const { type: _, default: __, ...untyped } = first;
  const changed = (variable: object, more: object = {}) => ({
    ...design,
    ...more,
    [side]: [variable, ...rest],
  });
  const isUntyped = side === "inputs" && parameters.pickle_untyped === true;
  return fc.oneof(
    { arbitrary: fc.constant(design), weight: 4 },
    form === undefined
      ? wireType().map((literal_type) => changed({ ...untyped, type: { literal_type } }))
      : fc.constant(changed({ ...first, type: form }, { types: types.filter((each) => each !== form) })),
    fc.constant(isUntyped ? changed(untyped) : design),
  );
};

/** Seldom the settings know the image of an ImageSpec, which then needs no file. */
const knowingImage = ({ design, settings }: Generated): fc.Arbitrary<Generated> => {
  const image = (design["parameters"] as { container_image?: unknown } | undefined)?.container_image;
  const plain = fc.constant({ design, settings });
  if (typeof image !== "object" || image === null) return plain;
  const known = { ...settings.images, [imageSpecId(image)]: "ghcr.io/acme/known:1" };
  return fc.oneof(
    { arbitrary: plain, weight: 3 },
    fc.constant({ design, settings: { ...settings, images: known } }),
  );
};

/** Designs of all function kinds, mostly such as flytekit takes. */
export const generated = (only: readonly FunctionKind[] = FUNCTION_KINDS): fc.Arbitrary<Generated> =>
  fc
    .tuple(
      fc.oneof(
        { arbitrary: fc.constant(only[0] ?? "task"), weight: 4 },
        { arbitrary: fc.constantFrom(...only), weight: 1 },
      ),
      fc.oneof({ arbitrary: fc.constant({ forms: [], types: [] }), weight: 2 }, declarations()),
    )
    .chain(([kind, declared]) =>
      fc.record({
        design: fc
          .record(
            {
              format: fc.constant("fletch/v1"),
              kind: fc.constant(kind),
              module: moduleName(),
              function: identifier(),
              ...(kind !== "eager" && { async: fc.boolean() }),
              docstring: docstring(),
              ...(declared.forms.length > 0 && { types: fc.constant(declared.forms) }),
              inputs: named(declared.types, true),
              outputs: outputs(declared.types),
              parameters: someParameters(parameterNames(kind)),
            },
            {
              requiredKeys: [
                "format",
                "kind",
                "module",
                "function",
                ...(declared.forms.length > 0 ? ["types"] : []),
              ] as never,
            },
          )
          .map((design) => withLoaderArgs(design as Record<string, unknown>))
          .chain((made) => withOtherTypes(made, "inputs"))
          .chain((made) => withOtherTypes(made, "outputs")),
        settings: settings(),
      }),
    )
    .chain(knowingImage);
