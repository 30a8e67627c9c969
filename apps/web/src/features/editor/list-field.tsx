import type { Shape } from "@fletch/task";

import { ListInput } from "../../components/list-input.tsx";
import { useDocumentActions } from "../../document/index.ts";
import { DesignField, useEditAt } from "./design-field.tsx";
import { ScalarControl, ShapeField, type ShapeFieldProps } from "./shape-field.tsx";
import { fieldName, newValue } from "./shape-value.ts";

const scalar = new Set<Shape["kind"]>(["text", "number", "boolean", "choice"]);

/** A list: scalars one to a row, objects each with their own fields. */
export function ListField(props: ShapeFieldProps) {
  const { path, shape, label } = props;
  const { value, readOnly } = useEditAt(path, label);
  const { edit } = useDocumentActions();
  const item = shape.kind === "list" ? shape.item : undefined;
  const items = Array.isArray(value) ? value : [];
  const shapeAt = (index: number): Shape =>
    item ?? (shape.kind === "tuple" ? (shape.items[index] ?? { kind: "free" }) : { kind: "free" });
  const itemLabel = (item?.meta?.label ?? fieldName(label)).toLowerCase();
  return (
    <DesignField {...props} group>
      {(control) => (
        <ListInput
          label={label}
          itemLabel={itemLabel}
          length={items.length}
          readOnly={readOnly}
          onAdd={() =>
            edit([{ op: "insert", path, index: items.length, value: newValue(shapeAt(items.length)) }], {
              label: `Add ${itemLabel}`,
            })
          }
          onRemove={(index) =>
            edit([{ op: "remove", path: items.length === 1 ? path : `${path}/${index}` }], {
              label: `Remove ${itemLabel} ${index + 1}`,
            })
          }
          onMove={(from, to) => edit([{ op: "move", path, from, to }], { label: `Move ${itemLabel}` })}
          renderItem={(index) => {
            const place = {
              path: `${path}/${index}`,
              shape: shapeAt(index),
              label: `${itemLabel} ${index + 1}`,
            };
            return scalar.has(place.shape.kind) ? (
              <ScalarControl {...place} control={{ ...control, id: `${control.id}-${index}` }} keepEmpty />
            ) : (
              <ShapeField {...place} />
            );
          }}
        />
      )}
    </DesignField>
  );
}
