import { Autocomplete, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";

import type { ControlProps } from "./field.tsx";
import { asNumber, asText, scalarText } from "./scalar-text.ts";
import { useTypedText } from "./use-typed-text.ts";

import classes from "./scalar-input.module.css";

export interface Suggestion {
  /** What the field holds once it is picked. */
  readonly value: string;
  /** What the list shows, when it is shorter. */
  readonly name?: string | undefined;
  /** Words beside it in the list. */
  readonly about?: string | undefined;
}

/** How a value is spelled and what a typed text means. */
export interface Reading {
  readonly format: (value: unknown) => string;
  readonly parse: (text: string) => unknown;
}

const text: Reading = { format: scalarText, parse: asText };
const number: Reading = { format: scalarText, parse: asNumber };

export interface ScalarInputProps {
  readonly control: ControlProps;
  /** `undefined` is unset. Anything that is not a scalar shows as JSON, read-only. */
  readonly value: unknown;
  /** `number`: whole numbers and decimals are stored as numbers, everything else as typed; or a reading of its own. */
  readonly reads: "text" | "number" | Reading;
  readonly onChange: (value: unknown) => void;
  readonly multiline?: boolean | undefined;
  readonly ghost?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly suggestions?: readonly Suggestion[] | undefined;
  /** The suggestions fit what is typed already. */
  readonly suggestAll?: boolean | undefined;
  /** Dots instead of letters, for what looks like a credential. */
  readonly masked?: boolean | undefined;
  readonly rightSection?: ReactNode;
  /** Words for people rather than keys and code. */
  readonly prose?: boolean | undefined;
}

/** A text, number or quantity: what is typed is what is stored; emptied is unset. */
export function ScalarInput(props: ScalarInputProps) {
  const { control, value, onChange, ghost, readOnly } = props;
  const own = typeof props.reads === "object";
  const reading = typeof props.reads === "object" ? props.reads : props.reads === "number" ? number : text;
  const [typed, type, settle] = useTypedText(value, reading.format, reading.parse);
  const shared = {
    ...control,
    onBlur: () => {
      control.onBlur();
      // "1e3" was stored as 1000: the field does not go on saying otherwise.
      if (props.reads === "number") settle();
    },
    value: typed,
    readOnly: readOnly === true || (!own && typeof value === "object" && value !== null),
    ...(ghost !== undefined && { placeholder: ghost }),
    classNames: { input: (props.prose === true ? classes["prose"] : classes["input"]) ?? "" },
    spellCheck: false,
    autoComplete: "off",
    ...(props.rightSection !== undefined && {
      rightSection: props.rightSection,
      rightSectionPointerEvents: "all" as const,
    }),
  };
  const change = (next: string): void => onChange(type(next));
  if (props.multiline === true || (typed.includes("\n") && props.masked !== true)) {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={14}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  }
  if (props.suggestions !== undefined && props.suggestions.length > 0) {
    const byValue = new Map(props.suggestions.map((each) => [each.value, each]));
    return (
      <Autocomplete
        {...shared}
        data={[...byValue.keys()]}
        {...(props.suggestAll === true && { filter: ({ options }) => options })}
        onChange={change}
        selectFirstOptionOnChange={false}
        comboboxProps={{ width: "max-content", position: "bottom-start", middlewares: { shift: true } }}
        renderOption={({ option }) => (
          <span className={classes["option"]}>
            <code>{byValue.get(option.value)?.name ?? option.value}</code>
            <span>{byValue.get(option.value)?.about}</span>
          </span>
        )}
        maxDropdownHeight={280}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      data-masked={props.masked === true || undefined}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
