import { lazy, memo } from "react";

import { PartBoundary } from "../../../components/part-boundary.tsx";
import { useDerived } from "../../../document/index.ts";
import type { ShapeFieldProps } from "../fields/design-field.tsx";
import { FieldList } from "../fields/field-list.tsx";
import { ShapeRendererProvider } from "../fields/render-shape.tsx";
import { ShapeField } from "../fields/shape-field.tsx";
import { ShowAllProvider } from "../fields/show-all.ts";
import { DerivedOutputs } from "../keys/derived-outputs.tsx";
import { isKubernetes, KubernetesField } from "../kubernetes/kubernetes-object.tsx";
import { PodPicture } from "../pod/pod-picture.tsx";
import { UnknownKeys } from "../unknown-keys.tsx";
import { placedFields, twinField } from "./section-fields.ts";
import type { Section } from "./sections.ts";

import classes from "../form.module.css";

const ReferencedTask = lazy(async () => ({
  default: (await import("../reference/referenced-task.tsx")).ReferencedTask,
}));

const MergedPod = lazy(async () => ({ default: (await import("../pod/merged-pod.tsx")).MergedPod }));
const wholeDesign = () => import("../bulk/whole-design.tsx");
const AddMissing = lazy(async () => ({ default: (await wholeDesign()).AddMissing }));
const ShowAllDefaults = lazy(async () => ({ default: (await wholeDesign()).ShowAllDefaults }));

export interface SectionFormProps {
  readonly section: Section;
  /** Draws unset fields like set ones. */
  readonly showAll?: boolean | undefined;
}

/** The fields of one section, each by its own form or by what its schema says. */
export const SectionForm = memo(function SectionForm({ section, showAll }: SectionFormProps) {
  const kind = useDerived("/kind", (value) => (typeof value === "string" ? value : undefined));
  const fields = placedFields(section, kind ?? "task");
  return (
    <ShapeRendererProvider value={drawField}>
      <ShowAllProvider value={showAll === true}>
        <div className={classes["form"]}>
          {section.id === "pod" && <PodPicture />}
          {section.id === "advanced" ? <WholeDesign /> : <FieldList fields={fields} />}
          {section.id === "interface" && (kind === "echo" || kind === "template") && (
            <DerivedOutputs kind={kind} />
          )}
          {section.id === "pod" && (
            <PartBoundary>
              <MergedPod />
            </PartBoundary>
          )}
          {section.id === "identity" && kind === "reference" && (
            <PartBoundary>
              <ReferencedTask />
            </PartBoundary>
          )}
        </div>
      </ShowAllProvider>
    </ShapeRendererProvider>
  );
});

/** What is no field of its own: keys that nothing knows, and changes of many places. */
function WholeDesign() {
  return (
    <>
      <UnknownKeys />
      <div className={classes["steps"]}>
        <PartBoundary>
          <AddMissing />
          <ShowAllDefaults />
        </PartBoundary>
      </div>
    </>
  );
}

/** A field at any place: its own form when it has one, Kubernetes' objects by their classes, else what its schema says. */
const drawField = (props: ShapeFieldProps) => {
  const Form = twinField(props.path)?.field ?? (isKubernetes(props.shape) ? KubernetesField : ShapeField);
  return <Form key={props.path} {...props} />;
};
