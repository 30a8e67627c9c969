import { isEqual, readText, writeText } from "@fletch/task";
import { Textarea } from "@mantine/core";
import { useState } from "react";

import type { ControlProps } from "../../../components/field.tsx";
import { Message } from "../../../components/message.tsx";
import { useDocument, useDocumentState } from "../../../document/index.ts";
import { unreadAt, unreadProblem } from "../../../document/unread.ts";
import { type PlaceProps, useEditAt } from "./use-place.ts";

import classes from "../form.module.css";

/** A text area of YAML for the value at a place. What cannot be read yet waits beside the design, which keeps what could. */
export function YamlInput({ path, label, control }: PlaceProps & { readonly control: ControlProps }) {
  const { value, readOnly, set } = useEditAt(path, label);
  const document = useDocument();
  const unread = useDocumentState((state) => unreadAt(state.value, state.unread, path));
  const [last, setLast] = useState<{ readonly text: string; readonly meant: unknown }>();
  // A change from elsewhere, such as undo, replaces what was typed.
  const typed = unread ?? (last !== undefined && isEqual(last.meant, value) ? last.text : undefined);
  const written = value === undefined ? "" : writeText(value);
  const change = (text: string): void => {
    const next = readText(text);
    const empty = text.trim() === "";
    const broken = !empty && next.problems.length > 0;
    document.setUnread(path, broken ? text : undefined);
    if (broken) return;
    const meant = empty ? undefined : next.value;
    setLast({ text, meant });
    if (!isEqual(meant, value)) set(meant);
  };
  const told = `${control.id}-unread`;
  const described = control["aria-describedby"];
  return (
    <>
      <Textarea
        {...control}
        attributes={{
          input: { "aria-describedby": unread === undefined ? described : `${described ?? ""} ${told}` },
        }}
        value={typed ?? written}
        readOnly={readOnly}
        autosize
        minRows={2}
        maxRows={20}
        spellCheck={false}
        classNames={{ input: classes["yaml"] ?? "" }}
        error={unread !== undefined || control.error}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => {
          control.onBlur();
          setLast(undefined);
        }}
      />
      {unread !== undefined && (
        <Message id={told} tone="error">
          {unreadProblem(path, unread).message}
        </Message>
      )}
    </>
  );
}
