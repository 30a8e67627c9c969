import type { DesignSummary } from "@fletch/contract";
import { Button } from "@mantine/core";

import { EmptyPanel, FailurePanel, SkeletonRows } from "../../components/state-panel.tsx";
import { VirtualList } from "../../components/virtual-list.tsx";
import type { useDesignChanges, useDesigns } from "./design-calls.ts";
import { DesignRow, ROW_HEIGHT } from "./design-row.tsx";
import { Doors } from "./doors.tsx";

import classes from "./library.module.css";

export interface DesignListProps {
  readonly list: ReturnType<typeof useDesigns>;
  readonly designs: readonly DesignSummary[];
  readonly changes: ReturnType<typeof useDesignChanges>;
  readonly isSearched: boolean;
  readonly hasDraft: (design: DesignSummary) => boolean;
  readonly onDelete: (design: DesignSummary) => void;
  readonly onShowAll: () => void;
}

/** The saved designs, or why there are none to see. */
export function DesignList({ list, designs, changes, isSearched, ...props }: DesignListProps) {
  if (list.isPending) return <SkeletonRows count={8} height={ROW_HEIGHT} label="Loading designs" />;
  if (list.data === undefined) return <FailurePanel error={list.error} onRetry={() => void list.refetch()} />;
  if (designs.length > 0) {
    return (
      <VirtualList
        label="Designs"
        items={designs}
        keyOf={(design) => design.id}
        rowHeight={ROW_HEIGHT}
        pages={list}
        renderRow={(design) => (
          <DesignRow
            design={design}
            hasDraft={props.hasDraft(design)}
            onRename={(title) => changes.rename.mutate({ design, title })}
            onDuplicate={() => changes.duplicate.mutate(design)}
            onExport={() => changes.exporting.mutate({ design, sure: false })}
            onDelete={() => props.onDelete(design)}
          />
        )}
      />
    );
  }
  return isSearched ? <NothingFound onShowAll={props.onShowAll} /> : <Start />;
}

const NothingFound = ({ onShowAll }: Pick<DesignListProps, "onShowAll">) => (
  <EmptyPanel title="No design has these words">
    Words of one or two letters are looked for in titles only.
    <div>
      <Button variant="default" mt="sm" onClick={onShowAll}>
        Show all designs
      </Button>
    </div>
  </EmptyPanel>
);

const Start = () => (
  <section aria-label="Start">
    <EmptyPanel title="No designs are saved yet">
      A design is a Flyte task written as a form. Start one here, or drop YAML or JSON files on this page.
    </EmptyPanel>
    <div className={classes["section"]}>
      <Doors />
    </div>
  </section>
);
