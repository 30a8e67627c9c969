import type { Container, DataLoadingConfig, TaskSpec } from "@fletch/flyteidl/json";
import { imported, type KeywordArgument, list, none, string } from "@fletch/python";

import * as parameters from "../parameters/index.ts";
import { imageSettings, type Settings } from "../settings.ts";
import { assemble, metadata } from "../spec/assemble.ts";
import { taskEntity } from "../spec/entity.ts";
import { compileInterface } from "../spec/interface.ts";
import type { Target } from "../spec/target.ts";
import { scopeOf } from "../types/index.ts";
import { pythonOf } from "../values/python-call.ts";
import { builtTask, inputsKeyword, outputsKeyword } from "./class-python.ts";
import { checkContainer } from "./container-check.ts";
import { type ContainerDesign, containerSchema } from "./container-schema.ts";
import { keywordsOf } from "./keywords.ts";
import type { Kind } from "./kind.ts";
import { metadataKeyword, outsideMetadata } from "./task-metadata.ts";

/** flytekit's `ContainerTask`: any image, any command. Flyte's own helper brings the inputs and fetches the outputs. */
export const container: Kind<typeof containerSchema> = {
  schema: containerSchema,
  label: "Container",
  help: "Any image and any command, in any language.",
  example: {
    format: "fletch/v1",
    kind: "container",
    name: "recipes.hello",
    container: { image: "alpine:3", command: ["echo", "hello"] },
  },
  nameOf: ({ name }) => name,
  compile: (design, settings) => [taskEntity(containerTask(design, settings))],
  python: (design) => [
    builtTask(design.name, imported("flytekit", "ContainerTask"), { keywords: keywords(design), design }),
  ],
  check: checkContainer,
};

function containerTask(design: ContainerDesign, settings: Settings): TaskSpec {
  const given = design.parameters ?? {};
  const template = given.pod_template;
  return assemble(
    {
      name: design.name,
      type: "raw-container",
      version: design.container.task_type_version,
      metadata: metadata(given),
      interface: compileInterface(design, scopeOf(design)),
      target: targetOf(design, settings),
      security: parameters.secretRequests.compile(given.secret_requests),
      config: template && { primary_container_name: parameters.podTemplate.primaryName(template) },
      description: given.docs && parameters.docs.compile(given.docs),
    },
    settings,
  );
}

/** `ContainerTask.get_container`, `get_k8s_pod`. Default resources and fast registration have no say here. */
function targetOf({ container: own, parameters: given = {} }: ContainerDesign, settings: Settings): Target {
  const named = parameters.containerImage.compile(own.image, imageSettings(settings));
  if ("error" in named) throw new Error(`Unresolved image: ${named.error}`);
  const resources = parameters.resources.specOf(given);
  const env = parameters.environment.merge(settings.env, given.environment);
  const dataConfig = dataConfigOf(own);
  if (given.pod_template !== undefined) {
    const primary = {
      image: named.image,
      command: own.command,
      args: own.arguments,
      env,
      resources,
      images: settings.images,
    };
    return { k8sPod: { ...parameters.podTemplate.compile(given.pod_template, primary), dataConfig } };
  }
  const pairs = parameters.environment.compile(env);
  const container: Container = {
    ...(named.image && { image: named.image }),
    ...(own.command.length > 0 && { command: own.command }),
    ...(own.arguments && own.arguments.length > 0 && { args: own.arguments }),
    resources: parameters.resources.compile(resources),
    ...(pairs.length > 0 && { env: pairs }),
    dataConfig,
  };
  return { container };
}

const FORMATS = { json: undefined, yaml: "YAML", proto: "PROTO" } as const;

function dataConfigOf(own: ContainerDesign["container"]): DataLoadingConfig {
  const format = FORMATS[own.metadata_format ?? "json"];
  return {
    enabled: true,
    ...(own.input_data_dir && { inputPath: own.input_data_dir }),
    ...(own.output_data_dir && { outputPath: own.output_data_dir }),
    ...(format && { format }),
  };
}

function keywords(design: ContainerDesign): KeywordArgument[] {
  const { container: own, parameters: given = {} } = design;
  const { command, image, ...rest } = own;
  const { shape } = containerSchema.shape.container;
  const others = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: pythonOf(shape[name as keyof typeof shape], value) }],
  );
  return [
    { name: "image", value: image === undefined ? none() : parameters.containerImage.python(image) },
    { name: "command", value: list(command.map(string)) },
    ...others,
    ...inputsKeyword(design),
    ...outputsKeyword(design),
    ...metadataKeyword(given),
    ...keywordsOf(outsideMetadata(given)),
  ];
}
