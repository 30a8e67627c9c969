import { useValue } from "../../../document/index.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { ScalarControl } from "../fields/scalar-control.tsx";
import { timeoutInWords } from "./attempts.ts";

/** How long an attempt may run; with retries, what that adds up to. */
export function Timeout(props: ShapeFieldProps) {
  const reading = timeoutInWords(useValue(props.path), useValue("/parameters/retries"));
  return (
    <DesignField {...props} reading={reading}>
      {(control) => <ScalarControl {...props} control={control} />}
    </DesignField>
  );
}
