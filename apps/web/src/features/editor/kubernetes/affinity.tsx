import { useState } from "react";

import { useDerived } from "../../../document/index.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { FreeField } from "../fields/free-field.tsx";
import { TableRows } from "./kubernetes-table.tsx";
import { isPlainNodeAffinity } from "./plain-affinity.ts";
import { tables } from "./tables.ts";

import classes from "../form.module.css";

const TERM =
  "/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms/0/matchExpressions";
const conditions = { kind: "list", item: { kind: "free", kubernetes: "V1NodeSelectorRequirement" } } as const;

/** Which machines the pod must run on, as conditions on their labels; anything further as YAML. */
export function Affinity(props: ShapeFieldProps) {
  const plain = useDerived(props.path, isPlainNodeAffinity);
  // What is typed anew as YAML begins with nothing, which the form could show.
  const [typing, setTyping] = useState(false);
  const table = tables["V1NodeSelectorRequirement"];
  if (!plain || typing || table === undefined) {
    return (
      <div onInput={() => setTyping(true)} onBlur={() => setTyping(false)}>
        <FreeField {...props} shape={{ kind: "free", ...(props.shape.meta && { meta: props.shape.meta }) }} />
      </div>
    );
  }
  return (
    <DesignField {...props} group wide hint="Machines must meet all of these conditions on their labels.">
      {() => (
        <>
          {/* Without its last condition a term would be left empty, and Kubernetes takes that for no machine at all. */}
          <TableRows
            path={`${props.path}${TERM}`}
            whole={props.path}
            label={props.label}
            shape={conditions}
            table={table}
          />
          <p className={classes["plain"]}>
            Preferences, several alternatives and other pods are written in the YAML view; what is there is
            kept.
          </p>
        </>
      )}
    </DesignField>
  );
}
