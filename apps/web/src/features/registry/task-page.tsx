import { Button } from "@mantine/core";
import { Link } from "wouter";

import { PageBody } from "../../components/page-body.tsx";
import { RelativeTime } from "../../components/relative-time.tsx";
import { EmptyPanel, FailurePanel, SkeletonRows } from "../../components/state-panel.tsx";
import { KnownPlace } from "./known-place.tsx";
import { pathOf, useVersions } from "./registry-calls.ts";
import { Trail } from "./trail.tsx";
import { useRegistryPlace } from "./use-place.ts";
import { VersionChanges } from "./version-changes.tsx";

import classes from "./registry.module.css";

/** One task: its versions on a line, the newest first, each with what it changed. */
export function TaskPage() {
  const { project, domain, task } = useRegistryPlace();
  const list = useVersions({ project, domain, name: task });
  const versions = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageBody title={task} trail={<Trail parts={[project, domain]} />}>
      {list.isPending && <SkeletonRows count={4} height={64} label="Loading versions" />}
      {list.isError && <FailurePanel error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && versions.length === 0 && (
        <KnownPlace project={project} domain={domain}>
          <EmptyPanel title="No version is registered">
            {`${project} / ${domain} has no task of this name. Check the address, or register a design under it.`}
          </EmptyPanel>
        </KnownPlace>
      )}
      {versions.length > 0 && (
        <ol className={classes["timeline"]} aria-label="Versions, the newest first">
          {versions.map((version, index) => (
            <li key={version.version} className={classes["stop"]}>
              <div className={classes["words"]}>
                <h2 className={classes["version"]}>
                  <Link href={pathOf(project, domain, task, version.version)}>{version.version}</Link>
                </h2>
                {index === 0 && <span className={classes["chip"]}>newest</span>}
                <span className={classes["small"]}>
                  <RelativeTime time={version.createdAt} /> · <code>{version.type}</code>
                  {version.shortDescription && ` · ${version.shortDescription}`}
                </span>
              </div>
              {versions[index + 1] !== undefined && (
                <VersionChanges
                  place={{ project, domain, name: task, version: version.version }}
                  before={versions[index + 1]?.version ?? ""}
                  openAtFirst={index === 0}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show older versions
        </Button>
      )}
    </PageBody>
  );
}
