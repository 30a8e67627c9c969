import { kubernetesShape, pointer, type Shape } from "@fletch/task";

import { ListInput } from "../../../components/list-input.tsx";
import { useFormState } from "../../../document/index.ts";
import { DesignCell, DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { FieldList } from "../fields/field-list.tsx";
import { useListEdits } from "../fields/list-field.tsx";
import { MapRow } from "../fields/map-row.tsx";
import { PlaceMessages } from "../fields/place-messages.tsx";
import { ScalarControl } from "../fields/scalar-control.tsx";
import type { Table } from "./tables.ts";

import classes from "./kubernetes.module.css";

export interface KubernetesTableProps extends ShapeFieldProps {
  readonly table: Table;
  /** What goes with the last row, when more than the list. */
  readonly whole?: string | undefined;
}

/** Small objects, one a row: what people set most as columns, the rest below. */
export function KubernetesTable(props: KubernetesTableProps) {
  return (
    <DesignField {...props} group wide>
      {() => <TableRows {...props} />}
    </DesignField>
  );
}

export function TableRows({ path, shape, table, whole }: KubernetesTableProps) {
  const { length, offer, add, remove, move } = useListEdits(path, table.itemLabel, whole);
  const { readOnly } = useFormState();
  const item = shape.kind === "list" && shape.item.kind === "free" ? shape.item.kubernetes : undefined;
  if (item === undefined) return null;
  const object = kubernetesShape(item);
  const columns = table.columns.flatMap((name) => object.fields.find((field) => field.name === name) ?? []);
  const rest = object.fields.filter((field) => !table.columns.includes(field.name));
  // A choice is words beside an arrow: it needs more room than what is typed.
  const widths = columns.map((column) => `minmax(0, ${column.shape.meta?.choices ? 1.4 : 1}fr)`);
  const style = { gridTemplateColumns: widths.join(" ") };
  return (
    <ListInput
      itemLabel={table.itemLabel}
      length={length}
      readOnly={readOnly}
      offer={offer}
      onAdd={() => add(table.fresh)}
      onRemove={remove}
      onMove={move}
      header={
        <div className={classes["head"]} style={style} data-single={length === 1 || undefined} aria-hidden>
          {columns.map(({ name, shape: column }) => (
            <span key={name}>{column.meta?.label}</span>
          ))}
        </div>
      }
      renderItem={(index) => (
        <MapRow path={`${path}/${index}`}>
          <div className={classes["cells"]} style={style}>
            {columns.map((column) => (
              <TableCell key={column.name} path={`${path}/${index}/${column.name}`} {...column} />
            ))}
          </div>
          <FieldList
            fields={rest.map((field) => ({
              path: `${path}/${index}${pointer(field.name)}`,
              label: field.shape.meta?.label ?? field.name,
              shape: field.shape,
            }))}
            onlySet
          />
          <PlaceMessages path={`${path}/${index}`} />
        </MapRow>
      )}
    />
  );
}

function TableCell({
  path,
  required,
  shape,
}: {
  readonly path: string;
  readonly required: boolean;
  readonly shape: Shape;
}) {
  const label = shape.meta?.label ?? "";
  const choices =
    shape.kind === "text" && shape.meta?.choices !== undefined ? Object.keys(shape.meta.choices) : undefined;
  return (
    <DesignCell path={path} label={label} caption="narrow">
      {(control) => (
        <ScalarControl
          path={path}
          label={label}
          shape={choices === undefined ? shape : { ...shape, kind: "choice", options: choices }}
          control={control}
          required={required}
          keepEmpty={required}
        />
      )}
    </DesignCell>
  );
}
