import type { ShapeFieldProps } from "../design-field.tsx";
import { FreeField } from "../free-field.tsx";
import { MapField } from "../map-field.tsx";

/** Marks on the task's pods. */
export function Labels(props: ShapeFieldProps) {
  const { shape } = props;
  return shape.kind === "map" ? (
    <MapField {...props} shape={shape} keyLabel="Label" wide />
  ) : (
    <FreeField {...props} />
  );
}
