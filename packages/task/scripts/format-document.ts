import { readFileSync, writeFileSync } from "node:fs";

import { kinds } from "../src/kinds/index.ts";
import { allParameters } from "../src/kinds/parameters.ts";
import { TaskPlugins } from "../src/plugins/index.ts";
import { type ObjectField, type Shape, shapeOf } from "../src/schema/shape.ts";
import { settingsSchema } from "../src/settings.ts";
import { taskTemplates } from "../src/templates/index.ts";
import { writeText } from "../src/text/index.ts";

const DOCUMENT = new URL("../../../docs/format.md", import.meta.url);
/** What stands above this line is written by hand. */
const MARK = "<!-- From here on written by `pnpm generate`, out of the schemas. Do not edit. -->";

const fieldsOf = (shape: Shape): readonly ObjectField[] => (shape.kind === "object" ? shape.fields : []);

/** What a person may write, in words. */
function typeOf(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      return shape.numbers === true ? "a text or a number" : "a text";
    case "number": {
      const bounds = [
        shape.min === undefined ? "" : ` from ${shape.min}`,
        shape.max === undefined ? "" : ` up to ${shape.max}`,
      ];
      return `a ${shape.integer ? "whole number" : "number"}${bounds.join("")}`;
    }
    case "boolean":
      return "true or false";
    case "choice":
      return `one of ${shape.options.map((option) => `\`${option}\``).join(", ")}`;
    case "constant":
      return `always \`${String(shape.value)}\``;
    case "list":
      return `a list, each ${typeOf(shape.item)}`;
    case "tuple":
      return `a list of ${shape.items.length}`;
    case "map":
      return `names, each with ${typeOf(shape.value)}`;
    case "object":
      return "a map";
    case "variants":
      return [...new Set(shape.options.map(typeOf))].join(", or ");
    case "free":
      return shape.kubernetes === undefined
        ? "any value"
        : `Kubernetes' ${shape.kubernetes.replace(/^V1/, "")}`;
  }
}

/** The fields inside a shape, through lists, maps and variants. */
function inside(shape: Shape): readonly ObjectField[] {
  switch (shape.kind) {
    case "object":
      return shape.fields;
    case "list":
      return inside(shape.item);
    case "map":
      return inside(shape.value);
    case "variants": {
      const several = shape.options.filter((option) => option.kind === "object").length > 1;
      const all = shape.options
        .flatMap(inside)
        .map((field) => (several ? { ...field, required: false } : field));
      return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
    }
    default:
      return [];
  }
}

const sentence = (label: string, text: string | undefined): string[] =>
  text === undefined ? [] : [`${label}: ${text.replace(/\.$/, "")}.`];

/** One bullet for a field and below it one for each field inside; a class inside itself is not opened again. */
function bullets(
  field: ObjectField,
  { indent, open }: { readonly indent: string; readonly open: readonly string[] },
): string[] {
  const { meta } = field.shape;
  const type = `${typeOf(field.shape)}${field.required ? ", required" : ""}`;
  const words = [
    meta?.help ?? "",
    ...(meta?.details === undefined ? [] : [meta.details]),
    ...(meta?.deprecated === undefined ? [] : [meta.deprecated]),
    ...sentence("Unset", meta?.unset),
  ].filter((word) => word !== "");
  const head = `${indent}- \`${field.name}\` (${type})${words.length > 0 ? `: ${words.join(" ")}` : ""}`;
  const names = inside(field.shape)
    .map(({ name }) => name)
    .join();
  if (names === "" || open.includes(names)) return [head];
  const deeper = { indent: `${indent}  `, open: [...open, names] };
  return [head, ...inside(field.shape).flatMap((each) => bullets(each, deeper))];
}

const listOf = (fields: readonly ObjectField[]): string =>
  fields.flatMap((each) => bullets(each, { indent: "", open: [] })).join("\n");

const yaml = (value: unknown): string => `\`\`\`yaml\n${writeText(value)}\`\`\``;

function parameter({ name, shape }: ObjectField): string {
  const { meta } = shape;
  const takers = Object.entries(kinds)
    .filter(([, kind]) => parametersOf(shapeOf(kind.schema)).some((each) => each.name === name))
    .map(([kind]) => `\`${kind}\``);
  const facts = [
    `- Takes ${typeOf(shape)}${meta?.unit === undefined ? "" : ` (${meta.unit})`}.`,
    ...(meta?.unset === undefined ? [] : [`- Unset: ${meta.unset}.`]),
    ...(meta?.wire === undefined ? [] : [`- In the TaskSpec: \`${meta.wire}\`.`]),
    ...(meta?.pod === undefined ? [] : [`- In the pod: \`${meta.pod}\`.`]),
    `- Kinds: ${takers.join(", ")}.`,
    ...(meta?.deprecated === undefined ? [] : [`- Not to be used any more. ${meta.deprecated}`]),
  ];
  const fields = name === "task_config" ? [] : inside(shape);
  return [
    `### \`${name}\``,
    [meta?.help, meta?.details].filter((text) => text !== undefined).join(" "),
    facts.join("\n"),
    ...(meta?.example === undefined ? [] : [yaml({ [name]: meta.example })]),
    ...(fields.length > 0 ? ["Fields:", listOf(fields)] : []),
  ].join("\n\n");
}

