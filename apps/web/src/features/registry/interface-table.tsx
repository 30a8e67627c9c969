import type { TypedInterface, VariableMap } from "@fletch/flyteidl/json";
import { literalTypeInWords } from "@fletch/task";

import classes from "./registry.module.css";

/** What goes into a task and what comes out. */
export function InterfaceTable({ value }: { readonly value: TypedInterface | undefined }) {
  const rows = [...rowsOf("input", value?.inputs), ...rowsOf("output", value?.outputs)];
  return (
    <section aria-labelledby="interface" className={classes["section"]}>
      <h2 id="interface">Interface</h2>
      {rows.length === 0 ? (
        <p className={classes["small"]}>No inputs and no outputs.</p>
      ) : (
        <table className={classes["table"]}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Type and description</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.is} ${row.name}`}>
                <th scope="row">
                  <code>{row.name}</code> <span className={classes["small"]}>{row.is}</span>
                </th>
                <td>
                  <code>{row.type}</code>
                  {row.description !== "" && <div className={classes["small"]}>{row.description}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function rowsOf(is: "input" | "output", map: VariableMap | undefined) {
  return Object.entries(map?.variables ?? {}).map(([name, variable]) => ({
    is,
    name,
    type: literalTypeInWords(variable.type ?? {}),
    // flytekit writes the name where nothing is said.
    description: variable.description === name ? "" : (variable.description ?? ""),
  }));
}
