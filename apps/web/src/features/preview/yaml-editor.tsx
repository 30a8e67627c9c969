import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";

import { useDocument, useText } from "../../document/index.ts";
import { themeOf } from "./code-options.ts";
import { type Monaco, useMonaco } from "./load-monaco.ts";
import { PlainCode } from "./plain-code.tsx";
import { bindYaml } from "./yaml-binding.ts";

import classes from "./code.module.css";

/** The design's YAML, to type in. Until the code editor has come, to read. */
export function YamlEditor() {
  const { monaco, failed } = useMonaco();
  return (
    <>
      {failed && (
        <p className={classes["note"]} role="alert">
          The code editor could not be loaded, so the YAML can only be read here. Reload the page to try
          again; what you typed is kept.
        </p>
      )}
      <div className={classes["frame"]}>
        {monaco === undefined ? <Reading /> : <Typing monaco={monaco} />}
      </div>
    </>
  );
}

function Reading() {
  const { text } = useText();
  return <PlainCode text={text} language="yaml" label="YAML of the design" />;
}

function Typing({ monaco }: { readonly monaco: Monaco }) {
  const box = useRef<HTMLDivElement>(null);
  const design = useDocument();
  const scheme = useComputedColorScheme();
  useEffect(() => {
    if (box.current === null) return undefined;
    const bound = bindYaml(monaco, box.current, design);
    return () => bound.dispose();
  }, [monaco, design]);
  useEffect(() => monaco.editor.setTheme(themeOf(scheme)), [monaco, scheme]);
  return <div ref={box} className={classes["editor"]} data-code-editor="yaml" />;
}
