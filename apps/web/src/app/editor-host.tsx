import type { SettingsInput } from "@fletch/task";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Link, useLocation, useParams } from "wouter";

import { beginDraft, type Draft, draftPath, newDraftKey, removeDraft } from "../document/drafts.ts";
import {
  createDocument,
  type DesignDocument,
  DocumentProvider,
  draftKeyOf,
  readDraft,
  useOrigin,
} from "../document/index.ts";
import { ApiError } from "../lib/api-error.ts";
import { call } from "../lib/api.ts";
import { routes } from "../lib/routes.const.ts";
import { EditorAssembly } from "./editor-assembly.tsx";
import { PageShell, Waiting } from "./shell/page-shell.tsx";

import classes from "./shell/shell.module.css";

/** A document that was saved for the first time moves to its new address as it is, with its history. */
const moving = new Map<string, DesignDocument>();

/** The editor of a design that was never saved. */
export function DraftEditor() {
  const { key } = useParams<{ key: string }>();
  return <OneDraft key={key} draftKey={key} />;
}

function OneDraft({ draftKey }: { readonly draftKey: string }) {
  const [, navigate] = useLocation();
  const [{ document, restored }] = useState(() => {
    const draft = readDraft(draftKey);
    if (draft === undefined) return { document: undefined, restored: false };
    // What was written before this page was loaded comes back; what was begun in this page is only opened.
    return { document: createDocument({ ...draft, draftKey }), restored: draft.at < performance.timeOrigin };
  });
  if (document === undefined) {
    return (
      <Message title="This draft is not in this browser">
        Drafts live in the browser they were typed in. It was discarded, or it belongs to another browser.{" "}
        <Link href="/">Go to the designs</Link>
      </Message>
    );
  }
  const discard = (): void => {
    document.discardDraft();
    navigate("/", { replace: true });
  };
  return <Host document={document} restored={restored} onDiscard={discard} />;
}

/** The editor of a saved design, with the draft on top of it when there is one. */
export function SavedEditor() {
  const { id } = useParams<{ id: string }>();
  const [moved] = useState(() => moving.get(id));
  useEffect(() => {
    moving.delete(id);
  }, [id]);
  return moved === undefined ? (
    <LoadDesign key={id} id={id} />
  ) : (
    <Host key={id} document={moved} restored={false} />
  );
}

function LoadDesign({ id }: { readonly id: string }) {
  const saved = useQuery({
    queryKey: ["design", id, "open"],
    queryFn: ({ signal }) => call(routes.readDesign, { params: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (saved.isPending) return <Waiting />;
  if (saved.isError) {
    const { error } = saved;
    if (error instanceof ApiError && error.document.status === 404) return <Missing id={id} />;
    return (
      <Message title="The design could not be opened">
        {error.message} <Button onClick={() => void saved.refetch()}>Try again</Button>{" "}
        <Link href="/">Go to the designs</Link>
      </Message>
    );
  }
  return <OpenDesign design={saved.data} />;
}

/** No such design, or not any more. What was typed on top of it and not saved is still in this browser. */
function Missing({ id }: { readonly id: string }) {
  const [, navigate] = useLocation();
  const draft = readDraft(draftKeyOf(id));
  const goOn = (kept: Draft): void => {
    const { origin: _, ...typed } = kept;
    const key = newDraftKey();
    beginDraft({ ...typed, key });
    removeDraft(typed.key);
    navigate(draftPath(key), { replace: true });
  };
  return (
    <Message title="This design is not here">
      Its address may be mistyped, or somebody deleted it.{" "}
      {draft !== undefined && (
        <>
          What you typed and did not save is kept in this browser.{" "}
          <Button size="compact-sm" onClick={() => goOn(draft)}>
            Go on with it as a new draft
          </Button>{" "}
        </>
      )}
      <Link href="/">Go to the designs</Link>
    </Message>
  );
}

interface StoredDesign {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly text: string;
  readonly settings: Record<string, unknown>;
}

function OpenDesign({ design }: { readonly design: StoredDesign }) {
  const [{ document, restored }, setOpened] = useState(() => open(design));
  const discard = (): void => {
    document.discardDraft();
    setOpened(open(design));
  };
  return (
    <Host key={restored ? "restored" : "saved"} document={document} restored={restored} onDiscard={discard} />
  );
}

function open({ id, revision, title, text, settings }: StoredDesign) {
  const saved = { title, text, settings: settings as SettingsInput };
  const draftKey = draftKeyOf(id);
  const draft = readDraft(draftKey);
  const origin = draft?.origin ?? { designId: id, revision };
  return {
    restored: draft !== undefined,
    document: createDocument({ ...(draft ?? saved), origin, draftKey, saved }),
  };
}

function Host({
  document,
  restored,
  onDiscard,
}: {
  readonly document: DesignDocument;
  readonly restored: boolean;
  readonly onDiscard?: () => void;
}) {
  return (
    <DocumentProvider document={document}>
      <MoveWhenSaved document={document} />
      <EditorAssembly {...(restored && onDiscard !== undefined && { onDiscard })} />
    </DocumentProvider>
  );
}

/** The first save gives a draft its address among the designs. */
function MoveWhenSaved({ document }: { readonly document: DesignDocument }) {
  const origin = useOrigin();
  const [location, navigate] = useLocation();
  useEffect(() => {
    if (origin === undefined || !location.startsWith("/drafts/")) return;
    moving.set(origin.designId, document);
    navigate(`/designs/${origin.designId}`, { replace: true });
  }, [origin, location, navigate, document]);
  return null;
}

function Message({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <PageShell>
      <div className={classes["message"]}>
        <h1>{title}</h1>
        <p>{children}</p>
      </div>
    </PageShell>
  );
}
