import { type ComponentType, lazy, Suspense } from "react";
import { Route, Switch } from "wouter";

import { NotFound } from "./shell/not-found.tsx";
import { PageShell, Waiting } from "./shell/page-shell.tsx";

type Page = ComponentType;
/** A place of the page: its program is loaded when it is first gone to. */
const place = <Name extends string>(load: () => Promise<Readonly<Record<Name, Page>>>, name: Name): Page =>
  lazy<Page>(async () => ({ default: (await load())[name] }));

const framed: readonly (readonly [path: string, page: Page])[] = [
  ["/", place(() => import("../features/library/library-page.tsx"), "LibraryPage")],
  ["/new", place(() => import("../features/library/new-page.tsx"), "NewPage")],
  ["/registry", place(() => import("../features/registry/registry-page.tsx"), "RegistryPage")],
  ["/registry/:project/:domain", place(() => import("../features/registry/tasks-page.tsx"), "TasksPage")],
  ["/registry/:project/:domain/:task", place(() => import("../features/registry/task-page.tsx"), "TaskPage")],
  [
    "/registry/:project/:domain/:task/:version",
    place(() => import("../features/registry/version-page.tsx"), "VersionPage"),
  ],
];

const editors: readonly (readonly [path: string, page: Page])[] = [
  ["/drafts/:key", place(() => import("./editor-host.tsx"), "DraftEditor")],
  ["/designs/:id", place(() => import("./editor-host.tsx"), "SavedEditor")],
];

/** Every address of the page. */
export function Routes() {
  return (
    <Switch>
      {editors.map(([path, Editor]) => (
        <Route key={path} path={path}>
          <Suspense fallback={<Waiting />}>
            <Editor />
          </Suspense>
        </Route>
      ))}
      {framed.map(([path, Framed]) => (
        <Route key={path} path={path}>
          <PageShell>
            <Framed />
          </PageShell>
        </Route>
      ))}
      <Route>
        <PageShell>
          <NotFound />
        </PageShell>
      </Route>
    </Switch>
  );
}
