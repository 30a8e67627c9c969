import { memo } from "react";

import { highlight, type Language } from "./plain-highlight.ts";

import classes from "./code.module.css";

export interface PlainCodeProps {
  readonly text: string;
  readonly language: Language;
  readonly label: string;
}

/** Beyond this many characters colours cost more than they help. */
const MOST = 50_000;

/** A text in colours and with line numbers, without an editor. */
export const PlainCode = memo(({ text, language, label }: PlainCodeProps) => {
  const lines = text.replace(/\n$/, "").split("\n").length;
  return (
    <div className={classes["plain"]} role="region" aria-label={label} tabIndex={0}>
      <pre className={classes["numbers"]} aria-hidden>
        {Array.from({ length: lines }, (_, index) => index + 1).join("\n")}
      </pre>
      <pre className={classes["text"]}>
        {text.length > MOST
          ? text
          : highlight(text, language).map((piece, index) =>
              piece.kind === "plain" ? (
                piece.text
              ) : (
                <span key={index} data-kind={piece.kind}>
                  {piece.text}
                </span>
              ),
            )}
      </pre>
    </div>
  );
});
PlainCode.displayName = "PlainCode";
