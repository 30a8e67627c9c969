import { expect, test } from "vitest";

import { execution } from "./execution.ts";
import { fixed, told } from "./testing.ts";

const hint = { type: "task", project: "p", domain: "d", name: "n", version: "v" };

const notebook = "flytekit.core.python_auto_container.default_notebook_task_resolver";
const LOADER_ARGS = "/parameters/task_resolver/loader_args";

test.each<[object, object, string[]]>([
  [{ execution_mode: "default" }, {}, []],
  [{ execution_mode: "dynamic" }, {}, ["compile /parameters/execution_mode exclusive"]],
  [{ node_dependency_hints: [hint] }, {}, ["compile /parameters/node_dependency_hints exclusive"]],
  [{ node_dependency_hints: [] }, {}, ["compile /parameters/node_dependency_hints exclusive"]],
  [{ task_config: { plugin: "Spark" } }, { async: true }, ["compile /async exclusive"]],
  [{ task_config: { plugin: "Spark" } }, { async: false }, []],
  [{}, { async: true }, []],
  [{ timeout: "-1h" }, {}, ["run /parameters/timeout invalid-value"]],
  [{ timeout: -5 }, {}, ["run /parameters/timeout invalid-value"]],
  [{ timeout: 5 }, {}, []],
  [{ task_resolver: { location: notebook } }, {}, []],
  [{ task_resolver: { location: notebook, loader_args: ["entity-name", "recipes.train.fit"] } }, {}, []],
  [{ task_resolver: { location: notebook, loader_args: [] } }, {}, [`run ${LOADER_ARGS} invalid-value`]],
  [{ task_resolver: { location: "acme.resolver", loader_args: ["x"] } }, {}, []],
])("%j with %j", (parameters, more, problems) => {
  expect(told(execution, parameters, more)).toEqual(problems);
  expect(fixed(execution, parameters, more).left).toEqual([]);
});
