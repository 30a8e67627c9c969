import { call, type Expression, imported, isUsableName, list, string } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { annotationValue } from "../kinds/class-python.ts";
import { AUTO_CONTAINER_PARAMETERS, TASK_PARAMETERS } from "../kinds/parameters.ts";
import * as parameters from "../parameters/index.ts";
import { compileError, notice, type Problem, runWarning } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { extendedResources, metadata, type TaskParts } from "../spec/assemble.ts";
import { compileTarget, defaultCommand } from "../spec/target.ts";
import { type Scope, typeOf, typeTrouble } from "../types/index.ts";
import { moduleTrouble, taskNameTrouble } from "../values/python-name.ts";
import { seenBefore } from "../values/seen.ts";
import { type TaskTemplate, TEMPLATE_PATH, type TemplateContext, versionKey } from "./task-template.ts";

const outputLocation = z
  .strictObject({
    var: z.string().register(field, { label: "Name", help: "The name of the output.", keyword: "var" }),
    var_type: z.string().register(field, {
      label: "Type",
      help: "A file or a folder: FlyteFile, FlyteDirectory, with a format if wanted.",
      keyword: "var_type",
      example: 'FlyteFile["csv"]',
    }),
    location: z.string().register(field, {
      label: "Location",
      help: "Where the script leaves it. {inputs.x} stands for the value of the input x.",
      keyword: "location",
      example: "/tmp/report-{inputs.day}.csv",
    }),
  })
  .register(field, { label: "Output", help: "A file or folder that the script leaves behind." });

const schema = z
  .strictObject({
    type: z.literal("ShellTask"),
    module: z.string().register(field, {
      label: "Module",
      help: "The Python module that holds the task, with dots. The image must contain it.",
      wire: "template.container.args",
      example: "recipes.report",
    }),
    variable: z.string().register(field, {
      label: "Variable",
      help: "The name of the variable that holds the task in that module.",
      wire: "template.container.args",
      example: "report",
    }),
    script: z
      .string()
      .register(field, {
        label: "Script",
        help: "What runs. {inputs.x} and {outputs.y} stand for values of inputs and places of outputs.",
        details: "It travels with the code in the image; Flyte itself never sees it.",
        keyword: "script",
        multiline: true,
        example: "wc -l {inputs.file} > {outputs.count}",
      })
      .optional(),
    script_file: z
      .string()
      .register(field, {
        label: "Script file",
        help: "The file that holds the script, instead of the script itself.",
        keyword: "script_file",
        unset: "the script itself",
      })
      .optional(),
    shell: z
      .string()
      .register(field, {
        label: "Shell",
        help: "The program that runs the script.",
        keyword: "shell",
        unset: "/bin/sh",
        example: "/bin/bash",
      })
      .optional(),
    debug: z
      .boolean()
      .register(field, {
        label: "Print the script",
        help: "Whether the script is printed before it runs.",
        keyword: "debug",
        unset: "no",
      })
      .optional(),
    output_locs: z
      .array(outputLocation)
      .register(field, {
        label: "Outputs",
        help: "Files and folders that the script leaves behind.",
        keyword: "output_locs",
        wire: "template.interface.outputs",
        unset: "none",
      })
      .optional(),
    ...versionKey,
  })
  .register(field, {
    label: "Shell script",
    help: "Runs a shell script in an image that holds flytekit.",
    details:
      "Only where the script is found is part of the task: the script itself is Python code in the image.",
    python: { module: "flytekit.extras.tasks.shell", name: "ShellTask" },
  });

type Own = z.output<typeof schema>;

function locationsPython(locations: NonNullable<Own["output_locs"]>, scope: Scope): Expression {
  const of = imported("flytekit.extras.tasks.shell", "OutputLocation");
  return list(
    locations.map(({ var: name, var_type, location }) =>
      call(
        of,
        [],
        [
          { name: "var", value: string(name) },
          { name: "var_type", value: annotationValue(var_type, scope) },
          { name: "location", value: string(location) },
        ],
      ),
    ),
  );
}

/** flytekit's `ShellTask`. */
export const ShellTask: TaskTemplate<typeof schema> = {
  schema,
  parameters: [...TASK_PARAMETERS, ...AUTO_CONTAINER_PARAMETERS],
  inputs: "inputs",
  outputs: ({ output_locs = [] }) => output_locs.map(({ var: name, var_type }) => ({ name, type: var_type })),
  compile: ({ module, variable }, { parameters: given }, settings) => {
    const place = { module, function: variable };
    const command = defaultCommand(parameters.taskResolver.compile(given.task_resolver, place));
    const template = given.pod_template;
    return {
      type: "python-task",
      target: compileTarget(given, command, settings),
      extended: extendedResources(given),
      config: template && { primary_container_name: parameters.podTemplate.primaryName(template) },
    };
  },
  companion,
  python: { output_locs: locationsPython },
  variable: ({ variable }) => variable,
  check,
};

