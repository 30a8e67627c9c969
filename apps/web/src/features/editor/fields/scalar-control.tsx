import type { Shape } from "@fletch/task";

import { ChoiceInput, ThreeState } from "../../../components/choice-input.tsx";
import type { ControlProps } from "../../../components/field.tsx";
import { type Reading, ScalarInput } from "../../../components/scalar-input.tsx";
import { useProblems } from "../../../document/index.ts";
import type { ShapeFieldProps } from "./design-field.tsx";
import { useEditAt } from "./use-place.ts";

const scalars = new Set<Shape["kind"]>(["text", "number", "boolean", "choice"]);

/** Shapes that one control can hold. */
export const isScalar = (shape: Shape): boolean => scalars.has(shape.kind);

export interface ScalarControlProps extends ShapeFieldProps {
  readonly control: ControlProps;
  /** An emptied text stays as "", for rows of lists and maps, which have no unset. */
  readonly keepEmpty?: boolean | undefined;
  /** Another reading than that of the shape. */
  readonly reads?: Reading | undefined;
}

/** The control of a scalar alone, for a place that has its own label. */
export function ScalarControl({ shape, path, label, control, keepEmpty, ...rest }: ScalarControlProps) {
  const { value, readOnly, set } = useEditAt(path, label);
  const credential = useProblems(path).some((problem) => problem.code === "credential");
  const shared = { control, value, readOnly, ghost: shape.meta?.unset };
  if (shape.kind === "boolean") return <ThreeState {...shared} label={label} onChange={set} />;
  const words = Object.entries(shape.meta?.choices ?? {});
  if (shape.kind === "choice") {
    const choices = shape.options.map((option) => ({
      value: option,
      label: shape.meta?.choices?.[option] ?? option,
    }));
    return <ChoiceInput {...shared} required={rest.required ?? keepEmpty} choices={choices} onChange={set} />;
  }
  return (
    <ScalarInput
      {...shared}
      value={value === null && shape.nullable === true ? undefined : value}
      reads={
        rest.reads ??
        (shape.kind === "number" || (shape.kind === "text" && shape.numbers === true) ? "number" : "text")
      }
      multiline={shape.kind === "text" && shape.multiline}
      suggestions={words.map(([word, about]) => ({ value: word, about }))}
      masked={credential}
      onChange={(next) => set(next === undefined && keepEmpty === true ? "" : next)}
    />
  );
}
