import type { Shape } from "@fletch/task";
import { pointer } from "@fletch/task";
import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";

import { FieldDetails } from "../../components/field-details.tsx";
import { Field } from "../../components/field.tsx";
import { MapInput } from "../../components/map-input.tsx";
import { ScalarInput, type Suggestion } from "../../components/scalar-input.tsx";
import { scalarText } from "../../components/scalar-text.ts";
import { useFormState } from "../../document/index.ts";
import { useSettingsAt } from "./use-settings-at.ts";

import classes from "./settings.module.css";

export interface SettingsFieldProps {
  /** JSON Pointer into the settings. */
  readonly path: string;
  readonly shape: Shape;
  readonly required?: boolean | undefined;
  readonly suggestions?: readonly Suggestion[] | undefined;
  /** An entry of a map that has a field of its own. */
  readonly except?: string | undefined;
  /** What an empty field means, when more is known than the schema says. */
  readonly ghost?: string | undefined;
  /** What is known of the value, below it. */
  readonly reading?: ReactNode;
}

/** One setting, drawn by its shape: a text, a map of texts, or fields inside. */
export function SettingsField(props: SettingsFieldProps) {
  const { shape } = props;
  if (shape.kind === "map") return <MapSetting {...props} />;
  if (shape.kind === "object") return <ObjectSetting {...props} shape={shape} />;
  return <TextSetting {...props} />;
}

function useField({ path, shape, required, except }: SettingsFieldProps) {
  const label = shape.meta?.label ?? path.slice(1);
  const setting = useSettingsAt(path, label, except);
  const { submitted } = useFormState();
  const isSet = !isEmpty(setting.value, except);
  const field = {
    path: `settings:${path}`,
    label,
    hint: shape.meta?.help,
    unit: shape.meta?.unit,
    details: shape.meta && <FieldDetails shape={shape} path={path} of="settings" />,
    required,
    state: isSet ? ("set" as const) : ("unset" as const),
    messages: setting.messages,
    showErrors: submitted,
    onClear: required === true ? undefined : () => setting.set(undefined),
  };
  return { ...setting, label, field };
}

const isEmpty = (value: unknown, except: string | undefined): boolean =>
  value === undefined ||
  value === "" ||
  (except !== undefined &&
    typeof value === "object" &&
    Object.keys(value ?? {}).every((key) => key === except));

function TextSetting(props: SettingsFieldProps) {
  const { value, set, field } = useField(props);
  const { meta } = props.shape;
  return (
    <Field {...field} reading={props.reading}>
      {(control) => (
        <ScalarInput
          control={control}
          value={value}
          reads="text"
          ghost={props.ghost ?? meta?.unset}
          suggestions={props.suggestions}
          onChange={(next) => set(next ?? (props.required === true ? "" : undefined))}
        />
      )}
    </Field>
  );
}

function MapSetting(props: SettingsFieldProps) {
  const { value, change, label, field } = useField(props);
  const { path } = props;
  const entries = Object.entries((value ?? {}) as Record<string, unknown>).filter(
    ([key]) => key !== props.except,
  );
  const place = (key: string): string => `${path}${pointer(key)}`;
  // The entry that is shown elsewhere is kept in front when rows move.
  const before = Object.keys(value ?? {}).length - entries.length;
  const clear = (): void =>
    change(
      entries.map(([key]) => ({ op: "remove", path: place(key) })),
      `Clear ${label}`,
    );
  return (
    <Field {...field} onClear={clear} group>
      {(control) => (
        <MapInput
          label={label}
          keyLabel="Name"
          keys={entries.map(([key]) => key)}
          elsewhere={props.except}
          onAdd={(rows) =>
            change(
              rows.map((row) => ({ op: "set", path: place(row.key), value: scalarText(row.value) })),
              `Add to ${label}`,
            )
          }
          onRename={(key, next) =>
            change([{ op: "rename", path: place(key), key: next }], `Rename ${key}`, `settings:${path}#key`)
          }
          onRemove={(key) => change([{ op: "remove", path: place(key) }], `Remove ${key}`)}
          onMove={(from, to) =>
            change([{ op: "move", path, from: from + before, to: to + before }], `Move in ${label}`)
          }
          renderValue={(key, name) => (
            <ScalarInput
              control={{ ...control, id: `${control.id}-${key}`, "aria-label": name }}
              value={entries.find(([each]) => each === key)?.[1]}
              reads="text"
              onChange={(next) =>
                change(
                  [{ op: "set", path: place(key), value: next ?? "" }],
                  `Change ${key}`,
                  `settings:${place(key)}`,
                )
              }
            />
          )}
        />
      )}
    </Field>
  );
}

/** Fields inside a setting. The setting can be there without any of them: a switch says whether it is. */
function ObjectSetting(props: SettingsFieldProps & { readonly shape: Shape & { readonly kind: "object" } }) {
  const { value, set, label, field } = useField(props);
  const { path, shape } = props;
  const isOn = value !== undefined;
  return (
    <Field {...field} group>
      {(control) => (
        <>
          <Checkbox
            id={control.id}
            label={isOn ? "On" : "Off"}
            aria-label={label}
            aria-describedby={control["aria-describedby"]}
            checked={isOn}
            onChange={(event) => set(event.currentTarget.checked ? {} : undefined)}
          />
          {isOn && (
            <div className={classes["inside"]}>
              {shape.fields.map((entry) => (
                <SettingsField
                  key={entry.name}
                  path={`${path}${pointer(entry.name)}`}
                  shape={entry.shape}
                  required={entry.required}
                />
              ))}
            </div>
          )}
        </>
      )}
    </Field>
  );
}
