import { z } from "zod";

import { field } from "../field.ts";
import { PerianConfig } from "../plugins/perian.ts";
import { runWarning } from "../problem.ts";
import { imageTrouble } from "../values/image-reference.ts";
import { DEFAULT_INTERPRETER } from "../values/interpreter.ts";
import { TASK_PARAMETERS, type TaskTemplate, TEMPLATE_PATH, versionKey } from "./task-template.ts";

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
  check({ image }) {
    const trouble = imageTrouble(image);
    return trouble === undefined ? [] : [runWarning(`${TEMPLATE_PATH}/image`, "invalid-value", trouble)];
  },
};
