import { SegmentedControl } from "@mantine/core";
import { memo, type ReactNode } from "react";

import classes from "./preview.module.css";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** Above a view: in which spelling it is shown, and what can be done with that. */
export function ViewTools<Value extends string>({
  children,
  ...choice
}: ChoiceProps<Value> & { readonly children?: ReactNode }) {
  return (
    <div className={classes["tools"]}>
      <Spelling {...choice} />
      <span className={classes["end"]}>{children}</span>
    </div>
  );
}

function SpellingOf<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value}
      onChange={(next) => {
        const picked = options.find((option) => option.value === next);
        if (picked !== undefined) onChange(picked.value);
      }}
      data={[...options]}
    />
  );
}

/** Not drawn again with every change of what is shown. */
const Spelling = memo(SpellingOf) as typeof SpellingOf;
