import type { Shape } from "@fletch/task";
import type { ReactNode } from "react";

import { FieldDetails } from "../../../components/field-details.tsx";
import { Cell, type ControlProps, Field, type FieldState } from "../../../components/field.tsx";
import { Message } from "../../../components/message.tsx";
import {
  isShallowEqual,
  sortOf,
  useDerived,
  useDocumentActions,
  useDocumentState,
  useFormState,
  useIsChanged,
  useSetPaths,
  valueAt,
  watchParts,
  watchPlaces,
} from "../../../document/index.ts";
import { fieldState } from "./field-state.ts";
import { inheritedFrom, mayInherit } from "./inherited.ts";
import { type PlaceProps, useMessages } from "./use-place.ts";
import { YamlInput } from "./yaml-input.tsx";

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
const LAYERS = watchParts("value", "settings");
const NO_LAYER = watchParts();

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
  const places = [path, ...(props.also ?? nowhere)];
  const written = useWritten(places, shape);
  const inherited = useDocumentState(
    ({ value, settings }) => (state === "unset" ? inheritedFrom(path, value, settings) : undefined),
    Object.is,
    mayInherit(path) ? LAYERS : NO_LAYER,
  );
  return (
    <Field
      path={path}
      label={label}
      keyword={meta?.keyword}
      hint={props.hint ?? hintOf(shape, state)}
      unit={meta?.unit}
      details={meta === undefined ? undefined : <FieldDetails shape={shape} path={path} of="design" />}
      required={required}
      state={state}
      inherited={inherited}
      changed={useIsChanged(places)}
      messages={useMessages(path)}
      showErrors={submitted}
      readOnly={readOnly}
      onClear={required === true ? undefined : clear}
      reading={props.reading}
      group={props.group}
      wide={props.wide}
    >
      {(control) =>
        written.length > 0 ? <AsWritten paths={written} control={control} /> : props.children(control)
      }
    </Field>
  );
}

const meant: Partial<Record<Shape["kind"], string>> = {
  list: "a list",
  tuple: "a list",
  map: "a map",
  object: "a map",
};

/** All places of a field as soon as one of them holds another sort of value than the field could show. */
function useWritten(paths: readonly string[], shape: Shape): readonly string[] {
  return useDocumentState(
    ({ value }) => {
      // Each class of Kubernetes is written as a map.
      const isClass = shape.kind === "free" && shape.kubernetes !== undefined;
      const sort = meant[isClass ? "object" : shape.kind];
      const set = paths.filter((path) => valueAt(value, path) != null);
      return sort !== undefined && set.some((path) => sortOf(valueAt(value, path)) !== sort) ? set : nowhere;
    },
    isShallowEqual,
    watchPlaces(paths),
  );
}

/** What rows and fields would overwrite: it is shown as it is, to be changed or cleared. */
export function AsWritten({
  paths,
  control,
}: {
  readonly paths: readonly string[];
  readonly control: ControlProps;
}) {
  return (
    <>
      {paths.map((path) => {
        const label = `${path.split("/").at(-1) ?? ""} as written`;
        return (
          <YamlInput
            key={path}
            path={path}
            label={label}
            control={{ ...control, id: `${control.id}${path}`, "aria-label": label }}
          />
        );
      })}
      <Message tone="notice">
        This is another sort of value than belongs here. It stays as written until you change or clear it.
      </Message>
    </>
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
  readonly hint?: string | undefined;
  readonly reading?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control in a row, bound to a place in the design. */
export function DesignCell(props: DesignCellProps) {
  const { submitted } = useFormState();
  return <Cell {...props} messages={useMessages(props.path)} showErrors={submitted} />;
}
