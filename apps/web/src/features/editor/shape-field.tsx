import { memo } from "react";

import { DesignField, type ShapeFieldProps } from "./design-field.tsx";
import { FreeField } from "./free-field.tsx";
import { ListField } from "./list-field.tsx";
import { MapField } from "./map-field.tsx";
import { ObjectField } from "./object-field.tsx";
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
      return (
        <DesignField {...props} group={shape.kind === "boolean"}>
          {(control) => <ScalarControl {...props} control={control} />}
        </DesignField>
      );
  }
});
