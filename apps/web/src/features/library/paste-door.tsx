import { Button, FileButton, Textarea } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useDeferredValue, useEffect, useState } from "react";

import { Message } from "../../components/message.tsx";
import type { Beginning } from "./start-draft.ts";
import type { Understood } from "./understand.ts";

import classes from "./library.module.css";

/** How many problems are told before the design opens. */
const SHOWN = 8;

/** The server went away before the part of the page that reads designs was there. */
const UNREAD: Understood = {
  opens: false,
  title: "",
  facts: [],
  problems: [
    {
      path: "",
      code: "format",
      severity: "error",
      stage: "compile",
      message: "This page could not load what reads designs. Reload it once the server answers again.",
    },
  ],
};

/** What a text says. The language of designs is loaded with the first text that needs it. */
function useUnderstood(text: string): Understood | undefined {
  const deferred = useDeferredValue(text);
  const [understood, setUnderstood] = useState<{ readonly text: string; readonly says: Understood }>();
  useEffect(() => {
    if (deferred.trim() === "") return undefined;
    let current = true;
    const read = async (): Promise<void> => {
      const says = await import("./understand.ts").then(
        ({ understand }) => understand(deferred),
        (): Understood => UNREAD,
      );
      if (current) setUnderstood({ text: deferred, says });
    };
    void read();
    return () => {
      current = false;
    };
  }, [deferred]);
  return understood?.text === text ? understood.says : undefined;
}

/** A pasted design: what was understood, what is refused, and the way in. */
export function PasteDoor({ onOpen }: { readonly onOpen: (beginning: Beginning) => void }) {
  const [text, setText] = useState("");
  const [fileProblem, setFileProblem] = useState<string>();
  const understood = useUnderstood(text);
  const readFile = async (file: File | null): Promise<void> => {
    if (file === null) return;
    try {
      setText(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
      setFileProblem(undefined);
    } catch {
      setFileProblem(`${file.name} is no UTF-8 text. Save it as YAML or JSON.`);
    }
  };
  const open = (): void => {
    if (understood?.opens === true) onOpen({ title: understood.title, text });
  };
  const errors = understood?.problems.filter((problem) => problem.severity === "error").length ?? 0;
  return (
    <section className={classes["section"]} id="paste" aria-labelledby="paste-title">
      <h2 id="paste-title">Pasted YAML or JSON</h2>
      <Textarea
        className={classes["paste"] ?? ""}
        label="Text of a design"
        description="Nothing leaves this browser until you save or register."
        autosize
        minRows={5}
        maxRows={18}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes["understood"]} role="status">
        {fileProblem !== undefined && <Message tone="error">{fileProblem}</Message>}
        {understood !== undefined && (
          <>
            {understood.facts.length > 0 && (
              <dl aria-label="What was understood">
                {understood.facts.map(([word, said]) => (
                  <div key={word} style={{ display: "contents" }}>
                    <dt>{word}</dt>
                    <dd>
                      <code>{said}</code>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            {understood.problems.slice(0, SHOWN).map((problem) => (
              <Message key={`${problem.path} ${problem.message}`} tone={problem.severity}>
                {problem.range !== undefined && `Line ${problem.range.start.line}: `}
                {problem.message}
              </Message>
            ))}
            {understood.problems.length > SHOWN && (
              <Message tone="notice">{`${understood.problems.length - SHOWN} more; they show in the editor.`}</Message>
            )}
            {understood.opens && errors > 0 && (
              <Message tone="notice">The text is kept as it is; the editor helps to put it right.</Message>
            )}
          </>
        )}
      </div>
      <div className={classes["tools"]}>
        {understood?.opens === true && <Button onClick={open}>Open as a draft</Button>}
        <FileButton accept=".yaml,.yml,.json" onChange={(file) => void readFile(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={15} />}>
              Read a file
            </Button>
          )}
        </FileButton>
      </div>
    </section>
  );
}
