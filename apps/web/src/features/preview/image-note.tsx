import { isShallowEqual, useDocumentState } from "../../document/index.ts";

import classes from "./preview.module.css";

/** Flyte runs code that is in an image, not this file. */
export function ImageNote() {
  const { module, callable } = useDocumentState(({ good }) => {
    const design = (good?.design ?? {}) as Readonly<Record<string, unknown>>;
    return { module: text(design["module"]), callable: text(design["function"]) };
  }, isShallowEqual);
  if (module === undefined || callable === undefined) return null;
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

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
