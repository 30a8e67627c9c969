import { ActionIcon, Button, UnstyledButton, VisuallyHidden } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconKeyboard,
  IconPencil,
} from "@tabler/icons-react";
import type { ReactNode } from "react";

import {
  isShallowEqual,
  useDocumentActions,
  useDocumentState,
  useHistory,
  useSaveState,
  useTitle,
} from "../../document/index.ts";
import { taskNameOf } from "../../lib/function-of.ts";
import { isApple, keysInWords, OWN_UNDO, type ShortcutName, shortcuts } from "../../lib/shortcuts.ts";
import { LONGEST_TITLE } from "../../lib/title.ts";

import classes from "./editor-header.module.css";

const keysOf = (name: ShortcutName): string => keysInWords(shortcuts[name].keys[0], isApple());

export interface EditorHeaderProps {
  readonly brand: ReactNode;
  readonly colours: ReactNode;
  readonly save: ReactNode;
  readonly onSettings: () => void;
  readonly onReview: () => void;
  readonly onKeys: () => void;
}

/** What is being worked on, whether it is kept, and the way to register it. */
export function EditorHeader({ brand, colours, save, onSettings, onReview, onKeys }: EditorHeaderProps) {
  return (
    <header className={classes["header"]} data-pane="header">
      {brand}
      <div className={classes["names"]}>
        <Title />
        <Target onOpen={onSettings} />
      </div>
      <SaveWords />
      <div className={classes["tools"]}>
        <UndoRedo />
        <ActionIcon
          className={classes["keys"]}
          variant="subtle"
          color="gray"
          size={30}
          aria-label="Keys"
          onClick={onKeys}
        >
          <IconKeyboard size={17} />
        </ActionIcon>
        {colours}
        {save}
        <Button onClick={onReview} size="compact-md" px="sm" title={keysOf("review")}>
          Review and register
        </Button>
      </div>
    </header>
  );
}

function Title() {
  const title = useTitle();
  const { setTitle } = useDocumentActions();
  return (
    <h1 className={classes["title"]}>
      <input
        {...OWN_UNDO}
        aria-label="Title"
        value={title}
        maxLength={LONGEST_TITLE}
        placeholder="Untitled design"
        spellCheck={false}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </h1>
  );
}

/** Project, domain, name and version: where it would be registered. */
function Target({ onOpen }: { readonly onOpen: () => void }) {
  const { project, domain, version, name } = useDocumentState(
    ({ settings, value, good, problems }) => ({
      project: settings.project,
      domain: settings.domain,
      version: settings.version || (good?.version === undefined ? "" : `${good.version.slice(0, 8)}…`),
      name: taskNameOf(value) ?? "not named yet",
      wrong: problems.some((problem) => problem.in === "settings"),
    }),
    isShallowEqual,
  );
  return (
    <UnstyledButton className={classes["target"]} title="Target and settings" onClick={onOpen}>
      <VisuallyHidden>Target and settings: </VisuallyHidden>
      <span>{project || <em>no project</em>}</span>
      <span aria-hidden>/</span>
      <span>{domain || <em>no domain</em>}</span>
      <span aria-hidden>/</span>
      <span className={classes["name"]}>{name}</span>
      <span className={classes["version"]}>{version || "version from the content"}</span>
      <IconPencil size={13} aria-hidden />
    </UnstyledButton>
  );
}

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

function SaveWords() {
  const { state, at, reason, dirty } = useSaveState();
  const failed = state === "failed";
  return (
    <div className={classes["saved"]} role="status" data-failed={failed || undefined}>
      {failed && <IconAlertTriangle size={14} aria-hidden />}
      {state === "saved" && !dirty && <IconCheck size={14} aria-hidden />}
      {state === "saving" && "Saving…"}
      {state === "draft" && (at === undefined ? "Draft" : `Draft saved ${clock.format(at)}`)}
      {state === "saved" && (dirty ? "Not saved yet" : "Saved")}
      {failed && `Not saved: ${reason ?? "the browser keeps nothing"}`}
    </div>
  );
}

function UndoRedo() {
  const { canUndo, canRedo, undoLabel, redoLabel } = useHistory();
  const { undo, redo } = useDocumentActions();
  const tool = { variant: "subtle", color: "gray", size: 30 } as const;
  return (
    <>
      <ActionIcon
        title={undoLabel === undefined ? "Nothing to undo" : `${undoLabel} (${keysOf("undo")})`}
        {...tool}
        aria-label="Undo"
        aria-disabled={!canUndo}
        onClick={undo}
      >
        <IconArrowBackUp size={17} />
      </ActionIcon>
      <ActionIcon
        title={redoLabel === undefined ? "Nothing to redo" : `${redoLabel} (${keysOf("redo")})`}
        {...tool}
        aria-label="Redo"
        aria-disabled={!canRedo}
        onClick={redo}
      >
        <IconArrowForwardUp size={17} />
      </ActionIcon>
    </>
  );
}
