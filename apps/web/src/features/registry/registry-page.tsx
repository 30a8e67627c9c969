import { Button } from "@mantine/core";

import { PageBody } from "../../components/page-body.tsx";
import { EmptyPanel, FailurePanel, SkeletonRows } from "../../components/state-panel.tsx";
import { DomainList } from "./domain-list.tsx";
import { useProjects } from "./registry-calls.ts";
import { RegistryHealth } from "./registry-health.tsx";

import classes from "./registry.module.css";

/** Which registry this is, its projects and their domains. */
export function RegistryPage() {
  const list = useProjects();
  const projects = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageBody title="Registry" intro="What is registered: projects, their domains, tasks and versions.">
      <RegistryHealth />
      {list.isPending && <SkeletonRows count={3} height={72} label="Loading projects" />}
      {list.isError && <FailurePanel error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && projects.length === 0 && (
        <EmptyPanel title="The registry has no projects">
          Whoever runs it makes them, for example with flytectl create project. They show here then.
        </EmptyPanel>
      )}
      {projects.length > 0 && (
        <ul className={classes["list"]} aria-label="Projects">
          {projects.map((project) => (
            <li key={project.id} className={classes["project"]}>
              <div className={classes["words"]}>
                <span className={classes["name"]}>{project.name}</span>
                {project.id !== project.name && <code className={classes["small"]}>{project.id}</code>}
                {project.description && <span className={classes["small"]}>{project.description}</span>}
              </div>
              <DomainList project={project} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Show more projects
        </Button>
      )}
    </PageBody>
  );
}
