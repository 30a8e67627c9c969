import { z } from "zod";

import { field } from "../field.ts";
import { imageProblems } from "../image-problems.ts";
import { inputsIn, unknownInput } from "../input-placeholders.ts";
import { TASK_PARAMETERS } from "../kinds/parameters.ts";
import { checkMachine, PerianConfig } from "../plugins/perian.ts";
import { fixBy, type Problem, runWarning, setAt } from "../problem.ts";
import { DEFAULT_INTERPRETER } from "../values/interpreter.ts";
import { type TaskTemplate, TEMPLATE_PATH, versionKey } from "./task-template.ts";

const { plugin: _, ...fields } = PerianConfig.schema.shape;

const schema = z
  .strictObject({
    type: z.literal("PerianContainerTask"),
    task_config: z.strictObject(fields).register(field, {
      label: "Machine",
      help: "What machine the container needs, and where.",
      python: { module: "flytekitplugins.perian_job", name: "PerianConfig" },
    }),
    image: z.string().register(field, {
      label: "Image",
      help: "The image to run.",
      keyword: "image",
      wire: "template.custom.image",
      example: "alpine:3",
    }),
    command: z.array(z.string()).register(field, {
      label: "Command",
      help: "What runs in it. {{.inputs.x}} stands for the value of the input x.",
      keyword: "command",
      wire: "template.custom.command",
      example: ["echo", "{{.inputs.name}}"],
    }),
    ...versionKey,
  })
  .register(field, {
    label: "Perian container",
    help: "Runs a container on the Perian job platform, on machines of any cloud. It has no outputs.",
    python: { module: "flytekitplugins.perian_job", name: "PerianContainerTask" },
  });

/** flytekitplugins-perian-job: `PerianContainerTask`. */
export const PerianContainerTask: TaskTemplate<typeof schema> = {
  schema,
  package: "flytekitplugins-perian-job",
  parameters: [...TASK_PARAMETERS, "environment"],
  inputs: "inputs",
  compile: ({ task_config, image, command }, { parameters }) => ({
    type: "perian_task",
    custom: {
      ...PerianConfig.custom?.(
        { plugin: "PerianConfig", ...task_config },
        { parameters, pythonInterpreter: DEFAULT_INTERPRETER },
      ),
      image,
      command,
    },
  }),
  check({ task_config, image, command }, { inputs }) {
    return [
      ...checkMachine(task_config, `${TEMPLATE_PATH}/task_config`),
      ...imageProblems(image, `${TEMPLATE_PATH}/image`),
      ...command.flatMap((word, index) =>
        placeholders(
          word,
          `${TEMPLATE_PATH}/command/${index}`,
          inputs.map(({ name }) => name),
        ),
      ),
    ];
  },
};

/** `PerianConnector._render_command_template` replaces one spelling only. */
function placeholders(word: string, path: string, names: readonly string[]): readonly Problem[] {
  const found = inputsIn(word);
  const unknown = new Set([...found.values()].filter((name) => !names.includes(name)));
  const misspelt = [...found].flatMap(([written, name]) => {
    const exact = `{{.inputs.${name}}}`;
    if (unknown.has(name) || written === exact) return [];
    const message = `Perian fills in ${exact} only, spelled just so: the command gets these braces as they are.`;
    const fix = fixBy(`Change to ${exact}`, setAt(path, word.replaceAll(written, exact)));
    return [runWarning(path, "invalid-value", { message, fix })];
  });
  const so = ", so the command gets these braces as they are";
  return [...[...unknown].map((name) => unknownInput(name, { path, names, so })), ...misspelt];
}
