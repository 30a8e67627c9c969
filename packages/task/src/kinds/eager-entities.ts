import type {
  Binding,
  Identifier,
  Node,
  NodeMetadata,
  Parameter,
  TaskMetadata,
  TaskSpec,
  TypedInterface,
} from "@fletch/flyteidl/json";

import type { Settings } from "../settings.ts";
import { assemble, metadata } from "../spec/assemble.ts";
import type { Entity } from "../spec/entity.ts";
import { compileInterface, variablesOf } from "../spec/interface.ts";
import { compileTarget, defaultCommand } from "../spec/target.ts";
import { type FlyteType, scopeOf } from "../types/index.ts";
import { byCodePoint } from "../values/order.ts";
import { type FunctionDesign, functionName } from "./function-task.ts";

const RESOLVER = "flytekit.core.python_function_task.eager_failure_task_resolver";

/** The design as everything beside the task itself has it: without descriptions. */
const bare = (design: FunctionDesign, outputs: FunctionDesign["outputs"]): TypedInterface => {
  const plain = (list: FunctionDesign["inputs"]) => list?.map(({ name, type }) => ({ name, type }));
  return compileInterface({ inputs: plain(design.inputs), outputs: plain(outputs) }, scopeOf(design));
};

/** `EagerFailureHandlerTask`: ends what an eager task has started when it fails itself. It shares the image and nothing else. */
export function cleanupTask(design: FunctionDesign, settings: Settings): TaskSpec {
  const command = defaultCommand(["--resolver", RESOLVER, "--", "eager", "failure", "handler"]);
  return assemble(
    {
      name: `${functionName(design)}-cleanup`,
      type: "eager_failure_handler_task",
      metadata: metadata({}),
      interface: bare(design, []),
      target: compileTarget({ container_image: design.parameters?.container_image }, command, settings),
    },
    settings,
  );
}

interface Surroundings {
  readonly main: Identifier;
  readonly cleanup: Identifier;
  readonly settings: Settings;
}

/** `get_as_workflow`: one node that runs the task, and one for its failure. */
export function workflow(design: FunctionDesign, { main, cleanup, settings }: Surroundings): Entity {
  const typed = bare(design, design.outputs);
  const inputs = (design.inputs ?? [])
    .map(({ name }) => name)
    .toSorted(byCodePoint)
    .map((name): Binding => ({ var: name, binding: { promise: { var: name } } }));
  const node = (id: string, task: Identifier, said: NodeMetadata): Node => ({
    id,
    metadata: said,
    ...(inputs.length > 0 && { inputs }),
    taskNode: { referenceId: task, overrides: {} },
  });
  const outputs = (design.outputs ?? []).map(({ name }): Binding => ({
    var: name,
    binding: { promise: { nodeId: "n0", var: name } },
  }));
  const id: Identifier = {
    resourceType: "WORKFLOW",
    project: settings.project,
    domain: settings.domain,
    name: functionName(design),
    ...(settings.version && { version: settings.version }),
  };
  return {
    type: "workflow",
    id,
    spec: {
      template: {
        id,
        metadata: {},
        interface: typed,
        nodes: [node("n0", main, nodeMetadata(design.function, metadata(design.parameters ?? {})))],
        ...(outputs.length > 0 && { outputs }),
        failureNode: node("efn", cleanup, nodeMetadata(`${design.function}-cleanup`, metadata({}))),
        metadataDefaults: {},
      },
    },
  };
}

/** `PythonTask.construct_node_metadata`: what a node repeats of its task. */
const nodeMetadata = (
  name: string,
  { timeout, retries = {}, interruptible }: TaskMetadata,
): NodeMetadata => ({
  name,
  ...(timeout && { timeout }),
  retries,
  ...(interruptible !== undefined && { interruptible }),
});

/** The workflow's default launch plan. Python's defaults are lost on the way: only an optional input has one, none. */
export function launchPlan(design: FunctionDesign, whole: Entity): Entity {
  const variables = bare(design, []).inputs?.variables ?? {};
  const scope = scopeOf(design);
  const parameters = variablesOf(design.inputs, scope).map(({ name, type }): [string, Parameter] => {
    const variable = variables[name] ?? {};
    return [
      name,
      isOptional(type)
        ? { var: variable, default: { scalar: { noneType: {} } } }
        : { var: variable, required: true },
    ];
  });
  return {
    type: "launchPlan",
    id: { ...whole.id, resourceType: "LAUNCH_PLAN" },
    spec: {
      workflowId: whole.id,
      entityMetadata: {},
      defaultInputs: parameters.length > 0 ? { parameters: Object.fromEntries(parameters) } : {},
      fixedInputs: {},
      labels: {},
      annotations: {},
      rawOutputDataConfig: {},
    },
  };
}

const isOptional = (type: FlyteType): boolean =>
  type.kind === "union" &&
  type.variants.some((variant) => variant.kind === "simple" && variant.name === "None");
