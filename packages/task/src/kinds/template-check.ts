import { z } from "zod";

import * as parameters from "../parameters/index.ts";
import { compileError, fixBy, pointer, type Problem, removeAt, runWarning } from "../problem.ts";
import { imageSettings, type Settings } from "../settings.ts";
import { templateOf } from "../templates/index.ts";
import { contextOf, TEMPLATE_PATH } from "../templates/task-template.ts";
import { type Scope, typeTrouble } from "../types/index.ts";
import { isRecord } from "../values/record.ts";
import type { TemplateDesign } from "./template-design.ts";

/** What the chosen class does not take, types that cannot be read, and what the class itself refuses. */
export function checkTemplate(design: TemplateDesign, settings?: Settings): readonly Problem[] {
  const context = contextOf(design);
  const of = templateOf(design.template);
  const own = of.check?.(design.template, context, settings) ?? [];
  return [
    ...foreign(design),
    ...types(design, context.scope),
    ...(settings === undefined ? [] : images(design, settings)),
    ...own,
    ...blanks(of.schema, design.template, TEMPLATE_PATH).filter(
      ({ path }) => !own.some((problem) => problem.path === path),
    ),
  ];
}

/** Texts that have to be there and are blank, as they are in a form that was just opened: flytekit takes them. */
function blanks(schema: z.core.$ZodType, value: unknown, path: string): readonly Problem[] {
  if (schema instanceof z.ZodOptional)
    return isRecord(value) ? blanks(schema.def.innerType, value, path) : [];
  if (schema instanceof z.ZodObject && isRecord(value)) {
    return Object.entries(schema.def.shape).flatMap(([name, inner]) =>
      blanks(inner, value[name], path + pointer(name)),
    );
  }
  if (typeof value !== "string" || value.trim() !== "") return [];
  const message = "Nothing stands here, and the task fails when it runs. Fill it in.";
  return [runWarning(path, "missing", message)];
}

function foreign({ template, parameters: given = {}, inputs = [] }: TemplateDesign): readonly Problem[] {
  const of = templateOf(template);
  const names = Object.keys(given).filter((name) => !(of.parameters as readonly string[]).includes(name));
  const problems = names.map((name) => {
    const path = `/parameters/${name}`;
    const message = `"${name}" does not belong here: with ${template.type} it would do nothing. Remove it.`;
    return compileError(path, "unknown-key", { message, fix: fixBy(`Remove ${name}`, removeAt(path)) });
  });
  if (of.inputs !== undefined || inputs.length === 0) return problems;
  const message = `${template.type} takes no inputs that one could choose. Remove them.`;
  return [
    ...problems,
    compileError("/inputs", "unsupported", { message, fix: fixBy("Remove the inputs", removeAt("/inputs")) }),
  ];
}

function types({ template }: TemplateDesign, scope: Scope): readonly Problem[] {
  const own = template as Readonly<Record<string, unknown>>;
  const of = templateOf(template);
  if (of.typeKeys === undefined) return [];
  // Some classes look whether the text is empty, others take it for a type.
  const isTaken = of.outputs?.(template).some(({ type }) => type === "") ?? false;
  return of.typeKeys.flatMap((key) => {
    const text = own[key];
    const isRead = typeof text === "string" && (text !== "" || isTaken);
    const trouble = isRead ? typeTrouble(text, scope) : undefined;
    return trouble === undefined ? [] : [compileError(`${TEMPLATE_PATH}/${key}`, "type", trouble)];
  });
}

/** Images of those classes that run in a container of one's own choice. */
function images(
  { template, parameters: given = {} }: TemplateDesign,
  settings: Settings,
): readonly Problem[] {
  if (template.type !== "ShellTask") return [];
  const named = parameters.containerImage.compile(given.container_image, imageSettings(settings));
  const problems: Problem[] = [];
  if ("error" in named) {
    problems.push(compileError("/parameters/container_image", "invalid-value", named.error));
  }
  if (settings.images["default"] === undefined && given.container_image) {
    const message = "flytekit registers a second task beside a shell script, in the default image. Name one.";
    problems.push({ ...compileError("/images/default", "missing", message), in: "settings" });
  }
  if (given.pod_template === undefined) return problems;
  for (const { index, error } of parameters.podTemplate.imageErrors(given.pod_template, settings.images)) {
    const path = `/parameters/pod_template/pod_spec/containers/${index}/image`;
    problems.push(compileError(path, "invalid-value", error));
  }
  return problems;
}
