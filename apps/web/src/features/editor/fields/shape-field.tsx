import { memo } from "react";

import { useDerived } from "../../../document/index.ts";
import { DesignField, type ShapeFieldProps } from "./design-field.tsx";
import { FreeField } from "./free-field.tsx";
import { ListField } from "./list-field.tsx";
import { MapField } from "./map-field.tsx";
import { ObjectField } from "./object-field.tsx";
import { readingOf } from "./reading.ts";
import { ScalarControl } from "./scalar-control.tsx";
import { VariantsField } from "./variants-field.tsx";

/** A field for any shape: what a schema says is what is drawn. */
export const ShapeField = memo(function ShapeField(props: ShapeFieldProps) {
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
      return <ScalarField {...props} />;
  }
});

/** One control; quantities and durations are read back in words. */
function ScalarField(props: ShapeFieldProps) {
  const unit = props.shape.meta?.unit;
  const reading = useDerived(props.path, (value) => readingOf(value, unit));
  return (
    <DesignField {...props} group={props.shape.kind === "boolean"} reading={reading}>
      {(control) => <ScalarControl {...props} control={control} />}
    </DesignField>
  );
}
