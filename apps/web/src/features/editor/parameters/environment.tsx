import type { ShapeFieldProps } from "../fields/design-field.tsx";
import { FreeField } from "../fields/free-field.tsx";
import { MapField } from "../fields/map-field.tsx";

/** Variables by name; a paste of dotenv lines or JSON becomes rows. */
export function Environment(props: ShapeFieldProps) {
  const { shape } = props;
  return shape.kind === "map" ? (
    <MapField {...props} shape={shape} keyLabel="Variable" wide />
  ) : (
    <FreeField {...props} />
  );
}
