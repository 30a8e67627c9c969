import { Button, Group, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { Link } from "wouter";

import { PageBody } from "../../components/page-body.tsx";
import { EmptyPanel, FailurePanel, SkeletonRows } from "../../components/state-panel.tsx";
import { VirtualList } from "../../components/virtual-list.tsx";
import { useSearchWords } from "../../lib/search-words.ts";
import { KnownPlace } from "./known-place.tsx";
import { pathOf, useTasks } from "./registry-calls.ts";
import { Trail } from "./trail.tsx";
import { useRegistryPlace } from "./use-place.ts";

import classes from "./registry.module.css";

const ROW = 52;

/** The tasks of one project and domain. */
export function TasksPage() {
  const { project, domain } = useRegistryPlace();
  const { words, setWords, q } = useSearchWords();
  const list = useTasks({ project, domain }, q);
  const tasks = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = list.isSuccess && tasks.length === 0;
  return (
    <PageBody title={`Tasks of ${project} / ${domain}`} trail={<Trail parts={[project]} />}>
      {!(isEmpty && q === "") && (
        <search className={classes["tools"]}>
          <TextInput
            type="search"
            aria-label="Search tasks"
            placeholder="Search names; letter case counts"
            leftSection={<IconSearch size={15} />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </search>
      )}
      {list.isPending && <SkeletonRows count={8} height={ROW} label="Loading tasks" />}
      {list.isError && <FailurePanel error={list.error} onRetry={() => void list.refetch()} />}
      {isEmpty && q === "" && (
        <KnownPlace project={project} domain={domain}>
          <EmptyPanel title="No task is registered here">
            Begin a design or open one, choose this project and domain, and register it.
            <Group justify="center" gap="xs" mt="sm">
              <Button component={Link} href="/new" variant="default">
                New design
              </Button>
              <Button component={Link} href="/" variant="default">
                Go to the designs
              </Button>
            </Group>
          </EmptyPanel>
        </KnownPlace>
      )}
      {isEmpty && q !== "" && (
        <EmptyPanel title="No task has this in its name">
          <Button variant="default" onClick={() => setWords("")}>
            Show all tasks
          </Button>
        </EmptyPanel>
      )}
      {tasks.length > 0 && (
        <VirtualList
          label="Tasks"
          items={tasks}
          keyOf={(task) => task.name}
          rowHeight={ROW}
          pages={list}
          renderRow={(task) => (
            <div className={classes["words"]}>
              <Link className={classes["task"]} href={pathOf(project, domain, task.name)}>
                {task.name}
              </Link>
              {(task.description || task.archived) && (
                <span className={classes["small"]}>
                  {task.archived && "archived · "}
                  {task.description}
                </span>
              )}
            </div>
          )}
        />
      )}
    </PageBody>
  );
}
