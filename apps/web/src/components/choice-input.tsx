import { SegmentedControl, Select } from "@mantine/core";

import type { ControlProps } from "./field.tsx";
import { scalarText } from "./scalar-text.ts";

import classes from "./choice-input.module.css";

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
  readonly required?: boolean | undefined;
}

/** One of a list. A value that is not in the list is shown and kept until another is picked. */
export function ChoiceInput(props: ChoiceInputProps) {
  const { control, value, choices, onChange, ghost } = props;
  const current = value === undefined ? null : scalarText(value);
  const foreign = current !== null && !choices.some((choice) => choice.value === current);
  return (
    <Select
      {...control}
      value={current}
      data={[...choices, ...(foreign ? [{ value: current, label: `${current} (not a choice)` }] : [])]}
      onChange={(next) => onChange(next ?? undefined)}
      readOnly={props.readOnly === true}
      {...(ghost !== undefined && { placeholder: ghost })}
      allowDeselect={props.required !== true}
      searchable={choices.length > 8}
      checkIconPosition="right"
    />
  );
}

export interface SegmentsProps<Value extends string> {
  readonly control: ControlProps;
  /** The accessible name: a group of radios has no element that a label could point to. */
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly readOnly?: boolean | undefined;
}

/** One of a few, side by side. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  return (
    <SegmentedControl
      id={props.control.id}
      aria-label={props.label}
      aria-describedby={props.control["aria-describedby"]}
      aria-invalid={props.control.error}
      className={classes["segments"] ?? ""}
      value={props.value}
      readOnly={props.readOnly === true}
      onChange={props.onChange}
      data={[...props.choices]}
      size="sm"
      transitionDuration={100}
    />
  );
}

export interface ThreeStateProps {
  readonly control: ControlProps;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: boolean | undefined) => void;
  /** What the three states are called. */
  readonly words?: { readonly unset: string; readonly yes: string; readonly no: string } | undefined;
  readonly readOnly?: boolean | undefined;
}

const states = { unset: undefined, yes: true, no: false } as const;
const plain = { unset: "Not set", yes: "Yes", no: "No" };

/** Yes, no, or unset: three states that stay apart. Anything else is shown as a fourth until one is picked. */
export function ThreeState({ words = plain, ...props }: ThreeStateProps) {
  const { value } = props;
  const current = value === true ? "yes" : value === false ? "no" : value === undefined ? "unset" : "other";
  return (
    <Segments
      {...props}
      value={current}
      onChange={(next) => next !== "other" && props.onChange(states[next])}
      choices={[
        { value: "unset", label: words.unset },
        { value: "yes", label: words.yes },
        { value: "no", label: words.no },
        ...(current === "other" ? [{ value: "other" as const, label: scalarText(value) }] : []),
      ]}
    />
  );
}
