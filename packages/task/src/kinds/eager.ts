import { call, type Expression, imported } from "@fletch/python";
import { z } from "zod";

import { compileError, type Problem, runWarning } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { type Entity, taskEntity } from "../spec/entity.ts";
import { literalTypeOf, scopeOf } from "../types/index.ts";
import { cleanupTask, launchPlan, workflow } from "./eager-entities.ts";
import { functionStatements } from "./function-python.ts";
import { functionName, functionTask } from "./function-task.ts";
import { functionKeys } from "./function.ts";
import { keywordsOf } from "./keywords.ts";
import { headKeys, type Kind } from "./kind.ts";
import {
  AUTO_CONTAINER_PARAMETERS,
  METADATA_PARAMETERS,
  type Parameters,
  someParameters,
} from "./parameters.ts";
import { withSerializedContext } from "./serialized-context.ts";
import { metadataKeyword, outsideMetadata } from "./task-metadata.ts";

/** An eager function is always `async def`. */
const { async: _, ...keys } = functionKeys;

const schema = z.strictObject({
  ...headKeys("eager"),
  ...keys,
  parameters: someParameters(
    ...METADATA_PARAMETERS,
    ...AUTO_CONTAINER_PARAMETERS,
    "pod_template_name",
    "secret_requests",
    "docs",
    "execution_mode",
    "pickle_untyped",
  ).optional(),
});
type Eager = z.output<typeof schema>;

/** `@eager`: an async function that calls other tasks as it goes. flytekit registers three more things with it. */
export const eager: Kind<typeof schema> = {
  schema,
  label: "Eager workflow",
  help: "An async Python function that runs other tasks as it goes, each as an execution of its own.",
  example: { format: "fletch/v1", kind: "eager", module: "recipes.train", function: "orchestrate" },
  nameOf: functionName,
  compile: compileEager,
  python: (design) => functionStatements({ ...design, async: true }, eagerDecorator(design.parameters ?? {})),
  check: (design) => [...inputsOfNothing(design), ...takenNames(design), ...lostDefaults(design)],
};

/** `create_and_link_node`: the workflow around the task passes on no input that is always None. */
function inputsOfNothing(design: Eager): readonly Problem[] {
  const scope = scopeOf(design);
  return (design.inputs ?? []).flatMap(({ name, type }, index) =>
    literalTypeOf(type, scope)?.simple === "NONE"
      ? [
          compileError(
            `/inputs/${index}/type`,
            "type",
            `An eager task takes no input that is always None. Remove "${name}", or let it be something else too: int | None.`,
          ),
        ]
      : [],
  );
}

/** Python's defaults do not reach the launch plan that is registered with the task, `LaunchPlan.get_default_launch_plan`. */
const lostDefaults = ({ inputs = [] }: Eager): readonly Problem[] =>
  inputs.flatMap((input, index) => {
    if (input.default === undefined) return [];
    const message =
      "Started in Flyte, the task does not have this default: the launch plan that comes with it knows none.";
    return [runWarning(`/inputs/${index}/default`, "dropped", message)];
  });

/** Parameters of `add_entity` and `create_and_link_node`, which flytekit hands the inputs to by name. */
const TAKEN_INPUTS = new Set(
  "self entity ctx node_id overridden_interface add_node_to_compilation_state".split(" "),
);
/** What a `Node` has already: `create_node` makes each output one more of its attributes. */
const TAKEN_OUTPUTS = new Set(
  (
    "id name metadata bindings outputs upstream_nodes flyte_entity run_entity runs_before with_overrides " +
    "TIMEOUT_OVERRIDE_SENTINEL"
  ).split(" "),
);

const takenNames = ({ inputs = [], outputs = [] }: Eager): readonly Problem[] => [
  ...takenAmong(inputs, TAKEN_INPUTS, "input"),
  ...takenAmong(outputs, TAKEN_OUTPUTS, "output"),
];

const takenAmong = (
  variables: readonly { readonly name: string }[],
  taken: ReadonlySet<string>,
  what: "input" | "output",
): readonly Problem[] =>
  variables.flatMap(({ name }, index) => {
    if (!taken.has(name)) return [];
    const message = `flytekit cannot register an eager task with an ${what} called "${name}". Choose another name.`;
    return [compileError(`/${what}s/${index}/name`, "name", message)];
  });

function compileEager(design: Eager, settings: Settings): readonly Entity[] {
  const main = taskEntity(functionTask(design, withSerializedContext(settings)));
  const cleanup = taskEntity(cleanupTask(design, settings));
  const whole = workflow(design, { main: main.id, cleanup: cleanup.id, settings });
  return [main, cleanup, whole, launchPlan(design, whole)];
}

/** `eager()` reads retries, cache and the like only from `metadata=`; labels and annotations it takes itself. */
function eagerDecorator(given: Parameters): Expression {
  const { labels, annotations, ...rest } = given;
  const keywords = [
    ...metadataKeyword(rest),
    ...keywordsOf({
      ...outsideMetadata(rest),
      ...(labels && { labels }),
      ...(annotations && { annotations }),
    }),
  ];
  const of = imported("flytekit", "eager");
  return keywords.length === 0 ? of : call(of, [], keywords);
}
