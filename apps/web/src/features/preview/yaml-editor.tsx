import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";

import { useDocument, useText } from "../../document/index.ts";
import { useMonaco } from "./load-monaco.ts";
import type { CodeEditors } from "./monaco.ts";
import { PlainCode } from "./plain-code.tsx";

import classes from "./code.module.css";

/** The design's YAML, to type in. Until the code editor has come, to read. */
export function YamlEditor() {
  const { code, failed } = useMonaco();
  return (
    <>
      {failed && (
        <p className={classes["note"]} role="alert">
          The code editor could not be loaded, so the YAML can only be read here. Reload the page to try
          again; what you typed is kept.
        </p>
      )}
      <div className={classes["frame"]}>{code === undefined ? <Reading /> : <Typing code={code} />}</div>
    </>
  );
}

function Reading() {
  const { text } = useText();
  return <PlainCode text={text} language="yaml" label="YAML of the design" />;
}

function Typing({ code }: { readonly code: CodeEditors }) {
  const box = useRef<HTMLDivElement>(null);
  const design = useDocument();
  const scheme = useComputedColorScheme();
  useEffect(() => {
    if (box.current === null) return undefined;
    const bound = code.bindYaml(code.monaco, box.current, design);
    return () => bound.dispose();
  }, [code, design]);
  useEffect(() => code.monaco.editor.setTheme(code.themeOf(scheme)), [code, scheme]);
  return <div ref={box} className={classes["editor"]} data-code-editor="yaml" />;
}
