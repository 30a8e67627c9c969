import { Button, useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";

import { useDocument, useText } from "../../document/index.ts";
import { masked } from "../../lib/masked.ts";
import { reloadFromServer } from "../../lib/server-status.ts";
import { useMonaco } from "./load-monaco.ts";
import type { CodeEditors } from "./monaco.ts";
import { PlainCode } from "./plain-code.tsx";

import classes from "./code.module.css";

/** The design's YAML, to type in. Until the code editor has come, to read. */
export function YamlEditor({ hidden }: { readonly hidden: readonly string[] }) {
  const { code, failed } = useMonaco();
  return (
    <>
      {failed && (
        <div className={classes["note"]} role="alert">
          <span>
            The code editor could not be loaded, so the YAML can only be read here. The form works as ever.
            Retry loads the page anew once the server answers; what you typed is kept.
          </span>
          <Button size="compact-sm" variant="default" onClick={() => void reloadFromServer()}>
            Retry
          </Button>
        </div>
      )}
      <div className={classes["frame"]}>
        {code === undefined ? <Reading hidden={hidden} /> : <Typing code={code} hides={hidden.length > 0} />}
      </div>
    </>
  );
}

function Reading({ hidden }: { readonly hidden: readonly string[] }) {
  const text = useText();
  return <PlainCode text={masked(text, hidden)} language="yaml" label="YAML of the design" />;
}

function Typing({ code, hides }: { readonly code: CodeEditors; readonly hides: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const design = useDocument();
  const bound = useRef<ReturnType<CodeEditors["bindYaml"]>>(undefined);
  const scheme = useComputedColorScheme();
  const latest = useRef(hides);
  useEffect(() => {
    latest.current = hides;
    bound.current?.hideCredentials(hides);
  }, [hides]);
  useEffect(() => {
    if (box.current === null) return undefined;
    const made = code.bindYaml(code.monaco, box.current, design);
    made.hideCredentials(latest.current);
    bound.current = made;
    return () => made.dispose();
  }, [code, design]);
  useEffect(() => code.monaco.editor.setTheme(code.themeOf(scheme)), [code, scheme]);
  return <div ref={box} className={classes["editor"]} data-code-editor="yaml" />;
}
