import { type KeyboardEvent, type PointerEvent, useRef } from "react";

import classes from "./pane-divider.module.css";

export interface PaneDividerProps {
  readonly label: string;
  /** Width of the pane that it changes, in pixels. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** On which side of the divider that pane is. */
  readonly side: "before" | "after";
  readonly onChange: (width: number) => void;
}

const STEP = 24;

/** The line between two panes: dragged, or moved by the arrow keys; a double click brings back what it was. */
export function PaneDivider({ label, width, min, max, side, onChange }: PaneDividerProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const sign = side === "before" ? 1 : -1;
  const set = (next: number): void => onChange(Math.round(Math.min(Math.max(next, min), max)));
  const press = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = { ArrowLeft: -STEP * sign, ArrowRight: STEP * sign };
    const ends: Record<string, number> = { Home: min, End: max };
    const next = event.key in ends ? ends[event.key] : width + (moves[event.key] ?? 0);
    if (next === undefined || next === width) return;
    event.preventDefault();
    set(next);
  };
  const grab = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  return (
    // A separator with a value is a widget: it takes focus and keys (WAI-ARIA window splitter).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes["divider"]}
      onKeyDown={press}
      onPointerDown={grab}
      onPointerMove={(event) => {
        if (start.current !== undefined) set(start.current.width + (event.clientX - start.current.x) * sign);
      }}
      onPointerUp={() => {
        start.current = undefined;
      }}
    />
  );
}
