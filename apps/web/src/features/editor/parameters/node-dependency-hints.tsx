import { useDerived } from "../../../document/index.ts";
import { kindWords } from "../../../lib/kind-shapes.const.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { ListField } from "../fields/list-field.tsx";

import classes from "../form.module.css";

/** What a dynamic task may run. Other kinds do not take it, and the form says why. */
export function NodeDependencyHints(props: ShapeFieldProps) {
  const kind = useDerived("/kind", (value) => (typeof value === "string" ? value : undefined));
  const isSet = useDerived(props.path, (value) => value !== undefined);
  if (kind === "dynamic" || isSet) return <ListField {...props} />;
  const label = kind !== undefined && Object.hasOwn(kindWords, kind) ? (kindWords[kind]?.label ?? "") : "";
  return (
    <DesignField {...props} group>
      {() => (
        <p className={classes["plain"]}>
          Only dynamic tasks take hints, and this design is of the kind {label || "task"}: Flyte finds what it
          needs by itself.
        </p>
      )}
    </DesignField>
  );
}
