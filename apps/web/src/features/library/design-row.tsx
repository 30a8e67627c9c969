import type { DesignSummary } from "@fletch/contract";
import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { IconCopy, IconDotsVertical, IconDownload, IconPencil, IconTrash } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { Link } from "wouter";

import { focusWhenDrawn } from "../../components/focus.ts";
import { RelativeTime } from "../../components/relative-time.tsx";
import { LONGEST_TITLE } from "../../lib/title.ts";

import classes from "./library.module.css";

/** The height of a row in pixels: the list counts with it before rows are drawn. */
export const ROW_HEIGHT = 60;

export interface DesignRowProps {
  readonly design: DesignSummary;
  /** There is a draft of it in this browser that goes beyond what is saved. */
  readonly hasDraft: boolean;
  readonly onRename: (title: string) => void;
  readonly onDuplicate: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

/** One saved design. */
export function DesignRow(props: DesignRowProps) {
  const { design } = props;
  const [renaming, setRenaming] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const done = (title: string | undefined): void => {
    setRenaming(false);
    const next = title?.trim();
    if (next && next !== design.title) props.onRename(next);
    focusWhenDrawn(() => menu.current);
  };
  return (
    <>
      <div className={classes["rowWords"]}>
        {renaming ? (
          <TitleInput title={design.title} onDone={done} />
        ) : (
          <Link href={`/designs/${design.id}`} className={classes["rowTitle"]}>
            {design.title}
          </Link>
        )}
        <div className={classes["rowName"]}>
          <code>{design.name ?? "no task name yet"}</code>
          {props.hasDraft && <span className={classes["chip"]}>unsaved changes</span>}
        </div>
      </div>
      <span className={classes["rowKind"]}>{design.kind}</span>
      <span className={classes["rowTime"]}>
        <RelativeTime time={design.updatedAt} />
      </span>
      <Menu position="bottom-end" shadow="md" withinPortal returnFocus>
        <Menu.Target>
          <ActionIcon
            ref={menu}
            variant="subtle"
            color="gray"
            size={32}
            aria-label={`Actions for ${design.title}`}
          >
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setRenaming(true)}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={15} />} onClick={props.onDuplicate}>
            Duplicate
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={15} />} onClick={props.onExport}>
            Export as file
          </Menu.Item>
          <Menu.Item
            color="var(--mantine-color-error)"
            leftSection={<IconTrash size={15} />}
            onClick={props.onDelete}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

const focusLater = (element: HTMLInputElement | null): void => {
  if (element !== null) focusWhenDrawn(() => element);
};

/** Enter and leaving keep the new title, Escape the old one. */
function TitleInput({
  title,
  onDone,
}: {
  readonly title: string;
  readonly onDone: (title: string | undefined) => void;
}) {
  const [text, setText] = useState(title);
  const finished = useRef(false);
  const finish = (next: string | undefined): void => {
    if (finished.current) return;
    finished.current = true;
    onDone(next);
  };
  const press = (event: KeyboardEvent): void => {
    // Enter takes what an input method offers.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") finish(text);
    if (event.key === "Escape") finish(undefined);
  };
  return (
    <TextInput
      aria-label="New title"
      size="xs"
      value={text}
      maxLength={LONGEST_TITLE}
      // The menu that asked for it takes its focus back as it closes; this comes after.
      ref={focusLater}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => finish(text)}
    />
  );
}
