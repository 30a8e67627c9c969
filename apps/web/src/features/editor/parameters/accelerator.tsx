import { Radio } from "@mantine/core";
import { useId } from "react";

import { ScalarInput } from "../../../components/scalar-input.tsx";
import { useDocumentActions, useFormState, useValue } from "../../../document/index.ts";
import { DesignCell, DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { PlaceMessages } from "../fields/place-messages.tsx";
import { useEditAt } from "../fields/use-place.ts";
import { PartitionPicture } from "./partition-picture.tsx";
import { deviceOf, findDevices, pictureOf } from "./partition.ts";

import classes from "./accelerator.module.css";

/** Which model of card or TPU, and which part of it. */
export function Accelerator(props: ShapeFieldProps) {
  return (
    <DesignField {...props} group>
      {() => (
        <>
          <DevicePicker path={props.path} />
          <Partitions path={props.path} />
        </>
      )}
    </DesignField>
  );
}

function DevicePicker({ path }: { readonly path: string }) {
  const { value, readOnly, set } = useEditAt(`${path}/device`, "Device");
  const { edit } = useDocumentActions();
  const known = deviceOf(value);
  const change = (next: unknown): void => {
    if (next === undefined || next === "")
      edit([{ op: "remove", path }], { label: "Clear Accelerator", merge: path });
    else set(next);
  };
  return (
    <DesignCell path={`${path}/device`} label="Device" caption reading={known?.title}>
      {(control) => (
        <ScalarInput
          control={control}
          value={value}
          reads="text"
          readOnly={readOnly}
          ghost="any model"
          suggestions={findDevices(typeof value === "string" ? value : "").map(({ device, title }) => ({
            value: device,
            name: title,
            about: device,
          }))}
          suggestAll
          onChange={change}
        />
      )}
    </DesignCell>
  );
}

const ANY = "any";
const WHOLE = "whole";

function Partitions({ path }: { readonly path: string }) {
  const id = useId();
  const messageId = `${id}-messages`;
  const device = deviceOf(useValue(`${path}/device`));
  const size = useValue(`${path}/partition_size`);
  const whole = useValue(`${path}/unpartitioned`);
  const { readOnly } = useFormState();
  const { edit } = useDocumentActions();
  const places = [`${path}/partition_size`, `${path}/unpartitioned`];
  const sizes = device?.partitions?.sizes ?? [];
  const written = typeof size === "string" && size !== "" ? size : undefined;
  if (sizes.length === 0 && written === undefined && whole !== true) return null;
  const offered = written === undefined || sizes.includes(written) ? sizes : [...sizes, written];
  const picked = written ?? (whole === true ? WHOLE : ANY);
  const pick = (choice: string): void =>
    edit(
      [
        ...(size === undefined ? [] : [{ op: "remove" as const, path: `${path}/partition_size` }]),
        ...(whole === undefined ? [] : [{ op: "remove" as const, path: `${path}/unpartitioned` }]),
        ...(choice === ANY
          ? []
          : choice === WHOLE
            ? [{ op: "set" as const, path: `${path}/unpartitioned`, value: true }]
            : [{ op: "set" as const, path: `${path}/partition_size`, value: choice }]),
      ],
      { label: `Partition: ${choice}` },
    );
  return (
    <div data-path={`${path}/partition_size`}>
      <div className={classes["caption"]} id={id}>
        Partition
      </div>
      <div role="radiogroup" aria-labelledby={id} aria-describedby={messageId} className={classes["parts"]}>
        {[ANY, WHOLE, ...offered].map((choice) => {
          const picture = pictureOf(choice, device);
          return (
            <label key={choice} className={classes["part"]} data-picked={choice === picked || undefined}>
              <Radio
                size="xs"
                name={id}
                checked={choice === picked}
                disabled={readOnly}
                onChange={() => pick(choice)}
                aria-label={choice === ANY ? "Any partition" : choice === WHOLE ? "Whole device" : choice}
              />
              {picture !== undefined && <PartitionPicture picture={picture} />}
              <span className={classes["size"]}>
                {choice === ANY ? "Any" : choice === WHOLE ? "Whole device" : choice}
                {picture?.kind === "chips" && (
                  <span className={classes["count"]}> {picture.count} chips</span>
                )}
              </span>
            </label>
          );
        })}
      </div>
      <div id={messageId}>
        {places.map((place) => (
          <PlaceMessages key={place} path={place} />
        ))}
      </div>
    </div>
  );
}
