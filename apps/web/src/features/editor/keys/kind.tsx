import { Select } from "@mantine/core";

import { useDocument, useDerived, useFormState } from "../../../document/index.ts";
import { kindWords } from "../../../lib/kind-shapes.const.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { useParking } from "../fields/use-parking.ts";
import { kindSwitch } from "./kind-switch.ts";

import classes from "../parameters/task-config.module.css";

const all = kindWords;
const shape = {
  kind: "choice",
  options: Object.keys(all),
  meta: { label: "Kind", help: "What runs when Flyte starts the task." },
} as const;

/** What the task is. Another kind keeps what both have; the rest is kept aside and comes back with its kind. */
export function Kind(props: ShapeFieldProps) {
  const document = useDocument();
  const kind = useDerived(props.path, (value) => (typeof value === "string" ? value : ""));
  const { readOnly } = useFormState();
  const move = useParking();
  const help = all[kind]?.help;
  const pick = (to: string | null): void => {
    if (to === null || to === kind) return;
    move({
      ...kindSwitch(document.state.value, to),
      set: { [props.path]: to },
      label: `Make it a ${all[to]?.label}`,
    });
  };
  return (
    <DesignField {...props} required shape={shape} hint={help ?? shape.meta.help}>
      {(control) => (
        <Select
          {...control}
          value={Object.hasOwn(all, kind) ? kind : null}
          placeholder={kind === "" ? "Say which" : `${kind} (not a kind)`}
          data={Object.entries(all).map(([value, { label }]) => ({ value, label }))}
          readOnly={readOnly}
          allowDeselect={false}
          comboboxProps={{
            width: "min(30rem, 90vw)",
            position: "bottom-start",
            transitionProps: { duration: 0 },
          }}
          maxDropdownHeight={420}
          renderOption={({ option }) => (
            <span className={classes["option"]}>
              <span className={classes["name"]}>{option.label}</span>
              <span className={classes["help"]}>{all[option.value]?.help}</span>
            </span>
          )}
          onChange={pick}
        />
      )}
    </DesignField>
  );
}
