import { digest } from "@fletch/flyteidl/codec";
import type { TaskSpec } from "@fletch/flyteidl/json";
import { compileDesign, readText } from "@fletch/task";

import { readCases } from "../examples/cases.ts";
import { askPython } from "./environment.ts";
import { type ExecutionCase, executionCases } from "./execution-cases.ts";
import { countEach, type Step } from "./step.ts";

/** It runs: the arguments and variables of the compiled container, executed as Flyte's container would, give the right outputs. */
export const execution: Step = async () => {
  const examples = new Map(readCases().map((each) => [each.name, each]));
  const requestOf = ({ example, inputs, outputs }: ExecutionCase): object => {
    const found = examples.get(example);
    if (found === undefined) throw new Error(`there is no example ${example}`);
    const { module, python: source, task } = found;
    const { spec, problems } = compileDesign(readText(found.text).value, found.settings, digest);
    if (spec === undefined) throw new Error(`${example} does not compile: ${problems[0]?.message}`);
    return { module, source, task, ...whatRuns(spec), inputs, outputs };
  };
  const troubles = await askPython<string | null>("execute.py", executionCases.map(requestOf));
  return countEach(
    executionCases.map(({ example }, index) => ({ example, trouble: troubles[index] })),
    ({ example }) => example,
    ({ trouble }) => Promise.resolve(trouble === null ? undefined : (trouble ?? "it was not run")),
  );
};

interface PodContainer {
  readonly name?: string;
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
}

/** Arguments and environment of the container, or of the pod's primary one. */
function whatRuns({ template }: TaskSpec): { args: readonly string[]; env: Record<string, string> } {
  const { container, k8sPod, config } = template ?? {};
  if (container !== undefined) {
    const { args = [], env = [] } = container;
    return { args, env: Object.fromEntries(env.map(({ key = "", value = "" }) => [key, value])) };
  }
  const { containers = [] } = (k8sPod?.podSpec ?? {}) as { containers?: readonly PodContainer[] };
  const primary = containers.find(({ name }) => name === config?.["primary_container_name"]);
  const { args = [], env = [] } = primary ?? {};
  return { args, env: Object.fromEntries(env.map(({ name, value = "" }) => [name, value])) };
}
