import { Autocomplete, Textarea, TextInput } from "@mantine/core";

import type { ControlProps } from "./field.tsx";
import { useTypedText } from "./use-typed-text.ts";

export interface ScalarInputProps {
  readonly control: ControlProps;
  /** `undefined` is unset. Anything that is not a scalar shows as JSON, read-only. */
  readonly value: unknown;
  /** `number`: whole numbers and decimals are stored as numbers, everything else as typed. */
  readonly reads: "text" | "number";
  readonly onChange: (value: string | number | undefined) => void;
  readonly multiline?: boolean | undefined;
  readonly ghost?: string | undefined;
  readonly mono?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly suggestions?: readonly string[] | undefined;
  readonly label?: string | undefined;
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

const asNumber = (text: string): string | number | undefined => {
  if (text === "") return undefined;
  const number = Number(text);
  return NUMBER.test(text) &&
    Number.isFinite(number) &&
    (!/^-?\d+$/.test(text) || Number.isSafeInteger(number))
    ? number
    : text;
};
const asText = (text: string): string | undefined => (text === "" ? undefined : text);
const format = (value: unknown): string =>
  value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

/** A text, number or quantity: what is typed is what is stored; emptied is unset. */
export function ScalarInput(props: ScalarInputProps) {
  const { control, value, onChange, ghost, readOnly } = props;
  const parse: (text: string) => unknown =
    typeof value === "number" || props.reads === "number" ? asNumber : asText;
  const [text, type] = useTypedText<unknown>(value, format, parse);
  const shared = {
    ...control,
    ...(props.label !== undefined && { "aria-label": props.label }),
    value: text,
    readOnly: readOnly === true || (typeof value === "object" && value !== null),
    ...(ghost !== undefined && { placeholder: ghost }),
    ...(props.mono === true && { styles: { input: { fontFamily: "var(--mantine-font-family-monospace)" } } }),
    error: control["aria-invalid"] === true,
  };
  const change = (next: string): void => onChange(type(next) as string | number | undefined);
  if (props.suggestions !== undefined) {
    return (
      <Autocomplete {...shared} data={[...props.suggestions]} onChange={change} withScrollArea={false} />
    );
  }
  return props.multiline === true ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={14}
      onChange={(event) => change(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} spellCheck={false} onChange={(event) => change(event.currentTarget.value)} />
  );
}
