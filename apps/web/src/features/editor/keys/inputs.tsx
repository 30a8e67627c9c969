import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { renderDeclaration } from "./declaration-fields.tsx";
import { VariableRows } from "./variable-rows.tsx";

/** What the function takes. */
export function Inputs(props: ShapeFieldProps) {
  return (
    <DesignField {...props} group wide>
      {() => (
        <VariableRows
          {...props}
          itemLabel="input"
          renderForm={renderDeclaration}
          empty="The task takes nothing."
        />
      )}
    </DesignField>
  );
}
