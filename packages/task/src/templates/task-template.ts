import type { Expression, KeywordArgument } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import type { ParameterName, Parameters } from "../kinds/parameters.ts";
import { typeVersionKey } from "../kinds/signature.ts";
import type { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import type { TaskParts } from "../spec/assemble.ts";
import type { WrittenVariable } from "../spec/interface.ts";
import { type Declaration, type Scope, scopeOf } from "../types/index.ts";

/** What surrounds a template in its design. */
export interface TemplateContext {
  /** The Flyte name of the task. */
  readonly name: string;
  readonly inputs: readonly (WrittenVariable & { readonly default?: unknown })[];
  readonly parameters: Parameters;
  readonly scope: Scope;
}

/** What a template adds to the parts that every task has. */
export type TemplateParts = Pick<TaskParts, "type"> & Partial<Omit<TaskParts, "name" | "interface">>;

/**
 * One task class of flytekit or its plugins that needs no code of one's own. Its schema is a strict object with the class's
 * name as `type`; its other keys are the constructor's own arguments, and `python` in its metadata says where the class is
 * imported from.
 */
export interface TaskTemplate<Schema extends z.ZodObject, Own = z.output<Schema>> {
  readonly schema: Schema;
  /** What has to be installed, as pip spells it, beside flytekit. */
  readonly package?: string;
  /** The parameters that the class honours; others it would forget without a word. */
  readonly parameters: readonly ParameterName[];
  /** What the constructor calls the inputs that one chooses; absent when there are none to choose. */
  readonly inputs?: "inputs" | "dynamic_inputs";
  /** The image that the class takes for the given one, where that is not the settings' own when none is given. */
  readonly imageOf?: (given: string | undefined) => string;
  /** Inputs that nobody chooses. Their types, as those of fixed outputs, bear their module: a design may call a class `str`. */
  readonly fixedInputs?: readonly WrittenVariable[];
  readonly outputs?: (own: Own) => readonly WrittenVariable[];
  /** Keys that hold a Python annotation. */
  readonly typeKeys?: readonly string[];
  readonly compile: (own: Own, context: TemplateContext, settings: Settings) => TemplateParts;
  /** The Python of keys that the schema alone does not tell. */
  readonly python?: Readonly<Record<string, (value: never, scope: Scope) => Expression>>;
  /** A task that flytekit makes on the way and registers before it. */
  readonly companion?: (own: Own, context: TemplateContext, settings: Settings) => TaskParts;
  /** Of the parameters, those that go into `metadata=` in Python; all that may, unless said. */
  readonly metadata?: (parameters: Parameters) => Parameters;
  /** Keyword arguments besides. */
  readonly keywords?: (own: Own, context: TemplateContext) => KeywordArgument[];
  /** The variable that holds the task, where its name is on the wire. */
  readonly variable?: (own: Own) => string;
  /** What the class refuses when it is built or serialised, and its traps. */
  readonly check?: (own: Own, context: TemplateContext, settings?: Settings) => readonly Problem[];
}

/** What surrounds the template of a design. */
export const contextOf = (design: {
  readonly name: string;
  readonly types?: readonly Declaration[] | undefined;
  readonly inputs?: TemplateContext["inputs"] | undefined;
  readonly parameters?: Parameters | undefined;
}): TemplateContext => ({
  name: design.name,
  inputs: design.inputs ?? [],
  parameters: design.parameters ?? {},
  scope: scopeOf(design),
});

/** Where the template stands in a design. */
export const TEMPLATE_PATH = "/template";

/** `task_type_version` of any task. */
export const versionKey = { task_type_version: typeVersionKey("plugin") };

/** A key that holds a Python annotation. */
export const typeKey = (keyword: string, unset: string, example: string) =>
  z.string().register(field, {
    label: "Type of the results",
    help: `What comes out, as Python writes it, such as ${example}. The output is called results.`,
    keyword,
    wire: "template.interface.outputs",
    unset,
    example,
  });

/** What comes out where no type is said: with its module, for a design may call a class FlyteSchema. */
export const TABLE = "flytekit.types.schema.FlyteSchema";

/** The one output of tasks that ask a database. */
export const results = (type: string | null | undefined): readonly WrittenVariable[] =>
  type === undefined || type === null ? [] : [{ name: "results", type }];
