import type { ParameterName } from "@fletch/task";
import type { ComponentType } from "react";

import type { ShapeFieldProps } from "./fields/design-field.tsx";

/** How a key of a design or a parameter is shown. */
export type Twin =
  /** By what its schema says. */
  | "generic"
  /** Drawn by this, instead of the generic field. */
  | TwinField
  /** Another parameter's field shows it too. */
  | { readonly within: ParameterName }
  /** An old spelling of another parameter: drawn only while it is there. */
  | { readonly oldFor: ParameterName };

export interface TwinField {
  readonly field: ComponentType<ShapeFieldProps>;
  /** Open although unset. */
  readonly prominent?: boolean;
  /** Other places that this field shows, by their paths: it is open when one of them has a value. */
  readonly owns?: readonly string[];
}