const parametersOf = (kind: Shape): readonly ObjectField[] =>
  fieldsOf(fieldsOf(kind).find(({ name }) => name === "parameters")?.shape ?? { kind: "free" });

const COMMON = ["docstring", "types", "inputs", "outputs"];
const HEAD = ["format", "kind", "parameters"];

/** Keys that several kinds have, told once. */
function commonKeys(): string {
  const all = Object.values(kinds).flatMap(({ schema }) => fieldsOf(shapeOf(schema)));
  const found = COMMON.flatMap((name) => all.find((each) => each.name === name) ?? []);
  return listOf(found);
}

/** Ready-made tasks have sections of their own. */
const closed = (key: ObjectField): ObjectField =>
  key.name === "template"
    ? { ...key, shape: { kind: "free", ...(key.shape.meta && { meta: key.shape.meta }) } }
    : key;

function kindSection([name, { schema, help, example }]: [
  string,
  (typeof kinds)[keyof typeof kinds],
]): string {
  const shape = shapeOf(schema);
  const keys = fieldsOf(shape).filter((each) => !HEAD.includes(each.name));
  const common = keys.filter((each) => COMMON.includes(each.name)).map((each) => `\`${each.name}\``);
  const taken = parametersOf(shape).map((each) => `\`${each.name}\``);
  const every = taken.length === fieldsOf(shapeOf(allParameters)).length;
  const parameters =
    taken.length === 0
      ? "no parameters"
      : every
        ? "every parameter"
        : `these parameters: ${taken.join(", ")}`;
  return [
    `### \`${name}\``,
    help,
    yaml(example),
    listOf(keys.filter((each) => !COMMON.includes(each.name)).map(closed)),
    `It also has ${common.join(", ")}. It takes ${parameters}.`,
  ].join("\n\n");
}

function pluginSection([name, plugin]: [string, (typeof TaskPlugins)[keyof typeof TaskPlugins]]): string {
  const shape = shapeOf(plugin.schema);
  return [
    `### \`${name}\``,
    `${shape.meta?.help ?? ""} The image needs the package \`${plugin.package}\`.`,
    listOf(fieldsOf(shape).filter((each) => each.name !== "plugin")),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function templateSection([name, template]: [
  string,
  (typeof taskTemplates)[keyof typeof taskTemplates],
]): string {
  const shape = shapeOf(template.schema);
  const inputs = "inputs" in template ? "one's own inputs" : "no inputs of one's own";
  const taken = template.parameters.map((each) => `\`${each}\``);
  return [
    `### \`${name}\``,
    [shape.meta?.help, shape.meta?.details].filter((text) => text !== undefined).join(" "),
    listOf(fieldsOf(shape).filter((each) => each.name !== "type")),
    `It takes ${inputs} and ${taken.length === 0 ? "no parameters" : `these parameters: ${taken.join(", ")}`}.`,
    ...("package" in template && template.package !== undefined
      ? [`In Python it needs the package \`${template.package}\`.`]
      : []),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The part of docs/format.md that the schemas tell. */
export const generatedPart = (): string =>
  [
    MARK,
    "## Kinds",
    ...Object.entries(kinds).map((entry) => kindSection(entry)),
    "## Interface and types",
    commonKeys(),
    "## Parameters",
    "The keyword arguments of flytekit's `task()`, by the same names.",
    ...fieldsOf(shapeOf(allParameters)).map(parameter),
    `## Plugins`,
    `What \`task_config\` may be: \`plugin\` names the class, and its fields stand beside it.`,
    ...Object.entries(TaskPlugins).map((entry) => pluginSection(entry)),
    "## Ready-made tasks",
    "What `template` may be: `type` names the class, and the arguments of its constructor stand beside it.",
    ...Object.entries(taskTemplates).map((entry) => templateSection(entry)),
    "## Settings",
    "Where a design goes. They are no part of it, but are kept beside it and remembered.",
    listOf(fieldsOf(shapeOf(settingsSchema))),
  ].join("\n\n") + "\n";

/** Whether the document says what the schemas say. */
export const isFresh = (): boolean => readFileSync(DOCUMENT, "utf8").endsWith(generatedPart());

/** Writes the generated part anew; the introduction stays. */
export function writeFormatDocument(): void {
  const text = readFileSync(DOCUMENT, "utf8");
  const at = text.indexOf(MARK);
  writeFileSync(DOCUMENT, `${(at === -1 ? text : text.slice(0, at)).trimEnd()}\n\n${generatedPart()}`);
}
