import { ActionIcon, Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";

import { focusAfterRender } from "./focus.ts";

import classes from "./rows.module.css";

export interface ListInputProps {
  readonly label: string;
  /** What one item is called: "input", "secret". */
  readonly itemLabel: string;
  readonly length: number;
  readonly readOnly?: boolean | undefined;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly renderItem: (index: number) => ReactNode;
}

const focusable = "input:not([type=hidden]), select, textarea, button";

/** Rows in an order: Enter adds one after the last, Alt+Up and Alt+Down move, removing focuses the next. */
export function ListInput(props: ListInputProps) {
  const { length, itemLabel } = props;
  const list = useRef<HTMLDivElement>(null);
  const focusRow = (index: number): void =>
    focusAfterRender(() => {
      const row = list.current?.querySelectorAll<HTMLElement>("[data-row]")[index];
      return (
        row?.querySelector<HTMLElement>(focusable) ?? list.current?.querySelector<HTMLElement>("[data-add]")
      );
    });
  const add = (): void => {
    props.onAdd();
    focusRow(length);
  };
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= length) return;
    props.onMove(from, to);
    focusRow(to);
  };
  const press = (event: KeyboardEvent, index: number): void => {
    if (props.readOnly === true) return;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(index, index + (event.key === "ArrowUp" ? -1 : 1));
    }
    const target = event.target as HTMLElement;
    const plainText = target.tagName === "INPUT" && target.getAttribute("aria-expanded") !== "true";
    if (event.key === "Enter" && plainText && target.closest("[data-row]") === event.currentTarget) add();
  };
  return (
    <div className={classes["rows"]} ref={list}>
      {Array.from({ length }, (_, index) => (
        <div
          className={classes["row"]}
          key={index}
          data-row
          role="group"
          aria-label={`${itemLabel} ${index + 1}`}
          onKeyDown={(event) => press(event, index)}
        >
          <div className={classes["value"]}>{props.renderItem(index)}</div>
          {props.readOnly !== true && (
            <RowTools
              name={`${itemLabel} ${index + 1}`}
              first={index === 0}
              last={index === length - 1}
              onUp={() => move(index, index - 1)}
              onDown={() => move(index, index + 1)}
              onRemove={() => {
                props.onRemove(index);
                focusRow(Math.min(index, length - 2));
              }}
            />
          )}
        </div>
      ))}
      {props.readOnly !== true && (
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

interface RowToolsProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onRemove: () => void;
}

function RowTools({ name, first, last, onUp, onDown, onRemove }: RowToolsProps) {
  const tool = { variant: "subtle", color: "gray", size: 26 } as const;
  return (
    <div className={classes["tools"]}>
      {!(first && last) && (
        <>
          <ActionIcon {...tool} aria-label={`Move ${name} up`} title="Alt+Up" disabled={first} onClick={onUp}>
            <IconArrowUp size={15} />
          </ActionIcon>
          <ActionIcon
            {...tool}
            aria-label={`Move ${name} down`}
            title="Alt+Down"
            disabled={last}
            onClick={onDown}
          >
            <IconArrowDown size={15} />
          </ActionIcon>
        </>
      )}
      <ActionIcon {...tool} aria-label={`Remove ${name}`} onClick={onRemove}>
        <IconTrash size={15} />
      </ActionIcon>
    </div>
  );
}
