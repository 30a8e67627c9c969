import { ThreeState } from "../../../components/choice-input.tsx";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { useEditAt } from "../fields/use-place.ts";

const words = { unset: "As the workflow says", yes: "May be interrupted", no: "Never" };
const readings = {
  true: "Runs on cheaper machines that can be taken away; Flyte then starts it again.",
  false: "Stays off such machines, whatever the workflow says.",
};

/** Three states: as the workflow says, yes, never. */
export function Interruptible(props: ShapeFieldProps) {
  const { value, readOnly, set } = useEditAt(props.path, props.label);
  return (
    <DesignField {...props} group reading={typeof value === "boolean" ? readings[`${value}`] : undefined}>
      {(control) => (
        <ThreeState
          control={control}
          label={props.label}
          value={value}
          words={words}
          readOnly={readOnly}
          onChange={set}
        />
      )}
    </DesignField>
  );
}
