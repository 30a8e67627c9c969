import { kubernetesShape, type Shape } from "@fletch/task";

import type { ShapeFieldProps } from "../fields/design-field.tsx";
import { DesignField } from "../fields/design-field.tsx";
import { ObjectField } from "../fields/object-field.tsx";
import { Affinity } from "./affinity.tsx";
import { KubernetesTable } from "./kubernetes-table.tsx";
import { Containers, PodSpecFields } from "./pod-spec.tsx";
import { tables } from "./tables.ts";
import { Volumes } from "./volumes.tsx";

import classes from "../form.module.css";

/** The class of Kubernetes that a shape stands for, with the words of the place. */
function openKubernetes(shape: Shape): (Shape & { readonly kind: "object" }) | undefined {
  if (shape.kind !== "free" || shape.kubernetes === undefined) return undefined;
  return { ...kubernetesShape(shape.kubernetes), ...(shape.meta && { meta: shape.meta }) };
}

/** The class of the items of a list of Kubernetes objects. */
const itemClass = (shape: Shape): string | undefined =>
  shape.kind === "list" && shape.item.kind === "free" ? shape.item.kubernetes : undefined;

const OWN = new Set(["V1Volume", "V1Container"]);

/** Whether a form of Kubernetes' own draws this shape. */
export const isKubernetes = (shape: Shape): boolean =>
  openKubernetes(shape) !== undefined ||
  tables[itemClass(shape) ?? ""] !== undefined ||
  OWN.has(itemClass(shape) ?? "");

/** A Kubernetes object, or a list of small ones as a table. */
export function KubernetesField(props: ShapeFieldProps) {
  const { shape } = props;
  const item = itemClass(shape);
  const table = tables[item ?? ""];
  if (table !== undefined) return <KubernetesTable {...props} table={table} />;
  if (item === "V1Volume") return <Volumes {...props} />;
  if (item === "V1Container") return <Containers {...props} />;
  if (shape.kind === "free" && shape.kubernetes === "V1Affinity") return <Affinity {...props} />;
  const open = openKubernetes(shape);
  if (open === undefined) return null;
  if (shape.kind === "free" && shape.kubernetes === "V1PodSpec") {
    return (
      <DesignField {...props} group wide>
        {() => (
          <div className={classes["nested"]}>
            <PodSpecFields path={props.path} label={props.label} shape={open} />
          </div>
        )}
      </DesignField>
    );
  }
  return <ObjectField {...props} shape={open} />;
}
