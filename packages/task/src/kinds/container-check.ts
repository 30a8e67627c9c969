import { inputsIn, unknownInput } from "../input-placeholders.ts";
import * as parameters from "../parameters/index.ts";
import { compileError, notice, type Problem, registerError, runWarning } from "../problem.ts";
import { imageSettings, type Settings } from "../settings.ts";
import { literalTypeOf, scopeOf } from "../types/index.ts";
import type { ContainerDesign } from "./container-schema.ts";

/** What ContainerTask refuses when its images are resolved, and what its words mean to Flyte when it runs. */
export const checkContainer = (design: ContainerDesign, settings?: Settings): readonly Problem[] => [
  ...(settings === undefined ? [] : images(design, settings)),
  ...(settings === undefined ? [] : defaults(design, settings)),
  ...nothingToRun(design),
  ...words(design, "command"),
  ...words(design, "arguments"),
];

function images(
  { container, parameters: given = {} }: ContainerDesign,
  settings: Settings,
): readonly Problem[] {
  const named = parameters.containerImage.compile(container.image, imageSettings(settings));
  const problems: Problem[] = [];
  if ("error" in named) {
    const field = "field" in named && named.field !== undefined ? `/${named.field}` : "";
    problems.push(compileError(`/container/image${field}`, "invalid-value", named.error));
  }
  if (given.pod_template === undefined) return problems;
  const path = "/parameters/pod_template/pod_spec";
  for (const { index, error } of parameters.podTemplate.imageErrors(given.pod_template, settings.images)) {
    problems.push(compileError(`${path}/containers/${index}/image`, "invalid-value", error));
  }
  return problems;
}

/** `ContainerTask._get_container` passes the settings' default resources over. */
function defaults({ parameters: given = {} }: ContainerDesign, settings: Settings): readonly Problem[] {
  const { requests, limits } = settings.default_resources ?? {};
  const amounts = Object.keys({ ...requests, ...limits });
  if (amounts.length === 0 || given.resources || given.requests || given.limits) return [];
  const message =
    "The settings' default resources do not reach a container of one's own, and it asks for nothing itself. Say here what it needs.";
  return [notice("/parameters/resources", "dropped", message)];
}

/** flyteadmin's compiler wants one of the two where values go in or out, but looks into no pod. */
function nothingToRun({
  container,
  inputs,
  outputs,
  parameters: given,
}: ContainerDesign): readonly Problem[] {
  const words = container.command.length + (container.arguments?.length ?? 0);
  const values = (inputs?.length ?? 0) + (outputs?.length ?? 0);
  if (words > 0 || values === 0 || given?.pod_template !== undefined) return [];
  const message =
    "Flyte refuses a container with inputs or outputs that has neither command nor arguments. Write what it runs.";
  return [registerError("/container/command", "missing", message)];
}

function words(design: ContainerDesign, key: "command" | "arguments"): readonly Problem[] {
  const said = design.container[key] ?? [];
  if (!said.some((word) => word.includes("{{"))) return [];
  const inputs = new Map((design.inputs ?? []).map((each) => [each.name, each]));
  const scope = scopeOf(design);
  return said.flatMap((word, index) =>
    [...new Set(inputsIn(word).values())].flatMap((name) => {
      const path = `/container/${key}/${index}`;
      const input = inputs.get(name);
      if (input === undefined) return [unknownInput(name, { path, names: [...inputs.keys()] })];
      if (literalTypeOf(input.type, scope)?.blob === undefined) return [];
      const folder = design.container.input_data_dir ?? "the input folder";
      return [
        runWarning(
          path,
          "type",
          `"${name}" is a file or folder: here stands its address, not its content. Flyte lays it at ${folder}/${name}; write that path.`,
        ),
      ];
    }),
  );
}
