import { Tabs } from "@mantine/core";
import { lazy, memo, useState } from "react";

import { CopyButton } from "../../components/copy-button.tsx";
import { CredentialNotice } from "../../components/credential-notice.tsx";
import { PartBoundary } from "../../components/part-boundary.tsx";
import { useCompiled, useCredentials, useText, useTextRequest, useTitle } from "../../document/index.ts";
import { fileName } from "../../lib/download.ts";
import { masked } from "../../lib/masked.ts";
import { useRemembered } from "../../lib/remembered.ts";
import { isApple, keysToLeave } from "../../lib/shortcuts.ts";
import { CodeViewer } from "./code-viewer.tsx";
import { DownloadButton } from "./download-button.tsx";
import { ImageNote } from "./image-note.tsx";
import { LastGood } from "./last-good.tsx";
import { NothingRegistered } from "./nothing-registered.tsx";
import { SpecTab } from "./spec-tab.tsx";
import { YamlEditor } from "./yaml-editor.tsx";

import classes from "./preview.module.css";

const WireView = lazy(async () => ({ default: (await import("./wire-view.tsx")).WireView }));

const tabs = [
  { value: "yaml", label: "YAML", Content: YamlTab },
  { value: "python", label: "Python", Content: PythonTab },
  { value: "spec", label: "TaskSpec", Content: SpecTab },
  { value: "wire", label: "Wire", Content: WireTab },
] as const;
type Tab = (typeof tabs)[number]["value"];
const isTab = (value: unknown): value is Tab => tabs.some((tab) => tab.value === value);

/** What the design is in other words: its text, its Python, its TaskSpec, its bytes. */
export const PreviewPane = memo(function PreviewPane() {
  const [tab, setTab] = useRemembered<Tab>("preview-tab", "yaml", isTab);
  const credentials = useCredentials();
  const [showing, setShowing] = useState(false);
  const hidden = showing ? none : credentials;
  const request = useTextRequest();
  const [seen, setSeen] = useState(request);
  if (seen !== request) {
    setSeen(request);
    if (tab !== "yaml") setTab("yaml");
  }
  return (
    <Tabs
      value={tab}
      onChange={(next) => {
        if (isTab(next)) setTab(next);
      }}
      keepMounted={false}
      className={classes["pane"] ?? ""}
    >
      <Tabs.List className={classes["tabs"] ?? ""} aria-label="Preview as">
        {tabs.map(({ value, label }) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {hidden.length > 0 && <CredentialNotice onShow={() => setShowing(true)} />}
      {tabs.map(({ value, Content }) => (
        <Tabs.Panel key={value} value={value} className={classes["panel"] ?? ""}>
          <Content hidden={hidden} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
});

interface TabProps {
  /** Values that are not to be seen. */
  readonly hidden: readonly string[];
}
const none: readonly string[] = [];

function YamlTab({ hidden }: TabProps) {
  const text = useText();
  const title = useTitle();
  return (
    <>
      <div className={classes["tools"]}>
        <span className={classes["hint"]}>
          <kbd>{keysToLeave(isApple())}</kbd> lets Tab leave the editor
        </span>
        {hidden.length === 0 && (
          <span className={classes["end"]}>
            <CopyButton text={text} label="Copy YAML" />
            <DownloadButton
              label="Download YAML"
              name={fileName(title, "yaml")}
              content={text}
              type="text/yaml"
            />
          </span>
        )}
      </div>
      <YamlEditor hidden={hidden} />
    </>
  );
}

function PythonTab({ hidden }: TabProps) {
  const { python, design, entities } = useCompiled();
  const module = design !== undefined && "module" in design ? design.module : undefined;
  const name = fileName(module?.split(".").at(-1) ?? "task", "py");
  return (
    <LastGood>
      {python !== undefined && (
        <>
          <div className={classes["tools"]}>
            {hidden.length === 0 && (
              <span className={classes["end"]}>
                <CopyButton text={python} label="Copy Python" />
                <DownloadButton label="Download Python" name={name} content={python} type="text/x-python" />
              </span>
            )}
          </div>
          {entities.length === 0 ? <NothingRegistered /> : <ImageNote />}
          <CodeViewer text={masked(python, hidden)} language="python" label="Python of the design" />
        </>
      )}
    </LastGood>
  );
}

function WireTab({ hidden }: TabProps) {
  const { wire, digest, version, entities } = useCompiled();
  return (
    <LastGood>
      {entities.length === 0 && <NothingRegistered />}
      {hidden.length === 0 && wire !== undefined && digest !== undefined && version !== undefined && (
        <PartBoundary>
          <WireView wire={wire} digest={digest} version={version} fileName="taskspec.pb" />
        </PartBoundary>
      )}
    </LastGood>
  );
}
