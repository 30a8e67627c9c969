import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";

import { focusAfterRender } from "./focus.ts";
import { type MapRow, rowsFromPaste } from "./map-rows.ts";
import { Message } from "./message.tsx";

import classes from "./rows.module.css";

export interface MapInputProps {
  readonly label: string;
  /** What a key is called: "Name", "Label". */
  readonly keyLabel: string;
  readonly rows: readonly MapRow[];
  readonly readOnly?: boolean | undefined;
  readonly keySuggestions?: readonly string[] | undefined;
  readonly onAdd: (rows: readonly MapRow[]) => void;
  readonly onRename: (key: string, next: string) => void;
  readonly onRemove: (key: string) => void;
  /** The control of one value; `name` is its accessible name. */
  readonly renderValue: (key: string, value: unknown, name: string) => ReactNode;
}

/** Rows of key and value. Enter adds a row, a paste of `K=V` lines or JSON becomes rows, a key taken twice is told. */
export function MapInput(props: MapInputProps) {
  const { rows, readOnly } = props;
  const list = useRef<HTMLDivElement>(null);
  const keys = new Set(rows.map((row) => row.key));
  const focusRow = (index: number): void =>
    focusAfterRender(() => list.current?.querySelectorAll<HTMLInputElement>("input[data-key]")[index]);
  const remove = (key: string, index: number): void => {
    props.onRemove(key);
    focusRow(Math.min(index, rows.length - 1));
  };
  return (
    <div className={classes["rows"]} ref={list}>
      {rows.map(({ key, value }, index) => (
        <div className={classes["row"]} key={key}>
          <div className={classes["key"]}>
            <KeyInput
              name={`${props.keyLabel} ${index + 1} of ${props.label}`}
              value={key}
              taken={keys}
              readOnly={readOnly}
              onCommit={(next) => props.onRename(key, next)}
              onEnter={() => focusRow(rows.length)}
            />
          </div>
          <div className={classes["value"]}>{props.renderValue(key, value, `Value of ${key}`)}</div>
          {readOnly !== true && (
            <div className={classes["tools"]}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                aria-label={`Remove ${key}`}
                onClick={() => remove(key, index)}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </div>
          )}
        </div>
      ))}
      {readOnly !== true && (
        <NewRow {...props} taken={keys} onAdded={(count) => focusRow(rows.length + count - 1)} />
      )}
    </div>
  );
}

interface KeyInputProps {
  readonly name: string;
  readonly value: string;
  readonly taken: ReadonlySet<string>;
  readonly readOnly: boolean | undefined;
  readonly onCommit: (next: string) => void;
  readonly onEnter: () => void;
}

/** A key is renamed as it is typed, as long as no other row has it; until then the typed text stays here. */
function KeyInput({ name, value, taken, readOnly, onCommit, onEnter }: KeyInputProps) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? value;
  const clash = text !== value && taken.has(text);
  const change = (next: string): void => {
    if (next !== value && (taken.has(next) || next === "")) setTyped(next);
    else {
      setTyped(undefined);
      if (next !== value) onCommit(next);
    }
  };
  return (
    <>
      <TextInput
        data-key
        aria-label={name}
        value={text}
        readOnly={readOnly === true}
        spellCheck={false}
        error={clash}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && onEnter()}
        onBlur={() => !clash && setTyped(undefined)}
      />
      {clash && <Message tone="error">{`"${text}" is there already. Choose another name.`}</Message>}
    </>
  );
}

/** The row at the end: it enters the document when it has a key. */
function NewRow(
  props: MapInputProps & { readonly taken: ReadonlySet<string>; readonly onAdded: (count: number) => void },
) {
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const clash = props.taken.has(key);
  const add = (rows: readonly MapRow[]): void => {
    props.onAdd(rows);
    setKey("");
  };
  const commit = (): void => {
    if (key !== "" && !clash) {
      add([{ key, value: "" }]);
      props.onAdded(1);
    }
  };
  const paste = (event: ClipboardEvent): void => {
    const rows = rowsFromPaste(event.clipboardData.getData("text"));
    if (rows === undefined) return;
    event.preventDefault();
    add(rows);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape") setOpen(false);
  };
  if (!open && props.rows.length > 0) {
    return (
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            setOpen(true);
            focusAfterRender(() => input.current);
          }}
        >
          Add {props.keyLabel.toLowerCase()}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes["row"]}>
      <div className={classes["key"]}>
        <TextInput
          ref={input}
          data-key
          aria-label={`New ${props.keyLabel.toLowerCase()} of ${props.label}`}
          placeholder={`${props.keyLabel}, or paste K=V lines`}
          value={key}
          spellCheck={false}
          error={clash}
          onChange={(event) => setKey(event.currentTarget.value)}
          onPaste={paste}
          onKeyDown={press}
          onBlur={commit}
        />
        {clash && <Message tone="error">{`"${key}" is there already. Choose another name.`}</Message>}
      </div>
      <div className={classes["value"]} />
    </div>
  );
}
