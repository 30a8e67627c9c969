import { z } from "zod";

import { field } from "../field.ts";
import * as parameters from "../parameters/index.ts";
import { headKeys } from "./kind.ts";
import { METADATA_PARAMETERS, someParameters } from "./parameters.ts";
import { nameKey, plainInputs, plainOutputs, typesKey, typeVersionKey } from "./signature.ts";

const words = () =>
  z.array(z.string({ error: "This must be text. Put numbers and true or false in quotes." }));

const image = parameters.containerImage.schema.clone().register(field, {
  label: "Image",
  help: "The image to run. It needs neither Python nor flytekit.",
  keyword: "image",
  wire: "template.container.image",
  pod: "spec.containers[].image",
  unset: "the default image of the settings",
  example: "alpine:3",
});

/** What `ContainerTask` takes beside the parameters that other tasks have too. */
const container = z
  .strictObject({
    image: image.optional(),
    command: words().register(field, {
      label: "Command",
      help: "The program and its first words. {{.inputs.x}} stands for the value of the input x.",
      details:
        "Files and folders are not put into the words: Flyte lays them into the input folder under the input's name, as in /var/inputs/x.",
      keyword: "command",
      wire: "template.container.command",
      pod: "spec.containers[].command",
      example: ["python3", "/app/main.py"],
    }),
    arguments: words()
      .register(field, {
        label: "Arguments",
        help: "More words behind the command.",
        keyword: "arguments",
        wire: "template.container.args",
        pod: "spec.containers[].args",
        unset: "none",
        example: ["--n", "{{.inputs.n}}"],
      })
      .optional(),
    input_data_dir: z
      .string()
      .register(field, {
        label: "Input folder",
        help: "Where Flyte lays the inputs before the command starts.",
        keyword: "input_data_dir",
        wire: "template.container.dataConfig.inputPath",
        unset: "a folder that the platform chooses",
        example: "/var/inputs",
      })
      .optional(),
    output_data_dir: z
      .string()
      .register(field, {
        label: "Output folder",
        help: "Where the command leaves each output, in a file of the output's name.",
        keyword: "output_data_dir",
        wire: "template.container.dataConfig.outputPath",
        unset: "a folder that the platform chooses",
        example: "/var/outputs",
      })
      .optional(),
    metadata_format: z
      .enum(["json", "yaml", "proto"])
      .register(field, {
        label: "Format of the inputs file",
        help: "How the file that holds all inputs at once is written.",
        keyword: "metadata_format",
        wire: "template.container.dataConfig.format",
        unset: "JSON",
        choices: { json: "JSON", yaml: "YAML", proto: "Protobuf" },
        python: { module: "flytekit", name: "ContainerTask.MetadataFormat" },
        advanced: true,
      })
      .optional(),
    local_logs: z
      .boolean()
      .register(field, {
        label: "Local logs",
        help: "Shows what the container prints when the task is run on one's own machine. Flyte does not see it.",
        keyword: "local_logs",
        unset: "not shown",
        advanced: true,
      })
      .optional(),
    task_type_version: typeVersionKey("container plugin"),
  })
  .register(field, { label: "Container", help: "What runs: an image, and the command in it." });

export const containerSchema = z.strictObject({
  ...headKeys("container"),
  name: nameKey,
  container,
  types: typesKey,
  inputs: plainInputs.optional(),
  outputs: plainOutputs.optional(),
  parameters: someParameters(
    ...METADATA_PARAMETERS,
    "environment",
    "requests",
    "limits",
    "resources",
    "secret_requests",
    "docs",
    "enable_deck",
    "disable_deck",
    "pod_template",
    "pod_template_name",
  ).optional(),
});

export type ContainerDesign = z.output<typeof containerSchema>;
