import type { Shape } from "@fletch/task";

import { useDerived } from "../../../document/index.ts";
import { ListField } from "../fields/list-field.tsx";
import { NestedField } from "../fields/render-shape.tsx";
import { formOf } from "./declared-name.ts";
import { VariableRows } from "./variable-rows.tsx";
import { fieldOf } from "./variables.ts";

import classes from "./interface.module.css";

const keyOf = (value: unknown): string | undefined => formOf(value)?.[0];

/** What a structured form holds: the values of an enum, the fields of a class, or a literal type as YAML. */
export function DeclarationFields({ path, shape }: { readonly path: string; readonly shape: Shape }) {
  const key = useDerived(path, keyOf);
  const options = shape.kind === "variants" ? shape.options : [];
  const body = options.map((option) => fieldOf(option, key ?? "")).find((found) => found !== undefined);
  if (key === undefined || body === undefined) return null;
  const at = `${path}/${key}`;
  const name = fieldOf(body, "name");
  const values = fieldOf(body, "values");
  const fields = fieldOf(body, "fields");
  if (name === undefined) {
    return (
      <NestedField
        path={at}
        label="Literal type"
        shape={{ kind: "free", ...(body.meta && { meta: body.meta }) }}
      />
    );
  }
  return (
    <div className={classes["declaration"]}>
      <NestedField path={`${at}/name`} label="Class name" required shape={name} />
      {values !== undefined && <ListField path={`${at}/values`} label="Values" required shape={values} />}
      {fields !== undefined && (
        <VariableRows
          path={`${at}/fields`}
          label="Fields"
          shape={fields}
          itemLabel="field"
          empty="A class needs a field at least."
        />
      )}
    </div>
  );
}

/** Below a row of inputs or outputs. */
export const renderDeclaration = (path: string, shape: Shape) => (
  <DeclarationFields path={path} shape={shape} />
);
