import { type Expression, type KeywordArgument, type Statement } from "@fletch/python";
import type { z } from "zod";

import { field } from "../field.ts";
import * as parameters from "../parameters/index.ts";
import type { Settings } from "../settings.ts";
import { assemble, metadata } from "../spec/assemble.ts";
import { type Entity, taskEntity } from "../spec/entity.ts";
import { compileInterface } from "../spec/interface.ts";
import { type Template, templateOf } from "../templates/index.ts";
import { contextOf, type TemplateContext } from "../templates/task-template.ts";
import { pythonName, pythonOf } from "../values/python-call.ts";
import { annotationValue, builtTask, inputsKeyword, securityKeyword } from "./class-python.ts";
import { keywordsOf } from "./keywords.ts";
import type { Kind, Signature } from "./kind.ts";
import { METADATA_PARAMETERS } from "./parameters.ts";
import { metadataKeyword, outsideMetadata } from "./task-metadata.ts";
import { checkTemplate } from "./template-check.ts";
import { templateDesign, type TemplateDesign } from "./template-design.ts";

const signature = ({ template, inputs = [] }: TemplateDesign): Signature => {
  const { fixedInputs, outputs } = templateOf(template);
  return { inputs: fixedInputs ?? inputs, outputs: outputs?.(template) ?? [] };
};

/** Task classes of flytekit and its plugins that need no code of one's own. */
export const template: Kind<typeof templateDesign> = {
  schema: templateDesign,
  label: "Ready-made task",
  help: "A database query, a shell script, a webhook and more: only settings, no code.",
  example: {
    format: "fletch/v1",
    kind: "template",
    name: "recipes.wait_for_data",
    template: { type: "FileSensor" },
    parameters: { timeout: "1h" },
  },
  nameOf: ({ name }) => name,
  signature,
  compile: compileTemplate,
  python: (design) => [templateStatement(design)],
  check: checkTemplate,
};

function compileTemplate(design: TemplateDesign, settings: Settings): readonly Entity[] {
  const companion = templateOf(design.template).companion?.(design.template, contextOf(design), settings);
  const before = companion === undefined ? [] : [taskEntity(assemble(companion, settings))];
  return [...before, taskEntity(templateTask(design, settings))];
}

function templateTask(design: TemplateDesign, settings: Settings) {
  const { template: own, parameters: given = {} } = design;
  const context = contextOf(design);
  return assemble(
    {
      name: design.name,
      version: "task_type_version" in own ? own.task_type_version : undefined,
      metadata: metadata(given),
      interface: compileInterface(signature(design), context.scope),
      security: parameters.secretRequests.compile(given.secret_requests),
      description: given.docs && parameters.docs.compile(given.docs),
      ...templateOf(own).compile(own, context, settings),
    },
    settings,
  );
}

/** Keys that say which class it is and where it is kept: no arguments of the class. */
const PLACES = new Set(["type", "module", "variable"]);

function templateStatement(design: TemplateDesign): Statement {
  const { template: own, parameters: given = {} } = design;
  const of = templateOf(own);
  const python = field.get(of.schema)?.python;
  if (python === undefined) throw new Error(`no class for ${own.type}`);
  const context = contextOf(design);
  const { secret_requests: secrets, pod_template_name, ...rest } = given;
  const inContainer = of.parameters.includes("container_image");
  const inPod = of.parameters.includes("pod_template");
  const names = [...METADATA_PARAMETERS, ...(inPod ? [] : (["pod_template_name"] as const))];
  const keywords: KeywordArgument[] = [
    ...ownKeywords(own, context),
    ...inputsKeyword(design).map((keyword) => ({ ...keyword, name: of.inputs ?? keyword.name })),
    ...(of.keywords?.(own, context) ?? []),
    ...metadataKeyword(of.metadata?.(given) ?? given, names),
    ...(inContainer ? keywordsOf({ secret_requests: secrets }) : securityKeyword(secrets)),
    ...keywordsOf({
      ...outsideMetadata(rest),
      ...(inPod && pod_template_name !== undefined && { pod_template_name }),
    }),
  ];
  const built = builtTask(design.name, pythonName(python), { keywords, design });
  const variable = of.variable?.(own);
  return variable === undefined || built.kind !== "assign" ? built : { ...built, name: variable };
}

function ownKeywords(own: Template, { scope }: TemplateContext): KeywordArgument[] {
  const of = templateOf(own);
  const shape = of.schema.shape as Readonly<Record<string, z.ZodType>>;
  const valueOf = (name: string, schema: z.ZodType, value: unknown): Expression => {
    const write = of.python?.[name];
    if (write !== undefined) return write(value as never, scope);
    const isType = of.typeKeys?.includes(name) && typeof value === "string" && value !== "";
    return isType ? annotationValue(value, scope) : pythonOf(schema, value);
  };
  return Object.entries(shape).flatMap(([name, schema]) => {
    const value = (own as Readonly<Record<string, unknown>>)[name];
    return value === undefined || PLACES.has(name) ? [] : [{ name, value: valueOf(name, schema, value) }];
  });
}
