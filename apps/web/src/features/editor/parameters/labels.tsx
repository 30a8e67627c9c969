import type { ShapeFieldProps } from "../fields/design-field.tsx";
import { FreeField } from "../fields/free-field.tsx";
import { MapField } from "../fields/map-field.tsx";

/** Marks on the task's pods. */
export function Labels(props: ShapeFieldProps) {
  const { shape } = props;
  return shape.kind === "map" ? (
    <MapField {...props} shape={shape} keyLabel="Label" wide />
  ) : (
    <FreeField {...props} />
  );
}
