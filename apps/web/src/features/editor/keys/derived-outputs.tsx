import { isShallowEqual, useDocumentState } from "../../../document/index.ts";

import formClasses from "../form.module.css";
import classes from "./derived.module.css";

/** Outputs that nobody writes: an echo's follow from its inputs, a ready-made task's from its settings. */
export function DerivedOutputs({ kind }: { readonly kind: string }) {
  const outputs = useDocumentState(
    ({ good }) => (good?.outputs ?? []).map(({ name, type }) => `${name}\n${spelled(type)}`),
    isShallowEqual,
  );
  return (
    <section className={classes["derived"]} aria-label="Outputs that follow">
      <h3>Outputs</h3>
      <p className={formClasses["plain"]}>
        {kind === "echo"
          ? "They follow from the inputs, one for each in the same order."
          : "They follow from what the template does."}
        {outputs.length === 0 && " There are none as yet."}
      </p>
      {outputs.length > 0 && (
        <ul>
          {outputs.map((each) => {
            const [name = "", type = ""] = each.split("\n");
            return (
              <li key={name}>
                <code>
                  {name}: {type}
                </code>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

const spelled = (type: unknown): string =>
  type === undefined ? "any" : typeof type === "string" ? type : JSON.stringify(type);
