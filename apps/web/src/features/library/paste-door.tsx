import { Button, FileButton, Textarea } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";

import { Message } from "../../components/message.tsx";
import { lookForServer, onServerStatus } from "../../lib/server-status.ts";
import { DropZone } from "./drop-zone.tsx";
import { ProblemList } from "./problem-list.tsx";
import { pickAnew, readTextFile } from "./read-file.ts";
import type { Beginning } from "./start-draft.ts";
import { openReader, understand, type Understood } from "./understand.ts";

import classes from "./library.module.css";

/** How many problems are told before the design opens. */
const SHOWN = 8;
/** Longer texts take a moment to read, in characters. */
const LONG = 20_000;
const KEPT = "fletch:pasted";

/** The text of the door. It outlives a reload, and goes with its tab. */
function useKeptText(): [text: string, setText: (text: string) => void, forget: () => void] {
  const [text, setText] = useState(() => {
    try {
      return sessionStorage.getItem(KEPT) ?? "";
    } catch {
      return "";
    }
  });
  const store = (next: string): void => {
    try {
      sessionStorage.setItem(KEPT, next);
    } catch {
      // No storage or no room: the text lives as long as the page.
    }
  };
  const keep = (next: string): void => {
    setText(next);
    store(next);
  };
  const forget = (): void => store("");
  return [text, keep, forget];
}

/** What a text says. It is read in a worker, which a server that is away cannot give: then again when it is back. */
function useUnderstood(text: string): Understood | undefined {
  const [understood, setUnderstood] = useState<{ readonly text: string; readonly says: Understood }>();
  const reader = useRef<ReturnType<typeof openReader>>(undefined);
  useEffect(() => {
    const opened = openReader((analysis) => {
      setUnderstood({ text: analysis.text, says: understand(analysis) });
      if (analysis.failure !== undefined) void lookForServer();
    });
    reader.current = opened;
    return opened.close;
  }, []);
  useEffect(() => {
    const read = (): void => {
      if (text.trim() !== "") reader.current?.read(text);
    };
    read();
    return onServerStatus(read);
  }, [text]);
  return text.trim() !== "" && understood?.text === text ? understood.says : undefined;
}

/** A pasted design: what was understood, what is refused, and the way in. A file may be dropped on what stands above, too. */
export function PasteDoor({
  onOpen,
  children,
}: {
  readonly onOpen: (beginning: Beginning) => void;
  readonly children: ReactNode;
}) {
  const [text, setText, forget] = useKeptText();
  const [fileProblem, setFileProblem] = useState<string>();
  const understood = useUnderstood(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const readFile = async (file: File | null | undefined): Promise<void> => {
    if (file == null) return;
    const { text: read, failure } = await readTextFile(file);
    if (read !== undefined) setText(read);
    setFileProblem(failure && `${file.name}: ${failure}`);
  };
  const take = async (files: readonly File[]): Promise<void> => {
    await readFile(files[0]);
    if (files.length > 1)
      setFileProblem(`Only ${files[0]?.name} is read here. The list of designs takes several.`);
    field.current?.focus();
  };
  const open = (): void => {
    if (understood?.opens !== true) return;
    onOpen({ title: understood.title, text });
    forget();
  };
  const errors = understood?.problems.filter((problem) => problem.severity === "error").length ?? 0;
  return (
    <DropZone hint="Drop a YAML or JSON file to read it" onFiles={(files) => void take(files)}>
      {children}
      <section className={classes["section"]} id="paste" aria-labelledby="paste-title">
        <h2 id="paste-title">Pasted YAML or JSON</h2>
        <Textarea
          className={classes["paste"] ?? ""}
          ref={field}
          label="Text of a design"
          description="Nothing leaves this browser until you save or register."
          descriptionProps={{ fz: "sm" }}
          // A height that follows the text, and lines that are broken, cost seconds for a large one.
          rows={12}
          wrap="off"
          resize="vertical"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setFileProblem(undefined);
          }}
        />
        <div className={classes["understood"]} role="status">
          {fileProblem !== undefined && <Message tone="error">{fileProblem}</Message>}
          {understood === undefined && text.length > LONG && "Reading the text…"}
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
              <ProblemList problems={understood.problems} most={SHOWN} opens={understood.opens} />
              {understood.opens && errors > 0 && (
                <Message tone="notice">The text is kept as it is; the editor helps to put it right.</Message>
              )}
            </>
          )}
        </div>
        <div className={classes["tools"]}>
          {understood?.opens === true && <Button onClick={open}>Open as a draft</Button>}
          <FileButton
            accept=".yaml,.yml,.json"
            inputProps={pickAnew}
            onChange={(file) => void readFile(file)}
          >
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconUpload size={15} />}>
                Read a file
              </Button>
            )}
          </FileButton>
        </div>
      </section>
    </DropZone>
  );
}
