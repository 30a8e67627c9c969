import type { Shape } from "@fletch/task";

import { Segments } from "../../../components/choice-input.tsx";
import { Ticks } from "../../../components/ticks.tsx";
import { useDerived, useDocumentActions, useFormState, useValue } from "../../../document/index.ts";
import { AsWritten, DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { NestedField } from "../fields/render-shape.tsx";
import { useEditAt } from "../fields/use-place.ts";
import { useWasSet } from "../fields/use-was-set.ts";
import { cacheState, type CacheState, inputNames, withName } from "./cache-state.ts";

import classes from "../form.module.css";

const words: Readonly<Record<CacheState, string>> = {
  unset: "Not set",
  on: "On",
  off: "Off",
  old: "On, old spelling",
  other: "As written",
};
const fresh: Readonly<Record<CacheState, unknown>> = {
  unset: undefined,
  on: { version: "1" },
  off: false,
  old: true,
  other: undefined,
};

/** Whether results are kept, and under which version: always written in the modern way. */
export function Cache(props: ShapeFieldProps) {
  const { path, shape } = props;
  const state = useDerived(path, cacheState);
  const { readOnly } = useFormState();
  const { switchBranch } = useDocumentActions();
  const settings =
    shape.kind === "variants" ? shape.options.find((option) => option.kind === "object") : undefined;
  const offered: readonly CacheState[] = [
    "unset",
    "on",
    "off",
    ...(state === "old" || state === "other" ? [state] : []),
  ];
  return (
    <DesignField {...props} group>
      {(control) => (
        <>
          <Segments
            control={control}
            label={props.label}
            value={state}
            readOnly={readOnly}
            choices={offered.map((value) => ({ value, label: words[value] }))}
            onChange={(to) =>
              switchBranch(path, {
                from: state,
                to,
                fresh: fresh[to],
                label: `Cache: ${words[to].toLowerCase()}`,
              })
            }
          />
          {state === "on" && settings?.kind === "object" && (
            <div className={classes["nested"]}>
              {settings.fields.map((field) =>
                field.name === "ignored_inputs" ? (
                  <IgnoredInputs
                    key={field.name}
                    path={`${path}/${field.name}`}
                    label="Ignored inputs"
                    shape={field.shape}
                  />
                ) : (
                  <CacheSetting
                    key={field.name}
                    path={`${path}/${field.name}`}
                    name={field.name}
                    shape={field.shape}
                  />
                ),
              )}
            </div>
          )}
          {state === "other" && <AsWritten paths={[path]} control={control} />}
        </>
      )}
    </DesignField>
  );
}

interface CacheSettingProps {
  readonly path: string;
  readonly name: string;
  readonly shape: Shape;
}

/** The salt does nothing beside a version: it is shown once somebody has written it. */
function CacheSetting({ path, name, shape }: CacheSettingProps) {
  const wasSet = useWasSet(path);
  if (!wasSet && shape.meta?.advanced === true) return null;
  return (
    <NestedField path={path} label={shape.meta?.label ?? name} shape={shape} required={name === "version"} />
  );
}

/** Which inputs do not matter for finding a result again, picked from those the task has. */
function IgnoredInputs(props: ShapeFieldProps) {
  const { value, readOnly, set } = useEditAt(props.path, props.label);
  const names = inputNames(useValue("/inputs"));
  const list = (Array.isArray(value) ? value : typeof value === "string" ? [value] : []).map(String);
  const offered = [...names, ...list.filter((name) => !names.includes(name))];
  return (
    <DesignField {...props} group>
      {() =>
        offered.length === 0 ? (
          <p className={classes["plain"]}>The task has no inputs that could be ignored.</p>
        ) : (
          <Ticks
            choices={offered.map((name) => ({
              value: name,
              label: names.includes(name) ? name : `${name} (no such input)`,
            }))}
            ticked={list}
            readOnly={readOnly}
            onChange={(name, on) => set(withName(list, { name, on, order: names }))}
          />
        )
      }
    </DesignField>
  );
}
