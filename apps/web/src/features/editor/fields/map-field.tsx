import { pointer, type Shape } from "@fletch/task";
import type { ReactNode } from "react";

import { MapInput } from "../../../components/map-input.tsx";
import { scalarText } from "../../../components/scalar-text.ts";
import { useDerived, useDocumentActions, useFormState } from "../../../document/index.ts";
import { DesignCell, DesignField, type DesignFieldProps, type ShapeFieldProps } from "./design-field.tsx";
import { FreeField } from "./free-field.tsx";
import { rowReading } from "./json-text.ts";
import { NestedField } from "./render-shape.tsx";
import { isScalar, ScalarControl } from "./scalar-control.tsx";
import { newValue } from "./shape-value.ts";
import { useRemoval } from "./use-removal.ts";

/** Keys as one text, so that a row is only drawn when the keys change; "?" where the value is no map. */
const keysOf = (value: unknown): string =>
  value === undefined
    ? "[]"
    : value === null || typeof value !== "object" || Array.isArray(value)
      ? "?"
      : JSON.stringify(Object.keys(value));

export interface MapFieldProps extends Omit<DesignFieldProps, "children"> {
  readonly shape: Shape & { readonly kind: "map" };
  /** What a key is called: "Variable". */
  readonly keyLabel?: string | undefined;
  /** Another control for a value. */
  readonly renderValue?: ((place: ShapeFieldProps, key: string) => ReactNode) | undefined;
}

/** A map of names to values. */
export function MapField(props: MapFieldProps) {
  const keys = useDerived(props.path, keysOf);
  if (keys === "?") return <FreeField {...props} />;
  return (
    <DesignField {...props} group>
      {() => <MapRows {...props} />}
    </DesignField>
  );
}

/** The rows of a map, without a frame. */
export function MapRows({ path, shape, label, keyLabel = "Name", renderValue }: MapFieldProps) {
  const listed = useDerived(path, keysOf);
  const keys = listed === "?" ? [] : (JSON.parse(listed) as string[]);
  const { readOnly } = useFormState();
  const { edit } = useDocumentActions();
  const { offer, removed } = useRemoval();
  const place = (key: string): string => `${path}${pointer(key)}`;
  const started = (value: unknown): unknown => {
    const { kind } = shape.value;
    if (kind === "text") return scalarText(value);
    return kind === "free" || typeof value === "object" ? value : newValue(shape.value);
  };
  return (
    <MapInput
      label={label}
      keyLabel={keyLabel}
      long={shape.value.kind === "free"}
      readOnly={readOnly}
      keys={keys}
      offer={offer}
      readValue={shape.value.kind === "free" ? rowReading.parse : undefined}
      onAdd={(added) =>
        edit(
          added.map((row) => ({ op: "set" as const, path: place(row.key), value: started(row.value) })),
          { label: added.length === 1 ? `Add ${added[0]?.key}` : `Add ${added.length} to ${label}` },
        )
      }
      onRename={(key, next) =>
        edit([{ op: "rename", path: place(key), key: next }], {
          label: `Rename ${key}`,
          merge: `${path}#key`,
        })
      }
      onRemove={(key) => {
        edit([{ op: "remove", path: keys.length === 1 ? path : place(key) }], { label: `Remove ${key}` });
        removed(`Remove ${key}`);
      }}
      onMove={(from, to) => edit([{ op: "move", path, from, to }], { label: `Move ${keys[from]}` })}
      renderValue={(key, name) => {
        const at = { path: place(key), shape: shape.value, label: name };
        if (renderValue !== undefined) return renderValue(at, key);
        return isScalar(shape.value) ? (
          <DesignCell {...at}>
            {(control) => <ScalarControl {...at} control={control} keepEmpty />}
          </DesignCell>
        ) : shape.value.kind === "free" ? (
          <FreeValue {...at} />
        ) : (
          <NestedField {...at} label={key} />
        );
      }}
    />
  );
}

/** Any JSON value on one line: typed as YAML, kept as text when it is none. */
function FreeValue(place: ShapeFieldProps) {
  return (
    <DesignCell {...place}>
      {(control) => (
        <ScalarControl
          {...place}
          shape={{ kind: "text", multiline: false }}
          reads={rowReading}
          control={control}
        />
      )}
    </DesignCell>
  );
}
