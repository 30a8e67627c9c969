import { kubernetesShape, pointer } from "@fletch/task";

import { ListInput } from "../../../components/list-input.tsx";
import { useFormState, useValue } from "../../../document/index.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { FieldList } from "../fields/field-list.tsx";
import { useListEdits } from "../fields/list-field.tsx";
import { MapRow } from "../fields/map-row.tsx";
import { ObjectFields, type ObjectFieldProps } from "../fields/object-field.tsx";
import { nextContainer } from "./containers.ts";
import { useNames } from "./use-names.ts";

import classes from "../form.module.css";

/** The fields of a pod: containers first, what people set most next, the rest by name. */
export function PodSpecFields({ path, shape }: ObjectFieldProps) {
  return (
    <FieldList
      fields={shape.fields.map((field) => ({
        path: `${path}${pointer(field.name)}`,
        label: field.shape.meta?.label ?? field.name,
        required: field.name === "containers" ? undefined : field.required,
        prominent: field.name === "containers",
        shape: field.shape,
      }))}
    />
  );
}

/** The containers of a pod; the primary one says so. */
export function Containers(props: ShapeFieldProps) {
  const { path } = props;
  const template = path.replace(/\/pod_spec\/containers$/, "");
  const primary = useValue(`${template}/primary_container_name`);
  const { length, offer, add, remove, move } = useListEdits(path, "container");
  const names = useNames(path);
  const { readOnly } = useFormState();
  const primaryName = typeof primary === "string" ? primary : "primary";
  return (
    <DesignField {...props} group wide>
      {() => (
        <ListInput
          itemLabel="container"
          length={length}
          readOnly={readOnly}
          offer={offer}
          framed
          empty={
            <p className={classes["plain"]}>{`Flyte adds the primary container "${primaryName}" itself.`}</p>
          }
          onAdd={() => add({ name: nextContainer(names, primaryName) })}
          onRemove={remove}
          onMove={move}
          renderItem={(index) => (
            <MapRow path={`${path}/${index}`}>
              {names[index] === primaryName && (
                <p className={classes["plain"]} style={{ paddingLeft: "0.625rem" }}>
                  The primary container: the task runs in it.
                </p>
              )}
              <ObjectFields
                path={`${path}/${index}`}
                label={`Container ${index + 1}`}
                shape={kubernetesShape("V1Container")}
              />
            </MapRow>
          )}
        />
      )}
    </DesignField>
  );
}
