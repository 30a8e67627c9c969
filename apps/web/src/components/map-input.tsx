import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";

import { OWN_UNDO } from "../lib/shortcuts.ts";
import { focusWhenDrawn } from "./focus.ts";
import { type MapRow, newAndTaken, type Paste, readPaste } from "./map-rows.ts";
import { Message } from "./message.tsx";
import { PasteLeft } from "./paste-left.tsx";
import { RowTools } from "./row-tools.tsx";
import { type UndoOffer, UndoLine } from "./undo-offer.tsx";
import { useRowGestures } from "./use-row-gestures.ts";
import { useRevealedRows, useRowWindow } from "./use-row-window.ts";

import rows from "./rows.module.css";
import text from "./scalar-input.module.css";

export interface MapInputProps {
  readonly label: string;
  /** What a key is called: "Name", "Label". */
  readonly keyLabel: string;
  readonly keys: readonly string[];
  /** Values are long: they stand below their names where there is little room. */
  readonly long?: boolean | undefined;
  /** The name of an entry that has a field elsewhere: no row can take it. */
  readonly elsewhere?: string | undefined;
  readonly readOnly?: boolean | undefined;
  /** Rows that are new or take the place of those of their name. */
  readonly onAdd: (rows: readonly MapRow[]) => void;
  readonly onRename: (key: string, next: string) => void;
  readonly onRemove: (key: string) => void;
  readonly onMove: (from: number, to: number) => void;
  /** The control of one value; `name` is its accessible name. */
  readonly renderValue: (key: string, name: string) => ReactNode;
  /** What a pasted text means as a value; texts are taken as they are, without their quotes. */
  readonly readValue?: ((text: string) => unknown) | undefined;
  readonly offer?: UndoOffer | undefined;
}

/** Of a row that was never seen, in pixels. */
const ROW_HEIGHT = 40;
/** Up to this many letters a name fits beside its value wherever a map stands. */
const SHORT = 12;

/** Rows of key and value. Enter adds a row, a paste of `K=V` lines or JSON becomes rows, a key taken twice is told. */
export function MapInput(props: MapInputProps) {
  const { keys, readOnly, keyLabel } = props;
  const list = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState(false);
  const [left, setLeft] = useState<Paste>();
  const taken = new Set(props.elsewhere === undefined ? keys : [...keys, props.elsewhere]);
  const window = useRowWindow(list, keys.length, ROW_HEIGHT);
  useRevealedRows(list, window, (key) => keys.indexOf(key));
  const focusRow = (index: number, what = "input, textarea"): void => {
    requestAnimationFrame(() => window.reveal(index));
    focusWhenDrawn(
      () =>
        list.current
          ?.querySelector(`:scope > [data-row][data-index="${index}"]`)
          ?.querySelector<HTMLElement>(what),
      () => list.current?.querySelector<HTMLElement>("[data-add]"),
    );
  };
  const startAdding = (): void => {
    if (readOnly === true) return;
    setAdding(true);
    focusWhenDrawn(() => list.current?.querySelector<HTMLElement>("[data-new]"));
  };
  const move = (from: number, to: number): void => {
    props.onMove(from, to);
    focusRow(to);
  };
  useRowGestures(list, {
    length: keys.length,
    onEnter: startAdding,
    ...(readOnly !== true && { onMove: move }),
  });
  return (
    <div
      className={rows["rows"]}
      ref={list}
      data-rows
      data-long={props.long || keys.some((key) => key.length > SHORT) || undefined}
    >
      {window.before > 0 && <div style={{ height: window.before }} aria-hidden />}
      {window.indexes.map((index) => {
        const key = keys[index] ?? "";
        return (
          <fieldset
            className={rows["row"]}
            // By place, so that a key keeps the focus while it is renamed.
            key={index}
            ref={window.measure}
            data-row={key}
            data-index={index}
            aria-label={`${keyLabel} ${index + 1}: ${key}`}
          >
            <div className={rows["key"]}>
              <KeyInput
                name={`${keyLabel} ${index + 1} of ${props.label}`}
                value={key}
                taken={taken}
                readOnly={readOnly}
                onCommit={(next) => props.onRename(key, next)}
              />
            </div>
            <div className={rows["value"]} data-value>
              {props.renderValue(key, `Value of ${key}`)}
            </div>
            {readOnly !== true && (
              <RowTools
                name={key}
                index={index}
                length={keys.length}
                onMove={move}
                onRemove={() => {
                  props.onRemove(key);
                  focusRow(Math.min(index, keys.length - 2));
                }}
              />
            )}
          </fieldset>
        );
      })}
      {window.after > 0 && <div style={{ height: window.after }} aria-hidden />}
      <UndoLine offer={props.offer} />
      {left !== undefined && readOnly !== true && (
        <PasteLeft
          left={left}
          onReplace={() => {
            props.onAdd(left.rows);
            setLeft(undefined);
          }}
          onKeep={() => setLeft(undefined)}
        />
      )}
      {readOnly !== true &&
        (adding || keys.length === 0 ? (
          <NewRow
            {...props}
            taken={taken}
            onLeft={setLeft}
            onDone={(added) => {
              setAdding(false);
              if (added !== undefined) focusRow(keys.length + added - 1, "[data-value] :is(input, textarea)");
            }}
          />
        ) : (
          <div>
            <Button
              data-add
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={14} />}
              onClick={startAdding}
            >
              Add {keyLabel.toLowerCase()}
            </Button>
          </div>
        ))}
    </div>
  );
}

