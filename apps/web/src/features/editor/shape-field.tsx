import type { Shape } from "@fletch/task";

import { ChoiceInput, ThreeState } from "../../components/choice-input.tsx";
import type { ControlProps } from "../../components/field.tsx";
import { ScalarInput } from "../../components/scalar-input.tsx";
import { DesignField, type PlaceProps, useEditAt } from "./design-field.tsx";
import { FreeField } from "./free-field.tsx";
import { ListField } from "./list-field.tsx";
import { MapField } from "./map-field.tsx";
import { ObjectField } from "./object-field.tsx";
import { VariantsField } from "./variants-field.tsx";

export interface ShapeFieldProps extends PlaceProps {
  readonly shape: Shape;
}

/** A field for any shape: what a schema says is what is drawn. */
export function ShapeField(props: ShapeFieldProps) {
  const { shape } = props;
  switch (shape.kind) {
    case "list":
    case "tuple":
      return <ListField {...props} />;
    case "map":
      return <MapField {...props} shape={shape} />;
    case "object":
      return <ObjectField {...props} shape={shape} />;
    case "variants":
      return <VariantsField {...props} shape={shape} />;
    case "free":
      return <FreeField {...props} />;
    case "constant":
      return null;
    default:
      return (
        <DesignField {...props}>{(control) => <ScalarControl {...props} control={control} />}</DesignField>
      );
  }
}

/** The control alone, for a place inside a row that has its own label. `keepEmpty`: an emptied text stays as "". */
export function ScalarControl({
  shape,
  path,
  label,
  control,
  keepEmpty,
}: ShapeFieldProps & { readonly control: ControlProps; readonly keepEmpty?: boolean }) {
  const { value, readOnly, set } = useEditAt(path, label);
  const shared = { control, value, readOnly, ghost: shape.meta?.unset };
  if (shape.kind === "boolean") {
    return <ThreeState {...shared} label={label} onChange={set} unset="Unset" />;
  }
  if (shape.kind === "choice") {
    const choices = shape.options.map((option) => ({
      value: option,
      label: shape.meta?.choices?.[option] ?? option,
    }));
    return <ChoiceInput {...shared} choices={choices} onChange={set} />;
  }
  return (
    <ScalarInput
      {...shared}
      label={label}
      reads={shape.kind === "number" ? "number" : "text"}
      multiline={shape.kind === "text" && shape.multiline}
      onChange={(next) => set(next ?? (keepEmpty === true ? "" : undefined))}
      mono
    />
  );
}
