import type { DesignSummary } from "@fletch/contract";
import { Button, FileButton, TextInput } from "@mantine/core";
import { IconPlus, IconSearch, IconUpload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { Link } from "wouter";

import { focusWhenDrawn } from "../../components/focus.ts";
import { useKeptFocus } from "../../components/kept-focus.ts";
import { PageBody } from "../../components/page-body.tsx";
import { EmptyPanel, FailurePanel, SkeletonRows } from "../../components/state-panel.tsx";
import { VirtualList } from "../../components/virtual-list.tsx";
import { draftKeyOf, listDrafts } from "../../document/drafts.ts";
import { useSearchWords } from "../../lib/search-words.ts";
import { useDesignChanges, useDesigns } from "./design-calls.ts";
import { DesignRow, ROW_HEIGHT } from "./design-row.tsx";
import { Doors } from "./doors.tsx";
import { DraftList } from "./draft-list.tsx";
import { DropZone } from "./drop-zone.tsx";
import { firstSettings } from "./first-settings.ts";
import { type Imported, importFiles } from "./import-files.ts";
import { ImportResult } from "./import-result.tsx";
import { ListNotice } from "./list-notice.tsx";
import { pickAnew } from "./read-file.ts";

import classes from "./library.module.css";

const ExportQuestion = lazy(async () => ({
  default: (await import("./export-question.tsx")).ExportQuestion,
}));

const TYPES = ".yaml,.yml,.json,application/json,application/yaml,text/yaml";

/** Saved designs and the drafts of this browser. */
export function LibraryPage() {
  const { words, setWords, q } = useSearchWords();
  const [drafts, setDrafts] = useState(() => listDrafts());
  const [imported, setImported] = useState<readonly Imported[]>();
  const [importing, setImporting] = useState(0);
  const [deleted, setDeleted] = useState<DesignSummary>();
  const undo = useRef<HTMLButtonElement>(null);
  useKeptFocus();
  const list = useDesigns(q);
  const changes = useDesignChanges();
  const client = useQueryClient();
  const designs = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = list.isSuccess && designs.length === 0;
  const { fetchNextPage } = list;
  const more = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);

  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setImporting((batches) => batches + 1);
    // What comes while others are still imported is told below them.
    if (importing === 0) setImported(undefined);
    const outcomes = await importFiles(files, await firstSettings(client));
    setImported((before = []) => [...before, ...outcomes]);
    setImporting((batches) => batches - 1);
    await changes.refresh();
  };
  const remove = (design: DesignSummary): void =>
    changes.remove.mutate(design, {
      onSuccess: () => {
        setDeleted(design);
        focusWhenDrawn(() => undo.current);
      },
    });

  return (
    <DropZone hint="Drop YAML or JSON files to import them as designs" onFiles={(files) => void take(files)}>
      <PageBody
        title="Designs"
        actions={
          <>
            <FileButton multiple accept={TYPES} inputProps={pickAnew} onChange={(files) => void take(files)}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={importing > 0}
                  leftSection={<IconUpload size={15} />}
                >
                  Import files
                </Button>
              )}
            </FileButton>
            <Button component={Link} href="/new" leftSection={<IconPlus size={15} />}>
              New design
            </Button>
          </>
        }
      >
        {imported !== undefined && (
          <ImportResult outcomes={imported} onClose={() => setImported(undefined)} />
        )}
        <DraftList
          drafts={drafts.filter((draft) => draft.origin === undefined)}
          onChange={() => setDrafts(listDrafts())}
        />
        {!(isEmpty && q === "") && (
          <search className={classes["tools"]}>
            <TextInput
              className={classes["search"] ?? ""}
              type="search"
              aria-label="Search designs"
              placeholder="Search titles, task names and texts"
              leftSection={<IconSearch size={15} />}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          </search>
        )}
        {list.isPending && <SkeletonRows count={8} height={ROW_HEIGHT} label="Loading designs" />}
        {list.isError && list.data === undefined && (
          <FailurePanel error={list.error} onRetry={() => void list.refetch()} />
        )}
        {isEmpty && q === "" && (
          <section aria-label="Start">
            <EmptyPanel title="No designs are saved yet">
              A design is a Flyte task written as a form. Start one here, or drop YAML or JSON files on this
              page.
            </EmptyPanel>
            <div className={classes["section"]}>
              <Doors />
            </div>
          </section>
        )}
        {isEmpty && q !== "" && (
          <EmptyPanel title="No design has these words">
            Words of one or two letters are looked for in titles only.
            <div>
              <Button variant="default" mt="sm" onClick={() => setWords("")}>
                Show all designs
              </Button>
            </div>
          </EmptyPanel>
        )}
        {designs.length > 0 && (
          <VirtualList
            label="Designs"
            items={designs}
            keyOf={(design) => design.id}
            rowHeight={ROW_HEIGHT}
            hasMore={list.hasNextPage}
            onMore={more}
            renderRow={(design) => (
              <DesignRow
                design={design}
                hasDraft={drafts.some((draft) => draft.key === draftKeyOf(design.id))}
                onRename={(title) => changes.rename.mutate({ design, title })}
                onDuplicate={() => changes.duplicate.mutate(design)}
                onExport={() => changes.exporting.mutate({ design, sure: false })}
                onDelete={() => remove(design)}
              />
            )}
          />
        )}
        {(changes.exporting.data ?? []).length > 0 && (
          <Suspense>
            <ExportQuestion exporting={changes.exporting} />
          </Suspense>
        )}
        <ListNotice ref={undo} changes={changes} deleted={deleted} onDone={() => setDeleted(undefined)} />
      </PageBody>
    </DropZone>
  );
}
