import type { Fix, Problem, Shape } from "@fletch/task";
import type { ReactNode } from "react";

import { type ControlProps, Field, type FieldMessage } from "../../components/field.tsx";
import { useDocumentActions, useFormState, useProblems, useValue } from "../../document/index.ts";
import { FieldDetails } from "./field-details.tsx";

/** Where a field stands in the design and what it is called. */
export interface PlaceProps {
  /** JSON Pointer into the design. */
  readonly path: string;
  readonly label: string;
  readonly required?: boolean | undefined;
}

/** The value at a place and how to change it; typing into one place is one undo step until it is left. */
export function useEditAt(path: string, label: string) {
  const value = useValue(path);
  const { edit } = useDocumentActions();
  const { readOnly } = useFormState();
  const set = (next: unknown): void => {
    edit([next === undefined ? { op: "remove", path } : { op: "set", path, value: next }], {
      label: next === undefined ? `Clear ${label}` : `Change ${label}`,
      merge: path,
    });
  };
  return { value, readOnly, set };
}

/** Problems as a field shows them, each fix a button. */
export function useMessages(path: string): readonly FieldMessage[] {
  const problems = useProblems(path);
  const { edit } = useDocumentActions();
  return problems.map((problem) => toMessage(problem, (fix) => edit(fix.edits, { label: fix.title })));
}

const toMessage = (problem: Problem, apply: (fix: Fix) => void): FieldMessage => {
  const { fix } = problem;
  return {
    tone: problem.severity,
    text: problem.message,
    ...(fix !== undefined && { action: { label: fix.title, run: () => apply(fix) } }),
  };
};

export interface DesignFieldProps extends PlaceProps {
  readonly shape: Shape;
  readonly group?: boolean | undefined;
  readonly reading?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A field bound to a place in the design: its words from the schema, its messages from the one list of problems. */
export function DesignField({ path, label, required, shape, group, reading, children }: DesignFieldProps) {
  const { value, readOnly, set } = useEditAt(path, label);
  const { submitted } = useFormState();
  const { meta } = shape;
  return (
    <Field
      path={path}
      label={label}
      keyword={meta?.keyword}
      hint={meta?.help}
      unit={meta?.unit}
      details={meta === undefined ? undefined : <FieldDetails shape={shape} path={path} />}
      required={required}
      isSet={value !== undefined}
      messages={useMessages(path)}
      showErrors={submitted}
      readOnly={readOnly}
      onClear={required === true ? undefined : () => set(undefined)}
      reading={reading}
      group={group}
    >
      {children}
    </Field>
  );
}
