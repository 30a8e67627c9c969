import { call, dict, type Expression, imported, list, string } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";

const part = (label: string, help: string, example: string) =>
  z.string().min(1).register(field, { label, help, example });

/** `node_dependency_hints` of `task()`, as references to what is registered. Only dynamic tasks take it. */
export const schema = z
  .array(
    z
      .strictObject({
        type: z.enum(["task", "launch_plan", "workflow"]).register(field, {
          label: "Type",
          help: "What the hint points at.",
          choices: { task: "Task", launch_plan: "Launch plan", workflow: "Workflow" },
        }),
        project: part("Project", "The Flyte project that it is registered in.", "flytesnacks"),
        domain: part("Domain", "The stage of that project.", "production"),
        name: part("Name", "Its full name, such as recipes.train.fit.", "recipes.train.fit"),
        version: part("Version", "Which registered state of it.", "v1"),
      })
      .register(field, { label: "Hint", help: "Something registered that the dynamic task may run." }),
  )
  .register(field, {
    label: "Dependency hints",
    help: "What a dynamic task may run, so that it can be registered together with it.",
    details: "They are not part of the task itself. Tasks that are not dynamic do not take them.",
    keyword: "node_dependency_hints",
    unset: "none",
    advanced: true,
  });

type Hints = z.output<typeof schema>;

const REFERENCES = {
  task: imported("flytekit.core.task", "ReferenceTask"),
  launch_plan: imported("flytekit.core.launch_plan", "ReferenceLaunchPlan"),
  workflow: imported("flytekit.core.workflow", "ReferenceWorkflow"),
} as const;

export const python = (hints: Hints): Expression =>
  list(
    hints.map(({ type, project, domain, name, version }) =>
      call(
        REFERENCES[type],
        [project, domain, name, version].map(string),
        ["inputs", "outputs"].map((name) => ({ name, value: dict([]) })),
      ),
    ),
  );
