import { steps } from "@fletch/task";
import { Button } from "@mantine/core";
import { useState } from "react";

import { jsonText } from "../fields/json-text.ts";

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
  const [state, setState] = useState<"at first" | "asking" | "refused">("at first");
  if (state !== "asking") {
    return (
      <Button
        ref={state === "refused" ? focus : null}
        size="compact-sm"
        variant="default"
        onClick={() => setState("asking")}
      >
        {name}…
      </Button>
    );
  }
  return (
    <div ref={focus} tabIndex={-1} role="group" aria-label={name} className={classes["step"]}>
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
        onClick={({ currentTarget }) => {
          // The button goes with its question: what holds both is where one reads on.
          const home =
            currentTarget.parentElement?.parentElement?.closest<HTMLElement>("[tabindex], section");
          focus(home?.matches("section") === true ? home.querySelector("h2") : (home ?? null));
          setState("at first");
          onConfirm();
        }}
      >
        {confirm}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setState("refused")}>
        {refuse}
      </Button>
    </div>
  );
}

const focus = (element: HTMLElement | null): void => element?.focus();

const valueText = (value: unknown): string => (value === "" ? '""' : jsonText(value));
