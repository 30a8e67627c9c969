import type { z } from "zod";

import { field } from "../field.ts";
import type { TaskPlugin } from "./task-plugin.ts";

type AnyPlugin = Pick<TaskPlugin<z.ZodObject, never>, "schema">;

/**
 * The table of plugins, once each stands under the class that its configs are of: flytekit's
 * `TaskPlugins.register_pythontask_plugin`, with its words for a class that is taken.
 */
export function registered<const Table extends Readonly<Record<string, AnyPlugin>>>(table: Table): Table {
  const taken = new Map<string, string>();
  for (const [name, { schema }] of Object.entries(table)) {
    const { module, name: own = name } = field.get(schema)?.python ?? {};
    const type = `<class '${module}.${own}'>`;
    const other = taken.get(type);
    if (other !== undefined) {
      throw new TypeError(
        `Requesting to register plugin ${name} - collides with existing plugin ${other} for type ${type}`,
      );
    }
    taken.set(type, name);
  }
  return table;
}
