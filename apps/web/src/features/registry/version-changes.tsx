import { Button } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useId, useState } from "react";

import { FailurePanel, SkeletonRows } from "../../components/state-panel.tsx";
import { ChangeList } from "./change-list.tsx";
import { useVersion, type VersionPlace } from "./registry-calls.ts";
import { specChanges } from "./spec-changes.ts";
import { specCredentials } from "./spec-credentials.ts";

import classes from "./registry.module.css";

export interface VersionChangesProps {
  readonly place: VersionPlace;
  /** The version that was registered before this one. */
  readonly before: string;
  readonly openAtFirst: boolean;
}

/** What a version changed. Asked for when it is looked at: a long list would ask the registry for every spec it has. */
export function VersionChanges({ place, before, openAtFirst }: VersionChangesProps) {
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  const label = `What changed from ${before}`;
  return (
    <div className={classes["changed"]}>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconChevronRight size={13} className={classes["chevron"]} />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`${label} to ${place.version}`}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div id={id}>
          <Differences place={place} before={before} />
        </div>
      )}
    </div>
  );
}

function Differences({ place, before }: Omit<VersionChangesProps, "openAtFirst">) {
  const sides = [useVersion({ ...place, version: before }), useVersion(place)] as const;
  const failed = sides.find((side) => side.isError);
  const [older, newer] = sides.map((side) => side.data?.spec);
  if (failed !== undefined) {
    return <FailurePanel error={failed.error} onRetry={() => sides.forEach((side) => void side.refetch())} />;
  }
  if (sides.some((side) => side.isPending)) {
    return <SkeletonRows count={1} height={48} label={`Comparing with ${before}`} />;
  }
  const changes = specChanges(older, newer);
  if (changes.length === 0) return <p className={classes["small"]}>Nothing but the version.</p>;
  return (
    <ChangeList
      heading="h3"
      changes={changes}
      label={`Changes from ${before} to ${place.version}`}
      hidden={[older, newer].flatMap(specCredentials)}
    />
  );
}
