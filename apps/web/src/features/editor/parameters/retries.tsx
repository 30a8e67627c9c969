import { useValue } from "../../../document/index.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { ScalarControl } from "../fields/scalar-control.tsx";
import { attemptsInWords } from "./attempts.ts";

/** How often the task is started again. */
export function Retries(props: ShapeFieldProps) {
  const reading = attemptsInWords(useValue(props.path));
  return (
    <DesignField {...props} reading={reading}>
      {(control) => <ScalarControl {...props} control={control} />}
    </DesignField>
  );
}
