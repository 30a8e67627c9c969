import type { Fix, Problem } from "@fletch/task";

import type { FieldMessage } from "../../../components/field.tsx";
import {
  useDocumentActions,
  useFormState,
  useProblems,
  useToldProblems,
  useValue,
} from "../../../document/index.ts";

/** Where a field stands in the design and what it is called. */
export interface PlaceProps {
  /** JSON Pointer into the design. */
  readonly path: string;
  readonly label: string;
  readonly required?: boolean | undefined;
}

/** How to change the value at a place; typing into one place is one undo step until it is left. */
function useSetAt(path: string, label: string): (next: unknown) => void {
  const { edit } = useDocumentActions();
  return (next) => {
    edit([next === undefined ? { op: "remove", path } : { op: "set", path, value: next }], {
      label: next === undefined ? `Clear ${label}` : `Change ${label}`,
      merge: path,
    });
  };
}

/** The value at a place and how to change it. For leaves: who uses it is drawn again with every change below the place. */
export function useEditAt(path: string, label: string) {
  const value = useValue(path);
  const { readOnly } = useFormState();
  return { value, readOnly, set: useSetAt(path, label) };
}

/** Problems as a field shows them, each fix a button. */
export function useMessages(path: string): readonly FieldMessage[] {
  const problems = useProblems(path);
  const told = useToldProblems(path);
  const { edit } = useDocumentActions();
  return problems.map((problem) => ({
    ...toMessage(problem, (fix) => edit(fix.edits, { label: fix.title })),
    atOnce: told.includes(problem),
  }));
}

const toMessage = (problem: Problem, apply: (fix: Fix) => void): FieldMessage => {
  const { fix } = problem;
  return {
    tone: problem.severity,
    text: problem.message,
    ...(fix !== undefined && { action: { label: fix.title, run: () => apply(fix) } }),
  };
};
