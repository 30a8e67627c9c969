import { Button } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { Link } from "wouter";

import { EmptyPanel, SkeletonRows } from "../../components/state-panel.tsx";
import { DomainList } from "./domain-list.tsx";
import { type Place, pathOf, useProjects } from "./registry-calls.ts";

import classes from "./registry.module.css";

/**
 * Why a list is empty: what the children say, unless the registry has no such project or domain. Flyte answers for those
 * with an empty list too.
 */
export function KnownPlace({ project, domain, children }: Place & { readonly children: ReactNode }) {
  const { data, isPending, isFetching, isError, hasNextPage, fetchNextPage } = useProjects();
  const known = data?.pages.flatMap((page) => page.items).find(({ id }) => id === project);
  const looksOn = known === undefined && hasNextPage && !isError;
  useEffect(() => {
    if (looksOn && !isFetching) void fetchNextPage();
  }, [looksOn, isFetching, fetchNextPage]);
  if (isPending || looksOn) return <SkeletonRows count={3} height={52} label="Looking for the project" />;
  if (known === undefined && isError) return children;
  if (known === undefined) {
    return (
      <EmptyPanel title={`The registry lists no project "${project}"`}>
        Its name may be mistyped, or it was archived.
        <div>
          <Button component={Link} href={pathOf()} variant="default" mt="sm">
            Show all projects
          </Button>
        </div>
      </EmptyPanel>
    );
  }
  if (known.domains.some(({ id }) => id === domain)) return children;
  return (
    <EmptyPanel title={`The project ${known.name} has no domain "${domain}"`}>
      Its domains are:
      <div className={classes["ways"]}>
        <DomainList project={known} />
      </div>
    </EmptyPanel>
  );
}
