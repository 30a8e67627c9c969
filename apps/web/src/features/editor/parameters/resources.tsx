import type { Shape } from "@fletch/task";
import { useState } from "react";

import { Segments } from "../../../components/choice-input.tsx";
import { useDerived, useDocument, useFormState, useSetPaths } from "../../../document/index.ts";
import { valueAt } from "../../../document/plain-value.ts";
import { kindFields } from "../design-shape.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { PlaceMessages } from "../fields/place-messages.tsx";
import { useParking } from "../fields/use-parking.ts";
import { asResources, asSides } from "./amounts.ts";
import { ResourceRow, type ResourcePlaces } from "./resource-row.tsx";

import classes from "./resources.module.css";

const REQUESTS = "/parameters/requests";
const LIMITS = "/parameters/limits";
const RESOURCES = "/parameters/resources";

type Mode = "sides" | "resources";
const words: Readonly<Record<Mode, string>> = { sides: "requests and limits", resources: "resources" };

const isSet = (value: unknown): boolean => value !== undefined;

/** What the container asks for and the most it may use, side by side; written in one of flytekit's two ways. */
export function Resources(props: ShapeFieldProps) {
  const { readOnly } = useFormState();
  const kind = useDerived("/kind", (value) => (typeof value === "string" ? value : "task"));
  const document = useDocument();
  const sides = useSetPaths(SIDES).size > 0;
  const single = useDerived(RESOURCES, isSet);
  const [picked, setPicked] = useState<Mode>("sides");
  const move = useParking();
  const mode: Mode = sides === single ? picked : sides ? "sides" : "resources";
  const fields = props.shape.kind === "object" ? props.shape.fields : [];
  const takesBoth = kindFields(kind).parameters.some(({ name }) => name === "resources");
  const change = (to: Mode): void => {
    setPicked(to);
    if (to === mode) return;
    const at = (path: string): unknown => valueAt(document.state.value, path);
    const said = to === "sides" ? asSides(at(RESOURCES)) : undefined;
    move({
      leave: to === "sides" ? [RESOURCES] : [REQUESTS, LIMITS],
      enter: to === "sides" ? [REQUESTS, LIMITS] : [RESOURCES],
      label: `Write ${words[to]}`,
      fresh:
        said === undefined
          ? { [RESOURCES]: nonEmpty(asResources(at(REQUESTS), at(LIMITS))) }
          : { [REQUESTS]: said.requests, [LIMITS]: said.limits },
    });
  };
  return (
    <DesignField
      {...props}
      label="Requests and limits"
      shape={inMode(props.shape, mode)}
      also={OTHERS}
      hint="What the task is guaranteed to have, and the most it may use. Not set: what the platform gives by default."
      group
      wide
    >
      {(control) => (
        <div className={classes["resources"]}>
          {takesBoth && (
            <div className={classes["mode"]}>
              <span className={classes["modeWords"]}>Written as</span>
              <Segments
                control={control}
                label="Written as"
                value={mode}
                readOnly={readOnly}
                choices={[
                  { value: "sides", label: words.sides },
                  { value: "resources", label: words.resources },
                ]}
                onChange={change}
              />
            </div>
          )}
          <div className={classes["head"]} aria-hidden>
            <span />
            <span>Request</span>
            <span>Limit</span>
          </div>
          {fields.map(({ name, shape }) => (
            <ResourceRow
              key={name}
              shape={shape}
              label={shape.meta?.label ?? name}
              places={placesOf(mode, name)}
            />
          ))}
          <PlaceMessages path={LIMITS} />
          <PlaceMessages path={RESOURCES} />
        </div>
      )}
    </DesignField>
  );
}

const OTHERS = [LIMITS, RESOURCES];
const SIDES = [REQUESTS, LIMITS];

/** The Python arguments that are written in this mode. */
const inMode = (shape: Shape, mode: Mode): Shape => ({
  ...shape,
  ...(shape.meta && {
    meta: { ...shape.meta, keyword: mode === "sides" ? "requests, limits" : "resources" },
  }),
});

const nonEmpty = (value: object | undefined): object | undefined =>
  value === undefined || Object.keys(value).length === 0 ? undefined : value;

const placesOf = (mode: Mode, name: string): ResourcePlaces =>
  mode === "sides"
    ? { request: `${REQUESTS}/${name}`, limit: `${LIMITS}/${name}` }
    : { both: `${RESOURCES}/${name}` };
