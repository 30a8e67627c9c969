import { Checkbox } from "@mantine/core";

import type { Choice } from "./choice-input.tsx";

import classes from "./choice-input.module.css";

export interface TicksProps {
  readonly choices: readonly Choice[];
  readonly ticked: readonly string[];
  readonly onChange: (value: string, on: boolean) => void;
  readonly readOnly?: boolean | undefined;
}

/** Any of a few. */
export function Ticks({ choices, ticked, onChange, readOnly }: TicksProps) {
  return (
    <div className={classes["ticks"]}>
      {choices.map(({ value, label }) => (
        <Checkbox
          key={value}
          size="sm"
          label={label}
          checked={ticked.includes(value)}
          disabled={readOnly === true}
          onChange={(event) => onChange(value, event.currentTarget.checked)}
        />
      ))}
    </div>
  );
}
