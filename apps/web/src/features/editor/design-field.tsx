import type { Shape } from "@fletch/task";
import type { ReactNode } from "react";

import { Cell, type ControlProps, Field, type FieldState } from "../../components/field.tsx";
import { useDerived, useDocumentActions, useFormState, useSetPaths } from "../../document/index.ts";
import { FieldDetails } from "./field-details.tsx";
import { fieldState } from "./field-state.ts";
import { type PlaceProps, useMessages } from "./use-place.ts";

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
  /** Other places that this field shows too: they count as its being set, and Clear empties them. */
  readonly also?: readonly string[] | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

const nowhere: readonly string[] = [];

/** A field bound to a place in the design: its words from the schema, its messages from the one list of problems. */
export function DesignField(props: DesignFieldProps) {
  const { path, label, required, shape } = props;
  const own = useDerived(path, (value) => fieldState(value, shape));
  const others = useSetPaths(props.also ?? nowhere);
  const state = own === "unset" && others.size > 0 ? "set" : own;
  const { edit } = useDocumentActions();
  const clear = (): void =>
    edit(
      [...(own === "unset" ? [] : [path]), ...others].map((each) => ({ op: "remove" as const, path: each })),
      { label: `Clear ${label}` },
    );
  const { submitted, readOnly } = useFormState();
  const { meta } = shape;
  return (
    <Field
      path={path}
      label={label}
      keyword={meta?.keyword}
      hint={props.hint ?? hintOf(shape, state)}
      unit={meta?.unit}
      details={meta === undefined ? undefined : <FieldDetails shape={shape} path={path} />}
      required={required}
      state={state}
      messages={useMessages(path)}
      showErrors={submitted}
      readOnly={readOnly}
      onClear={required === true ? undefined : clear}
      reading={props.reading}
      group={props.group}
      wide={props.wide}
    >
      {props.children}
    </Field>
  );
}

/** What unset means stands in the control as ghost text; where there is no room for it, in the hint. */
function hintOf({ kind, meta }: Shape, state: FieldState): string | undefined {
  const unset =
    state === "unset" && kind !== "text" && kind !== "number" && kind !== "choice" ? meta?.unset : undefined;
  return [meta?.help, unset && `Not set: ${unset}.`].filter(Boolean).join(" ") || undefined;
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
