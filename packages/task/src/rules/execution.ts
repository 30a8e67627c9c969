import type { CommonDesign } from "../design.ts";
import { executionMode, taskResolver } from "../parameters/index.ts";
import { compileError, fixBy, type Problem, removeAt, runWarning, setAt } from "../problem.ts";
import { isEqual } from "../values/equal.ts";

/** How the function runs: what the kind, the plugin and `async` allow together. */
export function execution(design: CommonDesign): readonly Problem[] {
  const given = design.parameters;
  if (given === undefined) return [];
  const problems: Problem[] = [];
  const mode = executionMode.MODES[design.kind];
  if (given.execution_mode !== undefined && given.execution_mode !== mode) {
    const path = "/parameters/execution_mode";
    problems.push(
      compileError(path, "exclusive", {
        message: `The kind is ${design.kind}, which runs in the mode ${mode}. Change the kind, or leave the mode out.`,
        fix: fixBy("Leave the mode to the kind", removeAt(path)),
      }),
    );
  }
  if (given.node_dependency_hints !== undefined && mode !== "dynamic") {
    const path = "/parameters/node_dependency_hints";
    problems.push(
      compileError(path, "exclusive", {
        message: "Only dynamic tasks take dependency hints: for others Flyte finds what they need by itself.",
        fix: fixBy("Remove the hints", removeAt(path)),
      }),
    );
  }
  if (design.async === true && given.task_config !== undefined) {
    problems.push(
      compileError("/async", "exclusive", {
        message: `flytekit's ${given.task_config.plugin} does not take async functions. Use an ordinary def, or no plugin.`,
        fix: fixBy("Use an ordinary def", setAt("/async", false)),
      }),
    );
  }
  const timeout = given.timeout;
  if (typeof timeout === "number" ? timeout < 0 : timeout?.startsWith("-")) {
    const path = "/parameters/timeout";
    const message =
      "The time is over before the task starts. Remove the minus, or leave the timeout out for no limit.";
    const positive = typeof timeout === "number" ? -timeout : timeout?.slice(1);
    problems.push(
      runWarning(path, "invalid-value", {
        message,
        fix: fixBy(`Change to ${positive}`, setAt(path, positive)),
      }),
    );
  }
  return [...problems, ...loaderArgs(design)];
}

/** The Python names the resolver alone: what one of flytekit's makes itself is what counts there. */
function loaderArgs({ module, function: name, parameters = {} }: CommonDesign): readonly Problem[] {
  const resolver = parameters.task_resolver;
  if (resolver?.loader_args === undefined || module === undefined || name === undefined) return [];
  const made = taskResolver.knownLoaderArgs(resolver, { module, function: name });
  if (made === undefined || isEqual(made, resolver.loader_args)) return [];
  const path = "/parameters/task_resolver/loader_args";
  const message = `This resolver makes the arguments ${made.join(" ")} itself, and others do not lead to the function. Leave them out.`;
  return [
    runWarning(path, "invalid-value", { message, fix: fixBy("Leave them to the resolver", removeAt(path)) }),
  ];
}
