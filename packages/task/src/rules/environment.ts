import type { CommonDesign } from "../design.ts";
import { fixBy, pointer, type Problem, removeAt, runWarning } from "../problem.ts";
import type { Settings } from "../settings.ts";

/** What flyteplugins adds to every container (`GetExecutionEnvVars`); of two variables of one name Kubernetes takes the last. */
const FLYTES = new Set(
  [
    "EXECUTION_ID",
    "EXECUTION_PROJECT",
    "EXECUTION_DOMAIN",
    "TASK_PROJECT",
    "TASK_DOMAIN",
    "TASK_NAME",
    "TASK_VERSION",
  ]
    .map((name) => `FLYTE_INTERNAL_${name}`)
    .concat("FLYTE_ATTEMPT_NUMBER", "FLYTE_EXECUTION_URL"),
);
const RUNTIME_PACKAGES = "_F_RUNTIME_PACKAGES";

/** Names of variables: flytekit and flyteadmin take any. */
export function environment({ parameters = {} }: CommonDesign, settings?: Settings): readonly Problem[] {
  const given = parameters.environment;
  const shared = settings?.env;
  if (given === undefined && shared === undefined) return [];
  const own = Object.keys(given ?? {}).flatMap((name) => {
    const path = `/parameters/environment${pointer(name)}`;
    const message = nameTrouble(name);
    if (message !== undefined) return [runWarning(path, "key-name", message)];
    if (FLYTES.has(name)) {
      const fix = fixBy(`Remove ${name}`, removeAt(path));
      return [
        runWarning(path, "overridden", {
          message: `Flyte sets ${name} itself when the task runs, and its value wins. Choose another name.`,
          fix,
        }),
      ];
    }
    return name === RUNTIME_PACKAGES && hasRuntimePackages(parameters.container_image)
      ? [
          runWarning(path, "overridden", {
            message: `The image's packages at start are put into ${name} and replace this value. Name the packages there.`,
            fix: fixBy(`Remove ${name}`, removeAt(path)),
          }),
        ]
      : [];
  });
  const outside = Object.keys(shared ?? {}).flatMap((name): Problem[] => {
    const message = nameTrouble(name);
    return message === undefined
      ? []
      : [{ ...runWarning(`/env${pointer(name)}`, "key-name", message), in: "settings" }];
  });
  return [...own, ...outside];
}

const hasRuntimePackages = (image: NonNullable<CommonDesign["parameters"]>["container_image"]): boolean =>
  typeof image === "object" && (image.runtime_packages?.length ?? 0) > 0;

/** What Kubernetes takes for a name (`IsEnvVarName`), and what programs can read. */
function nameTrouble(name: string): string | undefined {
  if (name === "") return "A variable needs a name: Kubernetes refuses to start the task without one.";
  if (name.includes("=") || /[^\x20-\x7e]/.test(name))
    return `Kubernetes refuses "${name}" as a variable and does not start the task. Use letters, digits and underscores.`;
  return /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name)
    ? undefined
    : `Many clusters and shells refuse "${name}" as a variable. Use letters, digits and underscores, not starting with a digit.`;
}
