import { type Expression, imported, isUsableName } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";

const DEFAULT_LOCATION = "flytekit.core.python_auto_container.default_task_resolver";

/** `task_resolver` of `task()`: where the resolver lives, and what it is told to find the function again. */
export const schema = z
  .strictObject({
    location: z
      .string()
      .refine((text) => text.includes(".") && text.split(".").every(isUsableName), {
        error: "Write module and variable joined by dots, such as acme.flyte.resolver.",
      })
      .register(field, {
        label: "Location",
        help: "The Python variable that holds the resolver, with its module.",
        wire: "template.container.args",
        example: DEFAULT_LOCATION,
      }),
    loader_args: z
      .array(z.string())
      .register(field, {
        label: "Loader arguments",
        help: "What the resolver is given to find the function again when the task starts.",
        wire: "template.container.args",
        unset: "the module and the name of the function",
        example: ["task-module", "recipes.train", "task-name", "fit"],
      })
      .optional(),
  })
  .register(field, {
    label: "Task resolver",
    help: "How the container finds the function when the task starts. Few people need this.",
    details:
      "The Python class behind the location makes the loader arguments itself; here they are written down, and must be what it makes.",
    keyword: "task_resolver",
    wire: "template.container.args",
    unset: "by the module and the name of the function",
    advanced: true,
  });

type TaskResolver = z.output<typeof schema>;

interface Place {
  readonly module: string;
  readonly function: string;
}

/** `loader_args` of flytekit's own resolvers. What others make is not known: most do as the default one. */
const LOADER_ARGS: Readonly<Record<string, (place: Place) => readonly string[]>> = {
  [DEFAULT_LOCATION]: byModule,
  "flytekit.core.python_auto_container.default_notebook_task_resolver": ({ module, function: name }) => [
    "entity-name",
    `${module}.${name}`,
  ],
  "flytekit.core.python_function_task.eager_failure_task_resolver": () => ["eager", "failure", "handler"],
};

function byModule({ module, function: name }: Place): readonly string[] {
  return ["task-module", module, "task-name", name];
}

/** What a resolver of flytekit makes for a function; undefined for a resolver of somebody else. */
export const knownLoaderArgs = ({ location }: TaskResolver, place: Place): readonly string[] | undefined =>
  Object.hasOwn(LOADER_ARGS, location) ? LOADER_ARGS[location]?.(place) : undefined;

/** The end of the container's arguments. */
export function compile(resolver: TaskResolver = { location: DEFAULT_LOCATION }, place: Place): string[] {
  const loaderArgs = resolver.loader_args ?? knownLoaderArgs(resolver, place) ?? byModule(place);
  return ["--resolver", resolver.location, "--", ...loaderArgs];
}

export function python({ location }: TaskResolver): Expression {
  const dot = location.lastIndexOf(".");
  return imported(location.slice(0, dot), location.slice(dot + 1));
}
