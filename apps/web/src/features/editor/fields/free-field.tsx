import type { ReactNode } from "react";

import { DesignField, type ShapeFieldProps } from "./design-field.tsx";
import { YamlInput } from "./yaml-input.tsx";

/** Any value, as YAML: what has no form of its own, and what does not fit its form. */
export function FreeField(props: ShapeFieldProps & { readonly below?: ReactNode }) {
  return (
    <DesignField {...props}>
      {(control) => (
        <>
          <YamlInput {...props} control={control} />
          {props.below}
        </>
      )}
    </DesignField>
  );
}
