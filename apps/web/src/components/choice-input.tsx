import { SegmentedControl, Select } from "@mantine/core";

import type { ControlProps } from "./field.tsx";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceInputProps {
  readonly control: ControlProps;
  readonly value: unknown;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | undefined) => void;
  readonly ghost?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

/** One of a list. A value that is not in the list is shown and kept until another is picked. */
export function ChoiceInput({ control, value, choices, onChange, ghost, readOnly }: ChoiceInputProps) {
  const current = value === undefined ? null : typeof value === "string" ? value : JSON.stringify(value);
  const foreign = current !== null && !choices.some((choice) => choice.value === current);
  return (
    <Select
      {...control}
      value={current}
      data={[...choices, ...(foreign ? [{ value: current, label: `${current} (not a choice)` }] : [])]}
      onChange={(next) => onChange(next ?? undefined)}
      readOnly={readOnly === true}
      error={control["aria-invalid"] === true}
      {...(ghost !== undefined && { placeholder: ghost })}
      allowDeselect
      checkIconPosition="right"
    />
  );
}

export interface ThreeStateProps {
  readonly control: ControlProps;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: boolean | undefined) => void;
  /** What unset means, in a word or two. */
  readonly unset?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

const states = { unset: undefined, yes: true, no: false } as const;

/** Yes, no, or unset: three states that stay apart. */
export function ThreeState({ control, label, value, onChange, unset, readOnly }: ThreeStateProps) {
  const current = value === true ? "yes" : value === false ? "no" : "unset";
  return (
    <SegmentedControl
      id={control.id}
      aria-label={label}
      aria-describedby={control["aria-describedby"]}
      value={current}
      readOnly={readOnly === true}
      onChange={(next) => onChange(states[next as keyof typeof states])}
      data={[
        { value: "unset", label: unset ?? "Unset" },
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ]}
      size="xs"
    />
  );
}
