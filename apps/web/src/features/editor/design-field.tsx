import type { Shape } from "@fletch/task";
import type { ReactNode } from "react";

import { Cell, type ControlProps, Field } from "../../components/field.tsx";
import { useDerived, useFormState } from "../../document/index.ts";
import { FieldDetails } from "./field-details.tsx";
import { fieldState } from "./field-state.ts";
import { type PlaceProps, useMessages, useSetAt } from "./use-place.ts";

/** A place, and what its value looks like. */
export interface ShapeFieldProps extends PlaceProps {
  readonly shape: Shape;
}

export interface DesignFieldProps extends ShapeFieldProps {
  readonly group?: boolean | undefined;
  readonly wide?: boolean | undefined;
  readonly reading?: ReactNode;
  /** Instead of the schema's line of help. */
  readonly hint?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A field bound to a place in the design: its words from the schema, its messages from the one list of problems. */
export function DesignField(props: DesignFieldProps) {
  const { path, label, required, shape } = props;
  const state = useDerived(path, (value) => fieldState(value, shape));
  const set = useSetAt(path, label);
  const { submitted, readOnly } = useFormState();
  const { meta } = shape;
  return (
    <Field
      path={path}
      label={label}
      keyword={meta?.keyword}
      hint={props.hint ?? (meta?.help || undefined)}
      unit={meta?.unit}
      details={meta === undefined ? undefined : <FieldDetails shape={shape} path={path} />}
      required={required}
      state={state}
      messages={useMessages(path)}
      showErrors={submitted}
      readOnly={readOnly}
      onClear={required === true ? undefined : () => set(undefined)}
      reading={props.reading}
      group={props.group}
      wide={props.wide}
    >
      {props.children}
    </Field>
  );
}

export interface DesignCellProps extends PlaceProps {
  readonly caption?: boolean | "narrow" | undefined;
  readonly name?: string | undefined;
  readonly reading?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control in a row, bound to a place in the design. */
export function DesignCell(props: DesignCellProps) {
  const { submitted } = useFormState();
  return <Cell {...props} messages={useMessages(props.path)} showErrors={submitted} />;
}
