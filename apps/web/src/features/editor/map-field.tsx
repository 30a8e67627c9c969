import type { Shape } from "@fletch/task";
import { pointer } from "@fletch/task";

import { MapInput } from "../../components/map-input.tsx";
import { useDocumentActions } from "../../document/index.ts";
import { DesignField, useEditAt } from "./design-field.tsx";
import { FreeField } from "./free-field.tsx";
import { ScalarControl, ShapeField, type ShapeFieldProps } from "./shape-field.tsx";
import { newValue } from "./shape-value.ts";

const scalar = new Set<Shape["kind"]>(["text", "number", "boolean", "choice"]);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** A map of names to values. */
export function MapField(props: ShapeFieldProps & { readonly shape: Shape & { kind: "map" } }) {
  const { path, shape, label } = props;
  const { value, readOnly } = useEditAt(path, label);
  const { edit } = useDocumentActions();
  if (value !== undefined && !isRecord(value)) return <FreeField {...props} />;
  const record = value ?? {};
  const place = (key: string): string => `${path}${pointer(key)}`;
  return (
    <DesignField {...props} group>
      {(control) => (
        <MapInput
          label={label}
          keyLabel="Name"
          readOnly={readOnly}
          rows={Object.entries(record).map(([key, entry]) => ({ key, value: entry }))}
          onAdd={(rows) =>
            edit(
              rows.map((row) => ({
                op: "set" as const,
                path: place(row.key),
                value: scalar.has(shape.value.kind) ? row.value : newValue(shape.value),
              })),
              { label: `Add to ${label}` },
            )
          }
          onRename={(key, next) =>
            edit([{ op: "rename", path: place(key), key: next }], {
              label: `Rename ${key}`,
              merge: `${path}#key`,
            })
          }
          onRemove={(key) =>
            edit([{ op: "remove", path: Object.keys(record).length === 1 ? path : place(key) }], {
              label: `Remove ${key}`,
            })
          }
          renderValue={(key, _value, name) =>
            scalar.has(shape.value.kind) ? (
              <ScalarControl
                path={place(key)}
                shape={shape.value}
                label={name}
                control={{ ...control, id: `${control.id}-${key}` }}
                keepEmpty
              />
            ) : (
              <ShapeField path={place(key)} shape={shape.value} label={key} />
            )
          }
        />
      )}
    </DesignField>
  );
}