/**
 * The constructor makes the task of a function that does nothing, to learn its type, and flytekit registers that too
 * (`_config_task_instance`). Its name has the module in front unless it holds it already.
 */
function companion({ module }: Own, { name }: TemplateContext, settings: Settings): TaskParts {
  const plain = `_bash.${name}`;
  const args = ["task-module", "flytekit.extras.tasks.shell", "task-name", "_dummy_task_func"];
  const resolver = ["--resolver", "flytekit.core.python_auto_container.default_task_resolver", "--", ...args];
  return {
    name: plain.includes(module) ? plain : `${module}.${plain}`,
    type: "python-task",
    metadata: metadata({}),
    interface: { inputs: {}, outputs: {} },
    target: compileTarget({}, defaultCommand(resolver), settings),
    description: {
      shortDescription: "A Fake function to satisfy the inner PythonTask requirements",
      longDescription: { format: "DESCRIPTION_FORMAT_RST" },
    },
  };
}

function check(own: Own, context: TemplateContext): readonly Problem[] {
  return [...names(own), ...scripts(own), ...outputs(own, context), ...placeholders(own, context)];
}

function names({ module, variable }: Own): readonly Problem[] {
  const troubles = { module: moduleTrouble(module), variable: taskNameTrouble(variable) };
  return Object.entries(troubles).flatMap(([key, trouble]) =>
    trouble === undefined ? [] : [compileError(`${TEMPLATE_PATH}/${key}`, "name", trouble)],
  );
}

function scripts({ script, script_file }: Own): readonly Problem[] {
  if (script && script_file) {
    const message = "Only one of script and script_file can be given. Remove one of them.";
    return [compileError(`${TEMPLATE_PATH}/script_file`, "exclusive", message)];
  }
  if (!script && !script_file) {
    return [compileError(`${TEMPLATE_PATH}/script`, "missing", "Write the script, or name its file.")];
  }
  return script_file
    ? [
        notice(
          `${TEMPLATE_PATH}/script_file`,
          "missing",
          "flytekit looks for this file whenever the module is loaded, also in the image. See that it is there.",
        ),
      ]
    : [];
}

function outputs({ output_locs = [] }: Own, { scope }: TemplateContext): readonly Problem[] {
  const isRepeat = seenBefore();
  return output_locs.flatMap(({ var: name, var_type }, index) => {
    const path = `${TEMPLATE_PATH}/output_locs/${index}`;
    const at = `${path}/var`;
    const trouble = typeTrouble(var_type, scope);
    const kind = trouble === undefined ? typeOf(var_type, scope).kind : undefined;
    return [
      ...(isUsableName(name) && !name.startsWith("_")
        ? []
        : [compileError(at, "name", `"${name}" cannot be the name of an output. Use a Python name.`)]),
      ...(isRepeat(name)
        ? [compileError(at, "duplicate-name", `"${name}" is there already. Each name stands once.`)]
        : []),
      ...(trouble === undefined
        ? kind === "file" || kind === "directory"
          ? []
          : [
              compileError(
                `${path}/var_type`,
                "type",
                "A script leaves files and folders: use FlyteFile or FlyteDirectory.",
              ),
            ]
        : [compileError(`${path}/var_type`, "type", trouble)]),
    ];
  });
}

const PLACEHOLDER = /(?<!\{)\{(?:inputs|outputs)\.[\p{L}\p{M}\p{N}_]+/gu;

function placeholders(
  { script = "", output_locs = [] }: Own,
  { inputs }: TemplateContext,
): readonly Problem[] {
  const known = { inputs: inputs.map(({ name }) => name), outputs: output_locs.map((each) => each.var) };
  const unknown = (text: string, path: string, sides: readonly string[]): readonly Problem[] =>
    [...new Set(text.match(PLACEHOLDER))].flatMap((written) => {
      const [side = "", name = ""] = written.slice(1).split(".");
      return sides.includes(side) && known[side === "inputs" ? "inputs" : "outputs"].includes(name)
        ? []
        : [runWarning(path, "unknown-name", nothingCalled(name, side, sides))];
    });
  return [
    ...unknown(script, `${TEMPLATE_PATH}/script`, ["inputs", "outputs"]),
    ...output_locs.flatMap(({ location }, index) =>
      unknown(location, `${TEMPLATE_PATH}/output_locs/${index}/location`, ["inputs"]),
    ),
  ];
}

const nothingCalled = (name: string, side: string, sides: readonly string[]): string =>
  sides.includes(side)
    ? `There is nothing called ${name} among the ${side}: the run would fail. Add it, or correct the name.`
    : `flytekit fills in inputs here, but no ${side}: the run would fail. Write the path itself.`;