interface KeyInputProps {
  readonly name: string;
  readonly value: string;
  readonly taken: ReadonlySet<string>;
  readonly readOnly: boolean | undefined;
  readonly onCommit: (next: string) => void;
}

/** Told by the input itself, which binds it. */
const clashOf = (name: string, clash: boolean) => ({
  error: clash && <Message tone="error">{`"${name}" is there already. Choose another name.`}</Message>,
  errorProps: { component: "div" },
});

/** A key is renamed as it is typed, as long as no other row has it; until then the typed text stays here. */
function KeyInput({ name, value, taken, readOnly, onCommit }: KeyInputProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly insteadOf: string }>();
  // What was typed belongs to the name it was typed over: another one came from elsewhere.
  const shown = typed?.insteadOf === value ? typed.text : value;
  const clash = shown !== value && taken.has(shown);
  const change = (next: string): void => {
    const waits = next !== value && (taken.has(next) || next === "");
    setTyped(waits ? { text: next, insteadOf: value } : undefined);
    if (!waits && next !== value) onCommit(next);
  };
  return (
    <TextInput
      {...clashOf(shown, clash)}
      aria-label={name}
      value={shown}
      readOnly={readOnly === true}
      spellCheck={false}
      classNames={{ input: text["input"] ?? "" }}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => !clash && setTyped(undefined)}
    />
  );
}

interface NewRowProps extends MapInputProps {
  readonly taken: ReadonlySet<string>;
  /** What a paste brought that did not become rows. */
  readonly onLeft: (left: Paste | undefined) => void;
  /** How many rows came of it and want the focus; none when it was given up or left. */
  readonly onDone: (added: number | undefined) => void;
}

/** The row at the end: it enters the document when it has a key. */
function NewRow({ taken, onLeft, onDone, onAdd, keyLabel, label, readValue }: NewRowProps) {
  const [key, setKey] = useState("");
  const clash = taken.has(key);
  const commit = (focus: boolean): void => {
    if (clash) return;
    if (key !== "") onAdd([{ key, value: "" }]);
    onDone(key !== "" && focus ? 1 : undefined);
  };
  const paste = (event: ClipboardEvent): void => {
    const pasted = readPaste(event.clipboardData.getData("text"), readValue);
    if (pasted === undefined) return;
    event.preventDefault();
    const { fresh, taken: waiting } = newAndTaken(pasted.rows, taken);
    onLeft(
      waiting.length + pasted.refused.length > 0 ? { rows: waiting, refused: pasted.refused } : undefined,
    );
    if (fresh.length === 0) return;
    onAdd(fresh);
    onDone(fresh.length);
  };
  const press = (event: KeyboardEvent): void => {
    // Enter takes what an input method offers.
    if (event.nativeEvent.isComposing) return;
    const forward = event.key === "Tab" && !event.shiftKey && key !== "";
    if (event.key === "Enter" || forward) {
      event.preventDefault();
      if (key !== "") commit(true);
    }
    if (event.key === "Escape") onDone(undefined);
  };
  return (
    <div className={rows["row"]}>
      <div className={rows["value"]}>
        <TextInput
          {...(key !== "" && OWN_UNDO)}
          {...clashOf(key, clash)}
          data-new
          data-add
          aria-label={`New ${keyLabel.toLowerCase()} of ${label}`}
          placeholder={`${keyLabel}, or paste K=V lines or JSON`}
          value={key}
          spellCheck={false}
          autoComplete="off"
          classNames={{ input: text["input"] ?? "" }}
          onChange={(event) => setKey(event.currentTarget.value)}
          onPaste={paste}
          onKeyDown={press}
          onBlur={() => commit(false)}
        />
      </div>
    </div>
  );
}
