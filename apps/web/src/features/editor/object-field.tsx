import { pointer, type Shape } from "@fletch/task";

import { DesignField, useEditAt } from "./design-field.tsx";
import { FieldList } from "./field-list.tsx";
import { FreeField } from "./free-field.tsx";
import type { ShapeFieldProps } from "./shape-field.tsx";
import { fieldName } from "./shape-value.ts";

import classes from "./form.module.css";

export interface ObjectFieldProps extends ShapeFieldProps {
  readonly shape: Shape & { readonly kind: "object" };
  /** A field that something else shows: the discriminator of a union. */
  readonly except?: string | undefined;
}

/** An object: its fields, indented under its name. */
export function ObjectField(props: ObjectFieldProps) {
  const { value } = useEditAt(props.path, props.label);
  if (value !== undefined && (value === null || typeof value !== "object" || Array.isArray(value))) {
    return <FreeField {...props} />;
  }
  return (
    <DesignField {...props} group>
      {() => (
        <div className={classes["nested"]}>
          <ObjectFields {...props} />
        </div>
      )}
    </DesignField>
  );
}

/** The fields of an object, without a frame. */
export function ObjectFields({ path, shape, except }: ObjectFieldProps) {
  return (
    <FieldList
      fields={shape.fields
        .filter((entry) => entry.name !== except && entry.shape.kind !== "constant")
        .map((entry) => ({
          path: `${path}${pointer(entry.name)}`,
          label: entry.shape.meta?.label ?? fieldName(entry.name),
          required: entry.required,
          shape: entry.shape,
        }))}
    />
  );
}
