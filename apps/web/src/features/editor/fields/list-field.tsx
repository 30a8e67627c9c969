import type { Shape } from "@fletch/task";

import { ListInput } from "../../../components/list-input.tsx";
import { useDerived, useDocumentActions, useFormState } from "../../../document/index.ts";
import { fieldName, singular } from "../../../lib/field-name.ts";
import { DesignCell, DesignField, type DesignFieldProps, type ShapeFieldProps } from "./design-field.tsx";
import { NestedField } from "./render-shape.tsx";
import { isScalar, ScalarControl } from "./scalar-control.tsx";
import { newValue } from "./shape-value.ts";
import { useRemoval } from "./use-removal.ts";

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/**
 * How a list at a place is changed, each change one undo step.
 * @param whole what goes with the last item, when more than the list
 */
export function useListEdits(path: string, itemLabel: string, whole = path) {
  const { edit } = useDocumentActions();
  const length = useDerived(path, lengthOf);
  const { offer, removed } = useRemoval();
  return {
    length,
    offer,
    add: (value: unknown): void =>
      edit([{ op: "insert", path, index: length, value }], { label: `Add ${itemLabel}` }),
    remove: (index: number): void => {
      const label = `Remove ${itemLabel} ${index + 1}`;
      edit([{ op: "remove", path: length === 1 ? whole : `${path}/${index}` }], { label });
      removed(label);
    },
    move: (from: number, to: number): void =>
      edit([{ op: "move", path, from, to }], { label: `Move ${itemLabel} ${from + 1}` }),
  };
}

const itemOf = (shape: Shape, index: number): Shape =>
  shape.kind === "list"
    ? shape.item
    : ((shape.kind === "tuple" ? shape.items[index] : undefined) ?? { kind: "free" });

/** The rows of a list, without a frame: scalars one to a row, objects each with their own fields. */
export function ListRows({ path, shape, label }: ShapeFieldProps) {
  const first = itemOf(shape, 0);
  const itemLabel = (first.meta?.label ?? singular(fieldName(label))).toLowerCase();
  const { length, offer, add, remove, move } = useListEdits(path, itemLabel);
  const { readOnly } = useFormState();
  const { edit } = useDocumentActions();
  return (
    <ListInput
      itemLabel={itemLabel}
      length={length}
      readOnly={readOnly}
      offer={offer}
      framed={!isScalar(first)}
      onAdd={() => add(newValue(itemOf(shape, length)))}
      onRemove={remove}
      onMove={move}
      onPaste={
        first.kind !== "text" || readOnly
          ? undefined
          : (texts, { index, empty }) =>
              edit(
                texts.map((value, nth) =>
                  empty && nth === 0
                    ? { op: "set", path: `${path}/${index}`, value }
                    : { op: "insert", path, index: index + nth, value },
                ),
                { label: `Add to ${label}` },
              )
      }
      renderItem={(index) => {
        const place = {
          path: `${path}/${index}`,
          shape: itemOf(shape, index),
          label: `${itemLabel.charAt(0).toUpperCase()}${itemLabel.slice(1)} ${index + 1}`,
        };
        return isScalar(place.shape) ? (
          <DesignCell {...place}>
            {(control) => <ScalarControl {...place} control={control} keepEmpty />}
          </DesignCell>
        ) : (
          <NestedField {...place} />
        );
      }}
    />
  );
}

/** A pair of fixed places, such as request and limit: every place is there from the start. */
function TupleRow({ path, shape }: ShapeFieldProps & { readonly shape: Shape & { kind: "tuple" } }) {
  return shape.items.map((item, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <NestedField
      key={index}
      path={`${path}/${index}`}
      shape={item}
      label={item.meta?.label ?? `Part ${index + 1}`}
    />
  ));
}

/** A list with its label. */
export function ListField(props: Omit<DesignFieldProps, "children">) {
  const { shape } = props;
  const wide = shape.kind === "tuple" || (shape.kind === "list" && !isScalar(shape.item));
  return (
    <DesignField {...props} group wide={props.wide ?? wide}>
      {() => (shape.kind === "tuple" ? <TupleRow {...props} shape={shape} /> : <ListRows {...props} />)}
    </DesignField>
  );
}
