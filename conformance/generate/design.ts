import { type KindName, kinds, type ParameterName, type SettingsInput } from "@fletch/task";
import fc from "fast-check";

import { identifier, moduleName } from "./names.ts";
import { someParameters } from "./parameters.ts";
import { settings } from "./settings.ts";
import { paragraphs, prose } from "./text.ts";
import { annotation, declarations, type GeneratedType } from "./types.ts";

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

/** Outputs by position, or with names; one text for all of them, as a docstring has it. */
const outputs = (declared: readonly GeneratedType[]): fc.Arbitrary<object[]> =>
  fc
    .tuple(
      named(declared, false),
      fc.boolean(),
      fc.option(fc.oneof(prose(), paragraphs()), { nil: undefined }),
    )
    .map(([list, plain, description]) =>
      list.map((each, index) => ({
        ...each,
        ...(plain && { name: `o${index}` }),
        ...(description !== undefined && { description }),
      })),
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
          .map((design) => withLoaderArgs(design as Record<string, unknown>)),
        settings: settings(),
      }),
    );
