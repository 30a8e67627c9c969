import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { renderDeclaration } from "./declaration-fields.tsx";
import { VariableRows } from "./variable-rows.tsx";

/** What the function gives. */
export function Outputs(props: ShapeFieldProps) {
  return (
    <DesignField {...props} group wide>
      {() => (
        <VariableRows
          {...props}
          itemLabel="output"
          renderForm={renderDeclaration}
          empty="The task gives nothing back."
        />
      )}
    </DesignField>
  );
}
