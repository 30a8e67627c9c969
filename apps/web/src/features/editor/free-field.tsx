import { readText, writeText } from "@fletch/task";
import { Textarea } from "@mantine/core";
import { useState } from "react";

import type { ControlProps } from "../../components/field.tsx";
import { Message } from "../../components/message.tsx";
import { DesignField, useEditAt } from "./design-field.tsx";
import type { ShapeFieldProps } from "./shape-field.tsx";

/** Any value, as YAML: what has no form of its own, and what does not fit its form. */
export function FreeField(props: ShapeFieldProps) {
  return <DesignField {...props}>{(control) => <YamlInput {...props} control={control} />}</DesignField>;
}

function YamlInput({ path, label, control }: ShapeFieldProps & { readonly control: ControlProps }) {
  const { value, readOnly, set } = useEditAt(path, label);
  const [typed, setTyped] = useState<string>();
  const written = value === undefined ? "" : writeText(value);
  const read = typed === undefined ? undefined : readText(typed);
  const problem = read?.problems.find((each) => each.severity === "error");
  const change = (text: string): void => {
    setTyped(text);
    if (text.trim() === "") set(undefined);
    else {
      const next = readText(text);
      if (next.value !== undefined && next.problems.every((each) => each.severity !== "error"))
        set(next.value);
    }
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
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "0.8125rem" } }}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => {
          control.onBlur();
          if (problem === undefined) setTyped(undefined);
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
