import type { Shape } from "@fletch/task";

import { ScalarInput } from "../../../components/scalar-input.tsx";
import { useValue } from "../../../document/index.ts";
import { DesignCell } from "../fields/design-field.tsx";
import { readingOf } from "../fields/reading.ts";
import { useEditAt } from "../fields/use-place.ts";
import { barsOf, type Sides, sidesOf, withSide } from "./amounts.ts";

import classes from "./resources.module.css";

/** Where the two sides stand: each in a place of its own, or both in one. */
export type ResourcePlaces = { readonly request: string; readonly limit: string } | { readonly both: string };

interface ResourceRowProps {
  readonly label: string;
  readonly shape: Shape;
  readonly places: ResourcePlaces;
}

/** One resource: request, limit, and both as bars on one scale. */
export function ResourceRow({ label, shape, places }: ResourceRowProps) {
  const unit = shape.meta?.unit;
  return (
    <fieldset className={classes["row"]} aria-label={label}>
      <span className={classes["name"]}>
        {label}
        {unit !== undefined && <span className={classes["unit"]}>{unit}</span>}
      </span>
      {"both" in places ? (
        <PairCells path={places.both} label={label} shape={shape} />
      ) : (
        <>
          <AmountCell path={places.request} label="Request" row={label} shape={shape} />
          <AmountCell path={places.limit} label="Limit" row={label} shape={shape} />
          <SideBars {...places} label={label} />
        </>
      )}
    </fieldset>
  );
}

interface AmountCellProps {
  readonly path: string;
  readonly label: "Request" | "Limit";
  readonly row: string;
  readonly shape: Shape;
}

function AmountCell({ path, label, row, shape }: AmountCellProps) {
  const { value, readOnly, set } = useEditAt(path, `${row} ${label.toLowerCase()}`);
  return (
    <Amount
      path={path}
      label={label}
      row={row}
      shape={shape}
      value={value}
      readOnly={readOnly}
      onChange={set}
    />
  );
}

interface PairCellsProps {
  readonly path: string;
  readonly label: string;
  readonly shape: Shape;
}

function PairCells({ path, label, shape }: PairCellsProps) {
  const { value, readOnly, set } = useEditAt(path, label);
  const sides = sidesOf(value);
  const pair = Array.isArray(value);
  const shared = { row: label, shape, readOnly };
  return (
    <>
      <Amount
        {...shared}
        path={pair ? `${path}/0` : path}
        label="Request"
        value={sides.request}
        onChange={(next) => set(withSide(value, "request", next))}
      />
      <Amount
        {...shared}
        path={`${path}/1`}
        label="Limit"
        value={sides.limit}
        onChange={(next) => set(withSide(value, "limit", next))}
      />
      <Bars label={label} {...sides} />
    </>
  );
}

interface AmountProps extends AmountCellProps {
  readonly value: unknown;
  readonly readOnly: boolean;
  readonly onChange: (value: unknown) => void;
}

function Amount({ path, label, row, shape, value, readOnly, onChange }: AmountProps) {
  const example = shape.meta?.example;
  return (
    <DesignCell
      path={path}
      label={label}
      name={`${row} ${label.toLowerCase()}`}
      caption="narrow"
      reading={readingOf(value, shape.meta?.unit)}
    >
      {(control) => (
        <ScalarInput
          control={control}
          value={value}
          reads="text"
          readOnly={readOnly}
          ghost={label === "Request" && typeof example === "string" ? `such as ${example}` : undefined}
          onChange={onChange}
        />
      )}
    </DesignCell>
  );
}

function SideBars({
  request,
  limit,
  label,
}: {
  readonly request: string;
  readonly limit: string;
  readonly label: string;
}) {
  return <Bars label={label} request={useValue(request)} limit={useValue(limit)} />;
}

/** Without a limit the request may be exceeded: its bar fades out instead of ending. */
function Bars({ label, ...sides }: Sides & { readonly label: string }) {
  const { request, limit } = barsOf(sides);
  if (request === undefined && limit === undefined) return <span className={classes["bars"]} />;
  const words = [
    request === undefined ? "no request" : `request ${String(sides.request)}`,
    limit === undefined ? "no limit" : `limit ${String(sides.limit)}`,
  ].join(", ");
  return (
    <svg
      className={classes["bars"]}
      viewBox="0 0 100 22"
      preserveAspectRatio="none"
      role="img"
      aria-label={`${label}: ${words}`}
    >
      <title>{words}</title>
      <defs>
        <linearGradient id="open-end">
          <stop offset="0" stopColor="currentColor" stopOpacity="0.35" />
          <stop offset="1" stopColor="currentColor" stopOpacity="0" />
        </linearGradient>
      </defs>
      {limit !== undefined && (
        <rect className={classes["limit"]} x="0.5" y="2.5" width={limit * 99} height="17" rx="2" />
      )}
      {request !== undefined && (
        <rect
          className={classes["request"]}
          data-over={(limit !== undefined && request > limit) || undefined}
          x="0.5"
          y="6"
          width={request * (limit === undefined ? 60 : 99)}
          height="10"
          rx="2"
        />
      )}
      {limit === undefined && request !== undefined && (
        <rect x="60" y="6" width="40" height="10" fill="url(#open-end)" />
      )}
    </svg>
  );
}
