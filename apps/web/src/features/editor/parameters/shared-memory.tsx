import type { Shape } from "@fletch/task";

import { Segments } from "../../../components/choice-input.tsx";
import { ScalarInput } from "../../../components/scalar-input.tsx";
import { useDocumentActions } from "../../../document/index.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { readingOf } from "../fields/reading.ts";
import { useEditAt } from "../fields/use-place.ts";

import classes from "../form.module.css";

const words = { unset: "Not set", all: "All memory", size: "A size", off: "Off" };
type State = keyof typeof words;
const fresh: Readonly<Record<State, unknown>> = { unset: undefined, all: true, size: "1Gi", off: false };

const stateOf = (value: unknown): State =>
  value === undefined ? "unset" : value === true ? "all" : value === false ? "off" : "size";

/** The unit is that of one of the choices. */
function withoutUnit(shape: Shape): Shape {
  if (shape.meta === undefined) return shape;
  const { unit: _, ...meta } = shape.meta;
  return { ...shape, meta };
}

/** Memory for the processes of the task together: none of its own, as much as there is, or a size. */
export function SharedMemory(props: ShapeFieldProps) {
  const { path, label } = props;
  const { value, readOnly, set } = useEditAt(path, label);
  const { switchBranch } = useDocumentActions();
  const state = stateOf(value);
  return (
    <DesignField
      {...props}
      shape={withoutUnit(props.shape)}
      group
      reading={state === "all" ? "As much as the container's memory." : readingOf(value, "bytes")}
    >
      {(control) => (
        <>
          <Segments
            control={control}
            label={label}
            value={state}
            readOnly={readOnly}
            choices={(["unset", "all", "size", ...(state === "off" ? (["off"] as const) : [])] as const).map(
              (each) => ({ value: each, label: words[each] }),
            )}
            onChange={(to) =>
              switchBranch(path, {
                from: state,
                to,
                fresh: fresh[to],
                label: `${label}: ${words[to].toLowerCase()}`,
              })
            }
          />
          {state === "size" && (
            <div className={classes["inline"]}>
              <ScalarInput
                control={{ ...control, id: `${control.id}-size`, "aria-label": "Size of shared memory" }}
                value={value}
                reads={{ format: (each) => String(each), parse: (text) => text }}
                readOnly={readOnly}
                ghost="2Gi"
                onChange={set}
              />
            </div>
          )}
        </>
      )}
    </DesignField>
  );
}
