import type { DesignSummary } from "@fletch/contract";
import { Button, FileButton, TextInput } from "@mantine/core";
import { IconPlus, IconSearch, IconUpload } from "@tabler/icons-react";
import { lazy, Suspense, useRef, useState } from "react";
import { Link } from "wouter";

import { focusWhenDrawn } from "../../components/focus.ts";
import { useKeptFocus } from "../../components/kept-focus.ts";
import { PageBody } from "../../components/page-body.tsx";
import { draftKeyOf, listDrafts } from "../../document/drafts.ts";
import { useSearchWords } from "../../lib/search-words.ts";
import { useDesignChanges, useDesigns } from "./design-calls.ts";
import { DesignList } from "./design-list.tsx";
import { DraftList } from "./draft-list.tsx";
import { DropZone } from "./drop-zone.tsx";
import { ImportResult } from "./import-result.tsx";
import { ListNotice } from "./list-notice.tsx";
import { pickAnew } from "./read-file.ts";
import { useImport } from "./use-import.ts";

import classes from "./library.module.css";

const ExportQuestion = lazy(async () => ({
  default: (await import("./export-question.tsx")).ExportQuestion,
}));

const TYPES = ".yaml,.yml,.json,application/json,application/yaml,text/yaml";

/** Saved designs and the drafts of this browser. */
export function LibraryPage() {
  const { words, setWords, q } = useSearchWords();
  const [drafts, setDrafts] = useState(() => listDrafts());
  const [deleted, setDeleted] = useState<DesignSummary>();
  const undo = useRef<HTMLButtonElement>(null);
  useKeptFocus();
  const list = useDesigns(q);
  const changes = useDesignChanges();
  const files = useImport(changes.refresh);
  const designs = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isUnused = list.isSuccess && designs.length === 0 && q === "";
  const remove = (design: DesignSummary): void =>
    changes.remove.mutate(design, {
      onSuccess: () => {
        setDeleted(design);
        focusWhenDrawn(() => undo.current);
      },
    });

  return (
    <DropZone hint="Drop YAML or JSON files to import them as designs" onFiles={files.take}>
      <PageBody
        title="Designs"
        actions={
          <>
            <FileButton multiple accept={TYPES} inputProps={pickAnew} onChange={files.take}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={files.isRunning}
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
        {files.outcomes !== undefined && <ImportResult outcomes={files.outcomes} onClose={files.forget} />}
        <DraftList
          drafts={drafts.filter((draft) => draft.origin === undefined)}
          onChange={() => setDrafts(listDrafts())}
        />
        {!isUnused && (
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
        <DesignList
          list={list}
          designs={designs}
          changes={changes}
          isSearched={q !== ""}
          hasDraft={(design) => drafts.some((draft) => draft.key === draftKeyOf(design.id))}
          onDelete={remove}
          onShowAll={() => setWords("")}
        />
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
