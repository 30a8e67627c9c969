import { isEqual, readText, writeText } from "@fletch/task";
import { Textarea } from "@mantine/core";
import { useState } from "react";

import type { ControlProps } from "../../components/field.tsx";
import { Message } from "../../components/message.tsx";
import { type PlaceProps, useEditAt } from "./use-place.ts";

import classes from "./form.module.css";

/** A text area of YAML for the value at a place. What cannot be read yet stays here; the design keeps what could. */
export function YamlInput({ path, label, control }: PlaceProps & { readonly control: ControlProps }) {
  const { value, readOnly, set } = useEditAt(path, label);
  const [last, setLast] = useState<{ readonly text: string; readonly meant: unknown }>();
  // A change from elsewhere, such as undo, replaces what was typed.
  const typed = last !== undefined && isEqual(last.meant, value) ? last.text : undefined;
  const written = value === undefined ? "" : writeText(value);
  const problem =
    typed === undefined ? undefined : readText(typed).problems.find((each) => each.severity === "error");
  const change = (text: string): void => {
    const next = readText(text);
    const meant = text.trim() === "" ? undefined : next.problems.length > 0 ? value : next.value;
    setLast({ text, meant });
    if (!isEqual(meant, value)) set(meant);
  };
  return (
    <>
      <Textarea
        {...control}
        value={typed ?? written}
        readOnly={readOnly}
        autosize
        minRows={2}
        maxRows={20}
        spellCheck={false}
        classNames={{ input: classes["yaml"] ?? "" }}
        error={problem !== undefined || control["aria-invalid"] === true}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => {
          control.onBlur();
          if (problem === undefined) setLast(undefined);
        }}
      />
      {problem !== undefined && (
        <Message tone="error">
          {`Line ${problem.range?.start.line ?? 1}: ${problem.message} The design keeps the last text that could be read.`}
        </Message>
      )}
    </>
  );
}
