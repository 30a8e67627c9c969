import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";

import { downloadText } from "../lib/download.ts";
import { CopyButton } from "./copy-button.tsx";

import classes from "./code-view.module.css";

export interface CodeViewProps {
  readonly label: string;
  readonly text: string;
  /** The file it is downloaded as; without one it is only to be read. */
  readonly file: string | undefined;
}

/** A text to read, copy and download: monospaced, with line numbers that are not copied. */
export function CodeView({ label, text, file }: CodeViewProps) {
  const lines = text.replace(/\n$/, "").split("\n");
  return (
    <div className={classes["frame"]}>
      {file !== undefined && (
        <div className={classes["tools"]}>
          <CopyButton text={text} label={`Copy ${label}`} />
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={14} />}
            aria-label={`Download ${label}`}
            onClick={() => downloadText(file, text)}
          >
            Download
          </Button>
        </div>
      )}
      <div className={classes["scroll"]} role="region" aria-label={label} tabIndex={0}>
        <pre className={classes["numbers"]} aria-hidden>
          {lines.map((_, index) => index + 1).join("\n")}
        </pre>
        <pre className={classes["text"]}>{text}</pre>
      </div>
    </div>
  );
}
