import type { Shape } from "@fletch/task";
import { Select } from "@mantine/core";

import { useDocumentActions } from "../../document/index.ts";
import { DesignField, useEditAt } from "./design-field.tsx";
import { FreeField } from "./free-field.tsx";
import { ListField } from "./list-field.tsx";
import { MapField } from "./map-field.tsx";
import { ObjectFields } from "./object-field.tsx";
import { ScalarControl, type ShapeFieldProps } from "./shape-field.tsx";
import { newValue, variantName, variantOf } from "./shape-value.ts";

import classes from "./form.module.css";

/**
 * A choice between shapes. Picking another parks what the branch held; picking it again brings it back.
 */
export function VariantsField(props: ShapeFieldProps & { readonly shape: Shape & { kind: "variants" } }) {
  const { path, shape, label } = props;
  const { value, readOnly } = useEditAt(path, label);
  const { switchBranch } = useDocumentActions();
  const { options, discriminator } = shape;
  const current = variantOf(options, discriminator, value);
  const option = options[current];
  const name = (index: number): string => {
    const at = options[index];
    return at === undefined ? "" : variantName(at, discriminator);
  };
  const pick = (next: string | null): void => {
    const index = next === null ? -1 : Number(next);
    const target = options[index];
    switchBranch(path, {
      from: current === -1 ? undefined : name(current),
      to: target === undefined ? undefined : name(index),
      fresh: target === undefined ? undefined : newValue(target),
      label: `Choose ${target === undefined ? `no ${label}` : name(index)}`,
    });
  };
  return (
    <DesignField {...props} group>
      {(control) => (
        <>
          <Select
            {...control}
            aria-label={label}
            data={options.map((_, index) => ({ value: String(index), label: name(index) }))}
            value={current === -1 ? null : String(current)}
            placeholder={shape.meta?.unset ?? "Not set"}
            readOnly={readOnly}
            allowDeselect
            onChange={pick}
          />
          {option !== undefined && (
            <div className={classes["nested"]}>
              {option.kind === "object" ? (
                <ObjectFields path={path} label={label} shape={option} except={discriminator} />
              ) : option.kind === "list" || option.kind === "tuple" ? (
                <ListField path={path} label={name(current)} shape={option} />
              ) : option.kind === "map" ? (
                <MapField path={path} label={name(current)} shape={option} />
              ) : option.kind === "free" || option.kind === "variants" ? (
                <FreeField path={path} label={name(current)} shape={option} />
              ) : option.kind === "constant" ? null : (
                <ScalarControl
                  path={path}
                  label={label}
                  shape={option}
                  control={{ ...control, id: `${control.id}-value` }}
                  keepEmpty
                />
              )}
            </div>
          )}
          {value !== undefined && current === -1 && (
            <FreeField path={path} label={`${label} as written`} shape={{ kind: "free" }} />
          )}
        </>
      )}
    </DesignField>
  );
}
