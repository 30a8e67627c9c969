import { steps } from "@fletch/task";
import { Button } from "@mantine/core";
import { useState } from "react";

import { jsonText } from "../json-text.ts";

import classes from "./bulk.module.css";

/** A place as people write it: `parameters.cache.colour`. */
export const written = (path: string): string => steps(path).join(".");

export interface BulkStepProps {
  /** What the button says, and what it is called while it asks. */
  readonly name: string;
  /** What will happen to the places that are listed below it. */
  readonly about: string;
  /** Without `value`, only the place is told. */
  readonly places: readonly { readonly path: string; readonly value?: unknown }[];
  readonly confirm: string;
  readonly refuse: string;
  readonly isRemoval?: boolean;
  readonly onConfirm: () => void;
}

/** A change of many places, which lists them before it is made. */
export function BulkStep({ name, about, places, confirm, refuse, isRemoval, onConfirm }: BulkStepProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {name}…
      </Button>
    );
  }
  return (
    <div role="group" aria-label={name} className={classes["step"]}>
      <p>{about}</p>
      <ul>
        {places.map(({ path, value }) => (
          <li key={path}>
            <code>{written(path)}</code>
            {value !== undefined && <code className={classes["value"]}>{valueText(value)}</code>}
          </li>
        ))}
      </ul>
      <Button
        size="compact-sm"
        {...(isRemoval === true && { color: "red.9" })}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {confirm}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
        {refuse}
      </Button>
    </div>
  );
}

const valueText = (value: unknown): string => (value === "" ? '""' : jsonText(value));
