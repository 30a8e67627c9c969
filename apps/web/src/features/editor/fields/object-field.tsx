import { pointer, type Shape } from "@fletch/task";

import { useDerived } from "../../../document/index.ts";
import { fieldName } from "../../../lib/field-name.ts";
import { DesignField, type ShapeFieldProps } from "./design-field.tsx";
import { FieldList, type ListedField } from "./field-list.tsx";
import { FreeField } from "./free-field.tsx";

import classes from "../form.module.css";

export interface ObjectFieldProps extends ShapeFieldProps {
  readonly shape: Shape & { readonly kind: "object" };
  /** A field that something else shows: the discriminator of a union. */
  readonly except?: string | undefined;
}

const fits = (value: unknown): boolean =>
  value === undefined || (value !== null && typeof value === "object" && !Array.isArray(value));

/** An object: its fields under its name. */
export function ObjectField(props: ObjectFieldProps) {
  if (!useDerived(props.path, fits)) return <FreeField {...props} />;
  return (
    <DesignField {...props} group wide>
      {() => (
        <div className={classes["nested"]}>
          <ObjectFields {...props} />
        </div>
      )}
    </DesignField>
  );
}

const listed = new WeakMap<Shape, Map<string, readonly ListedField[]>>();

/** The fields of an object at a place; the same list each time, so that nothing is drawn again for it. */
function fieldsAt({ path, shape, except }: ObjectFieldProps): readonly ListedField[] {
  const byPlace = listed.get(shape) ?? new Map<string, readonly ListedField[]>();
  listed.set(shape, byPlace);
  const key = `${except ?? ""}\n${path}`;
  const fields =
    byPlace.get(key) ??
    shape.fields
      .filter((entry) => entry.name !== except && entry.shape.kind !== "constant")
      .map((entry) => ({
        path: `${path}${pointer(entry.name)}`,
        label: entry.shape.meta?.label ?? fieldName(entry.name),
        required: entry.required,
        shape: entry.shape,
      }));
  byPlace.set(key, fields);
  return fields;
}

/** The fields of an object, without a frame. */
export function ObjectFields(props: ObjectFieldProps) {
  return <FieldList fields={fieldsAt(props)} />;
}
