import type { DesignAnswer } from "@fletch/contract";
import type { SettingsInput } from "@fletch/task";
import { Button, Modal } from "@mantine/core";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, useState } from "react";

import { commitTyped } from "../../components/focus.ts";
import { Message } from "../../components/message.tsx";
import { PartBoundary } from "../../components/part-boundary.tsx";
import { useDocument, useDocumentActions, useSaveState } from "../../document/index.ts";
import { ApiError, ServerGone, staleOf } from "../../lib/api-error.ts";
import { call } from "../../lib/api.ts";
import { rememberSettings } from "../../lib/last-settings.ts";
import { wordsOf } from "../../lib/problem-document.ts";
import { routes } from "../../lib/routes.const.ts";
import { isApple, keysInWords, shortcuts, useShortcuts } from "../../lib/shortcuts.ts";
import { asTitle } from "../../lib/title.ts";
import type { Merged } from "./merge-dialog.tsx";
import { ProblemList } from "./problem-list.tsx";

import classes from "./merge.module.css";

/** Two people rarely save one design at once: what brings both together is loaded then. */
const MergeDialog = lazy(async () => ({ default: (await import("./merge-dialog.tsx")).MergeDialog }));

const keys = keysInWords(shortcuts.save.keys[0], isApple());

interface Content {
  readonly title: string;
  readonly text: string;
  readonly settings: SettingsInput;
}

interface Target {
  readonly designId: string;
  readonly revision: number;
}

/** Saves the design in the library: for the first time, or as a new revision of what was opened; its keys work all over the page. */
export function SaveButton() {
  const document = useDocument();
  const { dirty } = useSaveState();
  const { markSaved, edit, setSettings, setTitle } = useDocumentActions();
  const client = useQueryClient();
  const [conflict, setConflict] = useState<{ current: DesignAnswer; base: number }>();

  const saving = useMutation({
    mutationFn: async ({ content, target }: { content: Content; target: Target | undefined }) => {
      const body = { ...content, settings: { ...content.settings } };
      return target === undefined
        ? call(routes.createDesign, { body })
        : call(routes.replaceDesign, { params: { id: target.designId }, body, ifMatch: target.revision });
    },
    onSuccess: (answer, { content }) => {
      // What was typed while it was under way stays a draft on top of it.
      markSaved({ ...content, designId: answer.id, revision: answer.revision });
      rememberSettings(content.settings);
      setConflict(undefined);
      void client.invalidateQueries({ queryKey: ["designs"] });
    },
    onError: (error, { target }) => {
      const stale = staleOf(error);
      if (stale !== undefined && target !== undefined)
        setConflict({ current: stale.current, base: target.revision });
    },
  });

  const contentNow = (): Content => {
    commitTyped();
    const text = document.flush();
    const { settings } = document.state;
    const title = asTitle(document.state.title) || "Untitled";
    if (title !== document.state.title) setTitle(title);
    return { title, text, settings };
  };
  const save = (): void => {
    if (!saving.isPending) saving.mutate({ content: contentNow(), target: document.state.origin });
  };
  const saveMerged = (merged: Merged): void => {
    if (conflict === undefined) return;
    edit(merged.design, { label: "Bring both together" });
    setSettings(merged.settings, { label: "Bring both settings together" });
    setTitle(merged.title);
    const { current } = conflict;
    saving.mutate({ content: contentNow(), target: { designId: current.id, revision: current.revision } });
  };
  const saveAsNew = (): void => saving.mutate({ content: contentNow(), target: undefined });
  useShortcuts({ save });

  const failure = saving.error !== null && staleOf(saving.error) === undefined ? saving.error : undefined;
  return (
    <>
      <Button
        title={`${dirty ? "Save to the library" : "Saved as it is"} (${keys})`}
        variant="default"
        size="sm"
        loading={saving.isPending}
        leftSection={<IconDeviceFloppy size={15} />}
        onClick={save}
      >
        Save
      </Button>
      {conflict !== undefined && (
        <PartBoundary dialog={{ opened: true, onClose: () => setConflict(undefined) }}>
          <MergeDialog
            current={conflict.current}
            baseRevision={conflict.base}
            yours={document.state}
            saving={saving.isPending}
            onMerged={saveMerged}
            onClose={() => setConflict(undefined)}
          />
        </PartBoundary>
      )}
      {failure !== undefined && (
        <SaveFailure error={failure} onClose={() => saving.reset()} onRetry={save} onSaveAsNew={saveAsNew} />
      )}
    </>
  );
}

function SaveFailure({
  error,
  onClose,
  onRetry,
  onSaveAsNew,
}: {
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onSaveAsNew: () => void;
}) {
  const { title, detail } = wordsOf(error);
  const document = error instanceof ApiError ? error.document : undefined;
  const isMissing = error instanceof ApiError && error.failure === "not-found";
  return (
    <Modal
      opened
      onClose={onClose}
      title="The design was not saved"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Message tone="error">{`${title}. ${isMissing ? "It was deleted meanwhile." : detail}`}</Message>
      <ProblemList problems={document?.problems ?? []} />
      {!(error instanceof ServerGone) && (
        <Message tone="notice">What you typed is kept as a draft in this browser.</Message>
      )}
      <div className={classes["buttons"]} style={{ marginTop: "1rem" }}>
        <Button variant="default" onClick={onClose}>
          Go on editing
        </Button>
        {isMissing ? (
          <Button onClick={onSaveAsNew}>Save as a new design</Button>
        ) : (
          <Button onClick={onRetry}>Try again</Button>
        )}
      </div>
    </Modal>
  );
}
