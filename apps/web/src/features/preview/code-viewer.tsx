import { useComputedColorScheme } from "@mantine/core";
import type { editor } from "monaco-editor/editor";
import { useEffect, useLayoutEffect, useRef } from "react";

import { useMonaco } from "./load-monaco.ts";
import type { CodeEditors } from "./monaco.ts";
import { PlainCode, type PlainCodeProps } from "./plain-code.tsx";

import classes from "./code.module.css";

/** A text to read: folding, search, and the lines of the last change tinted. */
export function CodeViewer(props: PlainCodeProps) {
  const { code } = useMonaco();
  return (
    <div className={classes["frame"]}>
      {code === undefined ? <PlainCode {...props} /> : <Viewer {...props} editors={code} />}
    </div>
  );
}

function Viewer({ editors, text, language, label }: PlainCodeProps & { readonly editors: CodeEditors }) {
  const { monaco, codeOptions, tinter, bringTo, themeOf } = editors;
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const view = useRef<{ code: editor.IStandaloneCodeEditor; tint: ReturnType<CodeEditors["tinter"]> }>(
    undefined,
  );
  const first = useRef(text);
  useEffect(() => {
    if (box.current === null) return undefined;
    const model = monaco.editor.createModel(first.current, language);
    const code = monaco.editor.create(box.current, {
      ...codeOptions,
      model,
      readOnly: true,
      domReadOnly: true,
      ariaLabel: label,
      // A text to read is left by Tab like any other.
      tabFocusMode: true,
      renderLineHighlight: "none",
      renderWhitespace: "none",
      // Where these stand is measured on the page, which stops for that after each change.
      guides: { ...codeOptions.guides, indentation: false },
    });
    const tint = tinter(monaco, code);
    view.current = { code, tint };
    return () => {
      tint.dispose();
      code.dispose();
      model.dispose();
      view.current = undefined;
    };
  }, [monaco, tinter, codeOptions, language, label]);
  useEffect(() => monaco.editor.setTheme(themeOf(scheme)), [monaco, themeOf, scheme]);
  useLayoutEffect(() => {
    first.current = text;
    const model = view.current?.code.getModel();
    if (model == null) return;
    const lines = bringTo(monaco, model, text);
    if (lines.length === 0) return;
    view.current?.tint.tint(lines);
    // Now, not with the next frame: what was typed shows a frame earlier.
    view.current?.code.render();
  }, [monaco, bringTo, text]);
  return <div ref={box} className={classes["editor"]} data-code-editor />;
}
