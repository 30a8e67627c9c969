import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ClipboardEvent, type ReactNode, useRef } from "react";

import { focusWhenDrawn } from "./focus.ts";
import { pastedLines } from "./pasted-lines.ts";
import { RowTools } from "./row-tools.tsx";
import { type UndoOffer, UndoLine } from "./undo-offer.tsx";
import { useRowGestures } from "./use-row-gestures.ts";
import { useRevealedRows, useRowWindow } from "./use-row-window.ts";

import classes from "./rows.module.css";

export interface ListInputProps {
  /** What one item is called: "input", "secret". */
  readonly itemLabel: string;
  readonly length: number;
  readonly readOnly?: boolean | undefined;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly onMove?: ((from: number, to: number) => void) | undefined;
  /** Texts for new rows from `index` on, where each item is a text. `empty`: the row there has none as yet, and takes the first. */
  readonly onPaste?:
    | ((texts: readonly string[], at: { readonly index: number; readonly empty: boolean }) => void)
    | undefined;
  readonly renderItem: (index: number) => ReactNode;
  readonly offer?: UndoOffer | undefined;
  /** Rows with a frame, for items of many fields. */
  readonly framed?: boolean | undefined;
  /** Shown while there is no row. */
  readonly empty?: ReactNode;
  readonly header?: ReactNode;
}

/** Of a row that was never seen, in pixels. */
const ROW_HEIGHT = 96;
const focusable = "input:not([type=hidden]):not([type=radio]), select, textarea, button";

/** Rows in an order: Enter adds one after the last, a paste of lines one for each, Alt+Up and Alt+Down move, removing focuses the next. */
export function ListInput(props: ListInputProps) {
  const { length, itemLabel, readOnly } = props;
  const list = useRef<HTMLDivElement>(null);
  const rows = useRowWindow(list, length, ROW_HEIGHT);
  useRevealedRows(list, rows, Number);
  const focusRow = (index: number, then?: (found: HTMLElement) => void): void => {
    const own = (): HTMLElement | null | undefined =>
      list.current?.querySelector<HTMLElement>(":scope > div > [data-add]");
    if (index < 0) {
      focusWhenDrawn(own);
      return;
    }
    // A row that was just added can be scrolled to once it is counted.
    requestAnimationFrame(() => rows.reveal(index));
    focusWhenDrawn(
      () =>
        list.current
          ?.querySelector(`:scope > [data-row][data-index="${index}"]`)
          ?.querySelector<HTMLElement>(focusable),
      own,
      then,
    );
  };
  const add = (): void => {
    if (readOnly === true) return;
    props.onAdd();
    // A name that the row came with is only a proposal: typing replaces it.
    focusRow(length, (found) => found instanceof HTMLInputElement && found.select());
  };
  const move = (from: number, to: number): void => {
    if (readOnly === true) return;
    props.onMove?.(from, to);
    focusRow(to);
  };
  const paste = (event: ClipboardEvent): void => {
    const { target, clipboardData } = event;
    const texts = pastedLines(clipboardData.getData("text"));
    if (props.onPaste === undefined || texts === undefined || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const empty = target.value === "";
    const index = Number(target.closest<HTMLElement>("[data-row]")?.dataset["index"]) + (empty ? 0 : 1);
    props.onPaste(texts, { index, empty });
    focusRow(index + texts.length - 1);
  };
  useRowGestures(list, { length, onEnter: add, ...(props.onMove !== undefined && { onMove: move }) });
  return (
    <div className={classes["rows"]} ref={list} data-rows onPaste={paste}>
      {length === 0 && props.empty}
      {length > 0 && props.header}
      {rows.before > 0 && <div style={{ height: rows.before }} aria-hidden />}
      {rows.indexes.map((index) => (
        <fieldset
          className={classes["row"]}
          // A row has no identity but its place; what is typed is kept by value.
          key={index}
          ref={rows.measure}
          data-row={index}
          data-index={index}
          data-framed={props.framed || undefined}
          aria-label={`${itemLabel} ${index + 1}`}
        >
          <div className={classes["value"]}>{props.renderItem(index)}</div>
          {readOnly !== true && (
            <RowTools
              name={`${itemLabel} ${index + 1}`}
              index={index}
              length={length}
              onMove={props.onMove === undefined ? undefined : move}
              onRemove={() => {
                props.onRemove(index);
                focusRow(Math.min(index, length - 2));
              }}
            />
          )}
        </fieldset>
      ))}
      {rows.after > 0 && <div style={{ height: rows.after }} aria-hidden />}
      <UndoLine offer={props.offer} />
      {readOnly !== true && (
        <div>
          <Button
            data-add
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={add}
          >
            Add {itemLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
