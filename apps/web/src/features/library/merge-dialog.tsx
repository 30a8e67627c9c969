import type { DesignAnswer } from "@fletch/contract";
import { isRecord, readText, type SettingsInput, writeText } from "@fletch/task";
import { Button, Modal, Radio } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { RelativeTime } from "../../components/relative-time.tsx";
import { SkeletonRows } from "../../components/state-panel.tsx";
import { call } from "../../lib/api.ts";
import { routes } from "../../lib/routes.const.ts";
import { applyMerge, type Conflict, fieldInWords, mergeSides, type Side, takeTheirs } from "./merge.ts";

import classes from "./merge.module.css";

export type Merged = ReturnType<typeof applyMerge>;

export interface MergeDialogProps {
  /** What the library holds now. */
  readonly current: DesignAnswer;
  /** The revision that both sides began from. */
  readonly baseRevision: number;
  readonly yours: { readonly title: string; readonly text: string; readonly settings: SettingsInput };
  readonly saving: boolean;
  readonly onMerged: (merged: Merged) => void;
  readonly onClose: () => void;
}

const sideOf = (content: { title: string; text: string; settings: object }): Side => ({
  title: content.title,
  settings: content.settings as SettingsInput,
  design: readText(content.text).value,
});

/** A save that came too late: what both changed is chosen field by field, everything else goes together. */
export function MergeDialog(props: MergeDialogProps) {
  const { current, baseRevision } = props;
  const base = useQuery({
    queryKey: ["design", current.id, "revision", baseRevision],
    queryFn: ({ signal }) =>
      call(routes.readRevision, { params: { id: current.id, revision: baseRevision }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="xl"
      title="Somebody else saved this design meanwhile"
      closeButtonProps={{ "aria-label": "Close and go on editing" }}
    >
      {base.isPending ? (
        <SkeletonRows count={3} height={56} label="Comparing both" />
      ) : (
        <MergeForm key={current.revision} {...props} base={base.data && sideOf(base.data)} />
      )}
    </Modal>
  );
}

function MergeForm(props: MergeDialogProps & { readonly base: Side | undefined }) {
  const { current, saving } = props;
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const yours = sideOf(props.yours);
  const kind = isRecord(yours.design) ? yours.design["kind"] : undefined;
  const { taken, conflicts } = mergeSides(props.base, yours, sideOf(current));
  const choose = (path: string, side: string): void => {
    const next = new Set(theirs);
    if (side === "theirs") next.add(path);
    else next.delete(path);
    setTheirs(next);
  };
  const save = (): void => {
    const chosen = conflicts.filter((conflict) => theirs.has(conflict.path)).map(takeTheirs);
    props.onMerged(applyMerge(yours, [...taken, ...chosen]));
  };
  return (
    <>
      <p className={classes["intro"]}>
        It was saved <RelativeTime time={current.updatedAt} />, while you were working on an older revision.
        Nothing of yours is lost: choose what to keep, then save.
      </p>
      {conflicts.map((conflict) => (
        <Choice
          key={conflict.path}
          label={fieldInWords(conflict.path, kind)}
          conflict={conflict}
          value={theirs.has(conflict.path) ? "theirs" : "yours"}
          onChange={(side) => choose(conflict.path, side)}
        />
      ))}
      <p className={classes["intro"]} role="status">
        {conflicts.length === 0 && "No field was changed by both. "}
        {taken.length === 1 && "One other change of theirs is taken: "}
        {taken.length > 1 && `${taken.length} other changes of theirs are taken: `}
        {taken.length > 0 && `${taken.map((edit) => fieldInWords(edit.path, kind)).join(", ")}.`}
      </p>
      <div className={classes["buttons"]}>
        <Button variant="default" onClick={props.onClose}>
          Go on editing
        </Button>
        <Button loading={saving} onClick={save}>
          Save both together
        </Button>
      </div>
    </>
  );
}

function Choice({
  label,
  conflict,
  value,
  onChange,
}: {
  readonly label: string;
  readonly conflict: Conflict;
  readonly value: "yours" | "theirs";
  readonly onChange: (side: string) => void;
}) {
  return (
    <Radio.Group className={classes["choice"] ?? ""} label={label} value={value} onChange={onChange}>
      <div className={classes["sides"]}>
        <div>
          <Radio value="yours" label="Yours" />
          <Value value={conflict.yours} />
        </div>
        <div>
          <Radio value="theirs" label="Theirs" />
          <Value value={conflict.theirs} />
        </div>
      </div>
    </Radio.Group>
  );
}

function Value({ value }: { readonly value: unknown }) {
  if (value === undefined) return <p className={classes["unset"]}>unset</p>;
  return (
    <pre className={classes["value"]}>{typeof value === "string" ? value : writeText(value).trimEnd()}</pre>
  );
}
