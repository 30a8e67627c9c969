import { useDocumentState } from "../../document/index.ts";
import { functionOf } from "../../lib/function-of.ts";

import classes from "./preview.module.css";

/** Flyte runs code that is in an image, not this file. */
export function ImageNote() {
  const runs = useDocumentState(
    ({ good }) => functionOf(good?.design),
    (a, b) => a?.module === b?.module && a?.callable === b?.callable,
  );
  if (runs === undefined) return null;
  const { module, callable } = runs;
  return (
    <p className={classes["note"]}>
      Registering sends no code. The image must hold{" "}
      <code>
        {module}.{callable}
      </code>
      : put this file into it as <code>{module.replaceAll(".", "/")}.py</code>, or build it from code that has
      the function.
    </p>
  );
}
